package io.taskmanager.kit.problem;

import java.util.Collection;

/** The version in If-Match is stale and the same fields were changed since; nothing was written. */
@ProblemType(type = "stale-version", status = 412, title = "Changed by somebody else")
public final class StaleVersion extends Problem {
    /**
     * @param current the representation as it is now
     * @param conflicts the fields of the request that somebody else has changed since
     */
    public StaleVersion(Object current, Collection<String> conflicts) {
        super("Changed since you read it: %s.".formatted(String.join(", ", conflicts)));
        with("current", current);
        with("conflicts", conflicts);
    }
}
