package io.taskmanager.task.task;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.data.idempotency.IdempotencyStamp;

/**
 * A request that has changed a task, kept in its document by the write of that change, so that the request's repetition
 * changes nothing.
 *
 * @param version that the request made
 */
@RegisterForReflection(registerFullHierarchy = true)
public record Answered(IdempotencyStamp stamp, long version) {}
