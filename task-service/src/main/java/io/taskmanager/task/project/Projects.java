package io.taskmanager.task.project;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import io.taskmanager.data.outbox.Outbox;
import io.taskmanager.data.outbox.OutboxEvent;
import io.taskmanager.task.access.Action;
import io.taskmanager.task.access.Permissions;
import io.taskmanager.task.trash.Lifecycle;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The collection {@code projects}. Every write is one single-document write that takes its event along. */
@ApplicationScoped
public class Projects {

    static final String NAME = "projects";

    private final MongoCollection<Project> collection;

    Projects(MongoDatabase database) {
        collection = database.getCollection(NAME, Project.class);
    }

    /**
     * The live project, when the caller may do {@code action} with it.
     *
     * @throws ProjectNotFound also when the caller may not know of it
     * @throws io.taskmanager.kit.problem.Forbidden when the caller's role is too low
     */
    public Project require(UUID id, UUID caller, Action action) {
        Project project = find(id).filter(Project::live).orElseThrow(() -> new ProjectNotFound(id));
        project.allow(caller, action, () -> new ProjectNotFound(id));
        return project;
    }

    /** The project wherever it is, also in the trash. */
    public Optional<Project> find(UUID id) {
        return Optional.ofNullable(reading(eq("_id", id)).first());
    }

    /**
     * Takes the next task number, authorising and checking the assignees in the same write.
     *
     * @param writesUntil the window that is announced with it
     * @param most how many tasks a project can have; the number is counted as one of them
     * @return the project with the number as {@link Project#lastTaskNumber}; empty when it is not live, archived, full,
     *     the caller may not write, or an assignee is no member
     */
    public Optional<Project> takeTaskNumber(
            UUID id, UUID caller, Collection<UUID> assignees, Instant writesUntil, int most) {
        List<Bson> conditions = new ArrayList<>(List.of(
                eq("_id", id),
                eq("lifecycle", Lifecycle.LIVE),
                eq("fields.archived", false),
                not(gte("taskCount", most)),
                Filters.elemMatch(
                        "members", and(eq("userId", caller), in("role", Permissions.rolesFor(Action.WRITE_TASKS))))));
        if (!assignees.isEmpty()) {
            conditions.add(Filters.all("members.userId", assignees));
        }
        return Optional.ofNullable(numbered(and(conditions), writesUntil));
    }

    /**
     * Takes the next task number for a task that follows its parent into the project: whether there is room, and who may
     * write, was asked for the parent.
     *
     * @return the project with the number; empty when there is no such project
     */
    public Optional<Project> takeTaskNumber(UUID id, Instant writesUntil) {
        return Optional.ofNullable(numbered(eq("_id", id), writesUntil));
    }

    private @Nullable Project numbered(Bson which, Instant writesUntil) {
        return collection.findOneAndUpdate(
                which,
                combine(inc("lastTaskNumber", 1L), inc("taskCount", 1L), max("writesUntil", writesUntil)),
                new FindOneAndUpdateOptions()
                        .returnDocument(ReturnDocument.AFTER)
                        .projection(exclude("outbox")));
    }

    /** Says that tasks of the project will be written until then. */
    void announceWrites(UUID id, Instant until) {
        collection.updateOne(eq("_id", id), max("writesUntil", until));
    }

    /** One task less. A crash between the end of a task and this leaves the count one too high. */
    public void taskGone(UUID id) {
        collection.updateOne(and(eq("_id", id), gt("taskCount", 0L)), inc("taskCount", -1L));
    }

    /** Stores how the member has arranged the project; false when they are none, or it is not live. */
    boolean prefer(UUID id, UUID member, Preferences preferences) {
        return collection
                        .updateOne(
                                and(eq("_id", id), eq("lifecycle", Lifecycle.LIVE), eq("members.userId", member)),
                                set("preferences." + member, preferences))
                        .getMatchedCount()
                == 1;
    }

    /** The ids of live projects that the address is invited to, also of those whose invitation is over. */
    List<UUID> invitedTo(String email) {
        return reading(and(eq("invitations.email", email), eq("lifecycle", Lifecycle.LIVE)))
                .map(Project::id)
                .into(new ArrayList<>());
    }

    Optional<Project> withStamp(String idempotencyKey) {
        return Optional.ofNullable(
                reading(eq("idempotency.key", idempotencyKey)).first());
    }

    /** The keys of the owner's live projects. */
    Set<String> heldKeys(UUID owner) {
        return held("heldKey", owner);
    }

    /** The slots of those of the owner's live projects that the owner made. */
    Set<String> heldSlots(UUID owner) {
        return held("heldSlot", owner);
    }

    private Set<String> held(String field, UUID owner) {
        String prefix = Project.heldKey(owner, "");
        Set<String> held = new HashSet<>();
        collection
                .withDocumentClass(BsonDocument.class)
                .find(and(gte(field, prefix), lt(field, prefix + Character.MAX_VALUE)))
                .projection(Projections.include(field))
                .forEach(found -> held.add(found.getString(field).getValue().substring(prefix.length())));
        return held;
    }

    /** Stores a new project; false when its id, its key, its slot or its idempotency key is there already. */
    boolean insert(Project project) {
        try {
            collection.insertOne(project);
            return true;
        } catch (MongoWriteException e) {
            if (duplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Writes the next version of a project with its event; false when somebody else wrote in between.
     *
     * @throws ProjectKeyTaken when its key is held by another project of the owner
     */
    boolean save(Project before, Project after, OutboxEvent event) {
        List<Bson> changes = new ArrayList<>(List.of(
                set("fields", after.fields()),
                set("members", after.members()),
                set("keyOwner", after.keyOwner()),
                setOrUnset("heldKey", after.heldKey()),
                setOrUnset("heldSlot", after.heldSlot()),
                setOrUnset("invitations", after.invitations()),
                set("listedName", after.listedName()),
                set("version", after.version()),
                set("changedAt", after.changedAt()),
                set("updatedAt", after.updatedAt()),
                set("lifecycle", after.lifecycle()),
                setOrUnset("trash", after.trash()),
                Outbox.append(event)));
        if (after.lifecycle() == Lifecycle.PURGED) {
            changes.add(set("purged", true));
        }
        try {
            return collection
                            .updateOne(and(eq("_id", before.id()), eq("version", before.version())), combine(changes))
                            .getModifiedCount()
                    == 1;
        } catch (MongoWriteException e) {
            if (duplicate(e)) {
                throw new ProjectKeyTaken(after.fields().key());
            }
            throw e;
        }
    }

    /** Up to {@code limit} projects of the member after the given position in the order of lists. */
    List<Project> page(UUID member, Lifecycle lifecycle, @Nullable ProjectPosition after, int limit) {
        Bson mine = and(eq("members.userId", member), eq("lifecycle", lifecycle));
        Bson filter = after == null
                ? mine
                : and(
                        mine,
                        or(
                                gt("listedName", after.listedName()),
                                and(eq("listedName", after.listedName()), gt("_id", after.id()))));
        return reading(filter).sort(ascending("listedName", "_id")).limit(limit).into(new ArrayList<>());
    }

    /** All live projects of the member in which the action is allowed, but for the archived ones. */
    public List<Project> active(UUID member, Action action) {
        return allowed(
                and(eq("members.userId", member), eq("lifecycle", Lifecycle.LIVE), eq("fields.archived", false)),
                member,
                action);
    }

    /** All live projects of the member in which the action is allowed, also the archived ones. */
    public List<Project> live(UUID member, Action action) {
        return allowed(and(eq("members.userId", member), eq("lifecycle", Lifecycle.LIVE)), member, action);
    }

    private List<Project> allowed(Bson filter, UUID member, Action action) {
        return reading(filter).into(new ArrayList<>()).stream()
                .filter(project -> project.allows(member, action))
                .toList();
    }

    /** Those of the projects that are live. */
    public List<Project> live(Collection<UUID> ids) {
        return reading(and(in("_id", ids), eq("lifecycle", Lifecycle.LIVE))).into(new ArrayList<>());
    }

    /** Projects whose time in the trash is over, also those that are closed but still there. */
    List<Project> expired(Instant now, int limit) {
        return reading(and(in("lifecycle", Lifecycle.TRASHED, Lifecycle.PURGED), lte("trash.purgeAt", now)))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /**
     * Closes the way back: from now on the project cannot be restored. False when it just was. It counts as a version,
     * so that a restore which has read the project before does not write over it.
     */
    boolean close(Project project) {
        if (project.lifecycle() == Lifecycle.PURGED) {
            return true;
        }
        return collection
                        .updateOne(
                                and(eq("_id", project.id()), eq("version", project.version())),
                                combine(set("lifecycle", Lifecycle.PURGED), inc("version", 1L)))
                        .getModifiedCount()
                == 1;
    }

    /** What is still to be told of the project. */
    public List<OutboxEvent> waiting(UUID id) {
        return Outbox.waiting(collection, eq("_id", id));
    }

    private FindIterable<Project> reading(Bson filter) {
        return collection.find(filter).projection(exclude("outbox"));
    }

    private static Bson setOrUnset(String field, @Nullable Object value) {
        return value == null ? unset(field) : set(field, value);
    }

    private static boolean duplicate(MongoWriteException e) {
        return e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
