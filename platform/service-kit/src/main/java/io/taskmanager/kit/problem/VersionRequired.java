package io.taskmanager.kit.problem;

/** A conditional request is required (RFC 6585 section 3), so that no edit is lost. */
@ProblemType(type = "version-required", status = 428, title = "If-Match required")
public final class VersionRequired extends Problem {
    public VersionRequired() {
        super("Send the ETag you last saw as If-Match, or If-Match: * to overwrite.");
    }
}
