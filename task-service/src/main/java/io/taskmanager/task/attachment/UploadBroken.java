package io.taskmanager.task.attachment;

import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;

/** The client stopped sending before the end; nothing of the file is kept. */
@ProblemType(type = "upload-broken", status = 400, title = "The upload did not end")
public final class UploadBroken extends Problem {

    UploadBroken() {
        super("The content ended before it was complete.");
    }
}
