package io.taskmanager.task.project;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;
import java.util.Set;

/** Somebody owns as many projects as one can own; the member {@code limit} says how many. */
@ProblemType(type = "too-many-projects", status = 409, title = "Too many projects")
public final class TooManyProjects extends Problem {

    private TooManyProjects(int limit) {
        super("Somebody can own %d projects, and the owner of this one has them.".formatted(limit));
        with("limit", limit);
    }

    /**
     * @param keys that the owner's live projects hold
     * @throws TooManyProjects when there is no room for one more beside the Inbox
     */
    static void check(Set<String> keys, int limit) {
        long owned = keys.stream().filter(key -> !key.equals(ProjectKeys.INBOX)).count();
        if (owned >= limit) {
            throw new TooManyProjects(limit);
        }
    }
}
