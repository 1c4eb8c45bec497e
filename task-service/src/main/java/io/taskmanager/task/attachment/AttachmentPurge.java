package io.taskmanager.task.attachment;

import io.taskmanager.task.attachment.Attachment.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Lets the files of a task go that nobody can restore any more, and the bytes of those that have no task or no end. */
@ApplicationScoped
public class AttachmentPurge {

    private static final int BATCH = 100;

    private final Attachments attachments;
    private final AttachmentWriting writing;
    private final AttachmentConfig config;
    private final Clock clock;

    AttachmentPurge(Attachments attachments, AttachmentWriting writing, AttachmentConfig config, Clock clock) {
        this.attachments = attachments;
        this.writing = writing;
        this.config = config;
        this.clock = clock;
    }

    /** All but what is uploading just now: that finds no task to belong to, and clears itself away. They make no events. */
    public void ofTask(UUID taskId) {
        List<Attachment> files = attachments.page(taskId, null, BATCH);
        while (!files.isEmpty()) {
            files.forEach(writing::clear);
            files = attachments.page(taskId, files.getLast().id(), BATCH);
        }
    }

    /** Up to {@code limit} files whose deletion was cut short, or whose upload was given up. */
    public void ofWhatWasLeft(int limit) {
        attachments.leftBefore(clock.instant(), limit).stream()
                .filter(file -> file.state() == State.GONE
                        || file.createdAt().isBefore(clock.instant().minus(config.abandonedAfter())))
                .forEach(writing::clear);
    }
}
