package io.taskmanager.task.quickadd;

/** A part of the line and what it stands for; the end is behind it. */
record Recognised(int start, int end, Value value) {

    Kind kind() {
        return value.kind();
    }

    Recognised as(Value other) {
        return new Recognised(start, end, other);
    }
}
