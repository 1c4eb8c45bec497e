package io.taskmanager.task.attachment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.runtime.configuration.MemorySize;
import io.taskmanager.data.idempotency.IdempotencyKey;
import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.data.outbox.Outbox;
import io.taskmanager.data.outbox.OutboxEvent;
import io.taskmanager.kit.id.Ids;
import io.taskmanager.kit.problem.Unavailable;
import io.taskmanager.task.access.Action;
import io.taskmanager.task.attachment.Attachment.Content;
import io.taskmanager.task.task.TaskAccess;
import io.taskmanager.task.task.TaskAccess.Accessible;
import io.taskmanager.task.upload.Uploads;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Stores files and deletes them. An upload that ends badly, however it does, leaves nothing. */
@ApplicationScoped
class AttachmentWriting {

    private static final Logger LOG = Logger.getLogger(AttachmentWriting.class);

    private final TaskAccess access;
    private final Attachments attachments;
    private final AttachmentStore store;
    private final Previews previews;
    private final Outbox outbox;
    private final AttachmentConfig config;
    private final Clock clock;

    AttachmentWriting(
            TaskAccess access,
            Attachments attachments,
            AttachmentStore store,
            Previews previews,
            Outbox outbox,
            AttachmentConfig config,
            Clock clock) {
        this.access = access;
        this.attachments = attachments;
        this.store = store;
        this.previews = previews;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** What a repetition must repeat; the content is not read twice to be compared. */
    @RegisterForReflection(registerFullHierarchy = true)
    private record Request(UUID taskId, String name) {}

    /**
     * Stores what comes, as it comes. With an idempotency key that was used the content is not looked at.
     *
     * @param announced the length of the content, when it is told in advance
     * @throws FileTooLarge, ProjectFull, TooManyAttachments before the first byte when the length is told, else on the way
     * @throws UploadBroken when the content ends too early
     */
    AttachmentView create(
            UUID taskId,
            String name,
            UUID caller,
            @Nullable IdempotencyKey key,
            @Nullable Long announced,
            InputStream content) {
        return Uploads.answer(content, () -> attempt(taskId, name, caller, key, announced, content));
    }

    private AttachmentView attempt(
            UUID taskId,
            String name,
            UUID caller,
            @Nullable IdempotencyKey key,
            @Nullable Long announced,
            InputStream content) {
        IdempotencyStamp stamp = key == null ? null : key.stamp(caller, new Request(taskId, name));
        Accessible place = access.writable(taskId, caller, Action.WRITE_TASKS);
        return earlier(taskId, stamp).orElseGet(() -> {
            long room = room(place, announced);
            Attachment uploading = Attachment.uploading(
                    Ids.next(),
                    taskId,
                    place.project().id(),
                    name,
                    announced == null ? 0 : announced,
                    caller,
                    clock.instant());
            attachments.insert(uploading);
            Incoming incoming = new Incoming(content, Math.min(room, maxSize()), tooMany(place, room));
            return kept(uploading, () -> upload(uploading, incoming, announced, stamp));
        });
    }

    private Optional<AttachmentView> earlier(UUID taskId, @Nullable IdempotencyStamp stamp) {
        return Optional.ofNullable(stamp)
                .flatMap(given -> attachments.withStamp(given.key()))
                .map(stored -> {
                    if (stored.idempotency() != null && stamp != null) {
                        stamp.requireSame(stored.idempotency());
                    }
                    return AttachmentView.of(stored);
                });
    }

    /** The bytes that the project can still take. */
    private long room(Accessible place, @Nullable Long announced) {
        if (announced != null && announced > maxSize()) {
            throw new FileTooLarge(maxSize());
        }
        if (attachments.count(place.task().id(), config.perTask()) >= config.perTask()) {
            throw new TooManyAttachments(config.perTask());
        }
        long used = attachments.used(place.project().id());
        long room = bytes(config.perProject()) - used;
        if (room <= 0 || announced != null && announced > room) {
            throw new ProjectFull(bytes(config.perProject()), used);
        }
        return room;
    }

    private RuntimeException tooMany(Accessible place, long room) {
        long quota = bytes(config.perProject());
        return room < maxSize() ? new ProjectFull(quota, quota - room) : new FileTooLarge(maxSize());
    }

    private interface Upload {
        AttachmentView run() throws IOException;
    }

    /** Clears everything away when the upload fails. */
    private AttachmentView kept(Attachment uploading, Upload upload) {
        boolean done = false;
        try {
            AttachmentView view = upload.run();
            done = true;
            return view;
        } catch (IOException e) {
            LOG.debugf("Upload of %s broke off: %s", uploading.id(), e.getMessage());
            throw new UploadBroken();
        } finally {
            if (!done) {
                clear(uploading);
            }
        }
    }

    private AttachmentView upload(
            Attachment uploading, Incoming incoming, @Nullable Long announced, @Nullable IdempotencyStamp stamp)
            throws IOException {
        store.store(uploading.key(), incoming);
        if (announced != null && incoming.size() < announced) {
            throw new UploadBroken();
        }
        Content content = incoming.content(uploading.name());
        Attachment uploaded = uploading.uploaded(content, preview(uploading, content), stamp);
        // The upload may have taken long: whoever lost his role, or the task, meanwhile has not attached anything.
        Accessible place = access.writable(uploading.taskId(), uploading.createdBy(), Action.WRITE_TASKS);
        OutboxEvent event =
                outbox.event(AttachmentEvent.ADDED, AttachmentEvent.of(uploaded, place, uploading.createdBy()));
        if (!attachments.complete(uploaded.in(place.project().id()), event)) {
            Optional<AttachmentView> other = earlier(uploading.taskId(), stamp);
            clear(uploading);
            return other.orElseThrow(() -> new Unavailable("The upload took too long.", Duration.ofSeconds(1)));
        }
        outbox.nudge(AttachmentEvents.SOURCE, uploading.id());
        return AttachmentView.of(uploaded);
    }

    private @Nullable String preview(Attachment attachment, Content content) throws IOException {
        if (!previews.fits(content.type(), content.size())) {
            return null;
        }
        Optional<byte[]> preview;
        try (InputStream picture = store.open(attachment.key(), 0, content.size())) {
            preview = previews.of(picture);
        }
        if (preview.isEmpty()) {
            return null;
        }
        store.store(attachment.previewKey(), new ByteArrayInputStream(preview.get()));
        return Previews.TYPE;
    }

    /** For good: there is no trash for files. */
    void delete(UUID taskId, UUID id, UUID caller) {
        Accessible place = access.writable(taskId, caller, Action.WRITE_TASKS);
        Attachment attachment = attachments.find(taskId, id).orElseThrow(() -> new AttachmentNotFound(id));
        OutboxEvent event = outbox.event(AttachmentEvent.REMOVED, AttachmentEvent.of(attachment, place, caller));
        if (attachments.end(attachment, event)) {
            clear(attachment);
            outbox.nudge(AttachmentEvents.SOURCE, id);
        }
    }

    /** The bytes, then the document. What fails here the purge job does again. */
    void clear(Attachment attachment) {
        try {
            store.delete(attachment.key());
            store.delete(attachment.previewKey());
            attachments.forget(attachment.id());
        } catch (RuntimeException e) {
            LOG.warnf("Bytes of %s stay until the next purge: %s", attachment.id(), e.getMessage());
        }
    }

    private long maxSize() {
        return bytes(config.maxSize());
    }

    private static long bytes(MemorySize size) {
        return size.asLongValue();
    }
}
