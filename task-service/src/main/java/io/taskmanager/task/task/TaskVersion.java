package io.taskmanager.task.task;

import java.util.UUID;

/** What a write came to: the version of the task after it. */
public record TaskVersion(UUID id, long version) {}
