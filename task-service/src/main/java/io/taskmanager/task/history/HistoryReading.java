package io.taskmanager.task.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskmanager.data.outbox.OutboxEvent;
import io.taskmanager.kit.page.Cursors;
import io.taskmanager.kit.page.Page;
import io.taskmanager.task.access.Action;
import io.taskmanager.task.account.Accounts;
import io.taskmanager.task.attachment.AttachmentEvents;
import io.taskmanager.task.listing.KeysetPage;
import io.taskmanager.task.project.Project;
import io.taskmanager.task.project.Projects;
import io.taskmanager.task.relation.RelationEvents;
import io.taskmanager.task.task.TaskAccess;
import io.taskmanager.task.task.TaskEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads histories for those who may read what they are of: what still waits in the documents and, after that, what was
 * moved. So a change is there as soon as it is acknowledged, and one that is moved just now is seen twice and shown once.
 */
@ApplicationScoped
class HistoryReading {

    /** By id, which is by time; as text, since UUIDs compare signed. */
    private static final Comparator<Change> BY_ID =
            Comparator.comparing((Change change) -> change.id().toString()).reversed();

    /** The order of a task's versions, also when the clocks of two replicas differ; some changes make none. */
    private static final Comparator<Change> BY_VERSION =
            Comparator.comparingLong(Change::version).reversed().thenComparing(BY_ID);

    private final TaskAccess access;
    private final Projects projects;
    private final TaskEvents taskEvents;
    private final RelationEvents relationEvents;
    private final AttachmentEvents attachmentEvents;
    private final Changes changes;
    private final Accounts accounts;
    private final Cursors cursors;
    private final ObjectMapper json;

    HistoryReading(
            TaskAccess access,
            Projects projects,
            TaskEvents taskEvents,
            RelationEvents relationEvents,
            AttachmentEvents attachmentEvents,
            Changes changes,
            Accounts accounts,
            Cursors cursors,
            ObjectMapper json) {
        this.access = access;
        this.projects = projects;
        this.taskEvents = taskEvents;
        this.relationEvents = relationEvents;
        this.attachmentEvents = attachmentEvents;
        this.changes = changes;
        this.accounts = accounts;
        this.cursors = cursors;
        this.json = json;
    }

    HistoryPage ofTask(UUID taskId, UUID caller, @Nullable String cursor, int limit) {
        access.readable(taskId, caller);
        String context = "history/%s/%s".formatted(taskId, caller);
        List<String> position = cursor == null ? List.of() : cursors.open(context, cursor);
        long before = position.isEmpty() ? Long.MAX_VALUE : Long.parseLong(position.getFirst());
        UUID beforeId = position.size() < 2 ? null : UUID.fromString(position.get(1));
        List<Change> waiting = read(
                Stream.of(taskEvents.waiting(taskId), relationEvents.waiting(taskId), attachmentEvents.waiting(taskId))
                        .flatMap(List::stream)
                        .toList(),
                change -> taskId.equals(change.taskId())
                        && change.kind() != Kind.MOVED_OUT
                        && isBefore(change, before, beforeId));
        List<Change> kept = changes.ofTask(taskId, before, beforeId, limit + 1);
        return page(
                merged(waiting, kept, BY_VERSION),
                limit,
                false,
                last -> cursors.seal(
                        context,
                        List.of(Long.toString(last.version()), last.id().toString())));
    }

    private static boolean isBefore(Change change, long version, @Nullable UUID id) {
        return change.version() < version
                || id != null
                        && change.version() == version
                        && change.id().toString().compareTo(id.toString()) < 0;
    }

    /** Of the project itself and all its tasks, also of those in the trash. Who is invited is told to those who may invite. */
    HistoryPage ofProject(UUID projectId, UUID caller, @Nullable String cursor, int limit) {
        Project project = projects.require(projectId, caller, Action.READ_TASKS);
        String context = "activity/%s/%s".formatted(projectId, caller);
        Optional<String> before = position(context, cursor);
        List<Change> waiting = read(
                Stream.of(
                                projects.waiting(projectId),
                                taskEvents.waitingIn(projectId),
                                relationEvents.waiting(),
                                attachmentEvents.waitingIn(projectId))
                        .flatMap(List::stream)
                        .toList(),
                change -> projectId.equals(change.projectId())
                        && (before.isEmpty() || change.id().toString().compareTo(before.get()) < 0));
        List<Change> kept =
                changes.ofProject(projectId, before.map(UUID::fromString).orElse(null), limit + 1);
        return page(
                merged(waiting, kept, BY_ID),
                limit,
                project.allows(caller, Action.MANAGE_MEMBERS),
                last -> cursors.seal(context, List.of(last.id().toString())));
    }

    private Optional<String> position(String context, @Nullable String cursor) {
        return Optional.ofNullable(cursor)
                .map(given -> cursors.open(context, given).getFirst());
    }

    private List<Change> read(List<OutboxEvent> events, Predicate<Change> wanted) {
        return events.stream()
                .map(event -> Change.of(event, json))
                .flatMap(Optional::stream)
                .filter(change -> change.kind() != Kind.PURGED)
                .filter(wanted)
                .toList();
    }

    private static List<Change> merged(List<Change> waiting, List<Change> kept, Comparator<Change> order) {
        return Stream.concat(waiting.stream(), kept.stream())
                .collect(Collectors.toMap(Change::id, Function.identity(), (one, same) -> one))
                .values()
                .stream()
                .sorted(order)
                .toList();
    }

    private HistoryPage page(List<Change> found, int limit, boolean addresses, Function<Change, String> cursor) {
        Page<Change> page = KeysetPage.of(found, limit, cursor);
        List<HistoryEntry> items = page.items().stream()
                .map(change -> HistoryEntry.of(change, addresses, json))
                .toList();
        Set<UUID> named = items.stream().flatMap(HistoryEntry::people).collect(Collectors.toSet());
        return new HistoryPage(items, people(named), page.next());
    }

    private List<Person> people(Set<UUID> named) {
        return accounts.withIds(named).values().stream()
                .map(account -> new Person(account.id(), account.name()))
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }
}
