package io.taskmanager.task.quickadd;

import io.taskmanager.task.recurrence.From;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** What a recognised part stands for. */
sealed interface Value {

    Kind kind();

    record Priority(int level) implements Value {
        @Override
        public Kind kind() {
            return Kind.PRIORITY;
        }
    }

    record Label(String text) implements Value {
        @Override
        public Kind kind() {
            return Kind.LABEL;
        }
    }

    /** @param name as it is written, not yet looked up */
    record Person(String name) implements Value {
        @Override
        public Kind kind() {
            return Kind.ASSIGNEE;
        }
    }

    /** @param name key or name, not yet looked up */
    record InProject(String name) implements Value {
        @Override
        public Kind kind() {
            return Kind.PROJECT;
        }
    }

    record Day(LocalDate date) implements Value {
        @Override
        public Kind kind() {
            return Kind.DATE;
        }
    }

    record DayAndTime(LocalDateTime at) implements Value {
        @Override
        public Kind kind() {
            return Kind.DATE;
        }
    }

    record TimeOfDay(LocalTime time) implements Value {
        @Override
        public Kind kind() {
            return Kind.TIME;
        }
    }

    record Repeated(Cycle cycle, From from) implements Value {
        @Override
        public Kind kind() {
            return Kind.RECURRENCE;
        }
    }
}
