package io.taskmanager.task.quickadd;

import io.taskmanager.task.recurrence.From;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** What a recognised part stands for. */
sealed interface Value {

    default Kind kind() {
        return switch (this) {
            case Priority value -> Kind.PRIORITY;
            case Label value -> Kind.LABEL;
            case Person value -> Kind.ASSIGNEE;
            case InProject value -> Kind.PROJECT;
            case Day value -> Kind.DATE;
            case DayAndTime value -> Kind.DATE;
            case TimeOfDay value -> Kind.TIME;
            case Repeated value -> Kind.RECURRENCE;
        };
    }

    record Priority(int level) implements Value {}

    record Label(String text) implements Value {}

    /** @param name as it is written, not yet looked up */
    record Person(String name) implements Value {}

    /** @param name key or name, not yet looked up */
    record InProject(String name) implements Value {}

    record Day(LocalDate date) implements Value {}

    record DayAndTime(LocalDateTime at) implements Value {}

    record TimeOfDay(LocalTime time) implements Value {}

    record Repeated(Cycle cycle, From from) implements Value {}
}
