package io.taskmanager.task.project;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** What other projects can do and the Inbox cannot. */
@ProblemType(type = "inbox-is-personal", status = 409, title = "The Inbox is personal")
public final class InboxIsPersonal extends Problem {

    InboxIsPersonal() {
        super("The Inbox cannot be shared, archived or deleted, and keeps its key.");
    }
}
