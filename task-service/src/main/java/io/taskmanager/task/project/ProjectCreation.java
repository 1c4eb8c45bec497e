package io.taskmanager.task.project;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import io.taskmanager.data.idempotency.IdempotencyKey;
import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.data.outbox.Outbox;
import io.taskmanager.kit.id.Ids;
import io.taskmanager.task.change.Contention;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Brings projects into being, each once. */
@ApplicationScoped
public class ProjectCreation {

    /** UUIDv5 (RFC 9562) in a namespace of our own, which must never change. */
    private static final NameBasedGenerator INBOX_IDS =
            Generators.nameBasedGenerator(UUID.fromString("7d0f3f2e-6c0b-4b1c-9a53-5a0f6f1f9b7e"));

    private final Projects projects;
    private final Outbox outbox;
    private final ProjectConfig config;
    private final Clock clock;

    ProjectCreation(Projects projects, Outbox outbox, ProjectConfig config, Clock clock) {
        this.projects = projects;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The project as it is created, or as it was by the first request with the same idempotency key.
     *
     * @throws ProjectKeyTaken when the request asks for a key that another project of the owner holds
     * @throws TooManyProjects when the owner has as many as one can have, the Inbox not counted
     */
    public Project create(NewProject request, UUID owner, @Nullable IdempotencyKey key) {
        IdempotencyStamp stamp = key == null ? null : key.stamp(owner, request);
        return Contention.retry(() -> earlier(stamp, request, owner).or(() -> attempt(request, owner, stamp)));
    }

    /** Makes the personal Inbox unless it is there. Its id follows from the user's, so two replicas make one. */
    void ensureInbox(UUID owner) {
        ProjectFields fields = new ProjectFields("Inbox", ProjectKeys.INBOX, ProjectFields.DEFAULT_COLOR, false, "");
        insert(Project.created(inboxId(owner), fields, true, owner, clock.instant()), owner, null, null);
    }

    static UUID inboxId(UUID owner) {
        return INBOX_IDS.generate(owner.toString());
    }

    private Optional<Project> earlier(@Nullable IdempotencyStamp stamp, NewProject request, UUID owner) {
        return Optional.ofNullable(stamp)
                .flatMap(given -> projects.withStamp(given.key()))
                .map(stored -> {
                    if (stored.idempotency() != null && stamp != null) {
                        stamp.requireSame(stored.idempotency());
                    }
                    ProjectFields asCreated = request.fields(stored.createdKey());
                    return Project.created(stored.id(), asCreated, false, owner, stored.createdAt());
                });
    }

    private Optional<Project> attempt(NewProject request, UUID owner, @Nullable IdempotencyStamp stamp) {
        Set<String> keys = projects.heldKeys(owner);
        TooManyProjects.check(keys, config.perUser());
        String slot = freeSlot(owner);
        Project project =
                Project.created(Ids.next(), request.fields(chosenKey(request, keys)), false, owner, clock.instant());
        return insert(project, owner, slot, stamp) ? Optional.of(project) : Optional.empty();
    }

    /** The first that no live project holds: of two who create at once and see the same, one has to look again. */
    private String freeSlot(UUID owner) {
        Set<String> held = projects.heldSlots(owner);
        return IntStream.range(0, held.size() + 1)
                .mapToObj(Integer::toString)
                .filter(slot -> !held.contains(slot))
                .findFirst()
                .map(slot -> Project.heldKey(owner, slot))
                .orElseThrow();
    }

    private static String chosenKey(NewProject request, Set<String> held) {
        String wanted = ProjectKeys.normalised(request.key());
        if (wanted == null) {
            return ProjectKeys.free(ProjectKeys.derived(request.name()), held);
        }
        if (wanted.equals(ProjectKeys.INBOX) || held.contains(wanted)) {
            throw new ProjectKeyTaken(wanted);
        }
        return wanted;
    }

    private boolean insert(Project project, UUID owner, @Nullable String slot, @Nullable IdempotencyStamp stamp) {
        ProjectEvent event = ProjectEvent.of(ProjectEdit.created(project), owner);
        boolean inserted =
                projects.insert(project.stored(slot, stamp, outbox.event(ProjectEventType.CREATED.type, event)));
        if (inserted) {
            outbox.nudge(ProjectEvents.SOURCE, project.id());
        }
        return inserted;
    }
}
