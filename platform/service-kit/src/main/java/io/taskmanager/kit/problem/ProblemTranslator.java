package io.taskmanager.kit.problem;

import org.jspecify.annotations.Nullable;

/** A bean that knows what a failure of some library means to a client. */
public interface ProblemTranslator {
    /** The problem, or null when this failure is not one it knows. */
    @Nullable
    Problem translate(Throwable failure);
}
