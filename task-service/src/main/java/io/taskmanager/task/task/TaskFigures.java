package io.taskmanager.task.task;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.bucket;
import static com.mongodb.client.model.Aggregates.facet;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BucketOptions;
import com.mongodb.client.model.Facet;
import com.mongodb.client.model.UnwindOptions;
import io.taskmanager.data.consistency.LaggingReads;
import io.taskmanager.task.trash.Lifecycle;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Counts the live tasks of projects, in one aggregation over what the index by project finds. */
@ApplicationScoped
public class TaskFigures {

    /** Of the buckets, for what lies before the first of them. */
    private static final String EARLIER = "earlier";

    private final MongoCollection<BsonDocument> collection;
    private final LaggingReads lagging;

    TaskFigures(MongoDatabase database, LaggingReads lagging) {
        collection = database.getCollection(Tasks.NAME, BsonDocument.class);
        this.lagging = lagging;
    }

    /**
     * How many there are of each kind; what there is none of is not in the lists.
     *
     * @param created by the start of the period they were created in
     * @param done by the start of the period they were done in, of those that still are
     * @param states of all tasks
     * @param workload of those that are not done, by assignee
     * @param late of those that are overdue, by assignee
     * @param overdue tasks
     */
    public record Counts(
            List<InPeriod> created,
            List<InPeriod> done,
            List<InState> states,
            List<OfAssignee> workload,
            List<OfAssignee> late,
            long overdue) {}

    /** @param start of the period; null for all time before the first */
    public record InPeriod(@Nullable Instant start, long count) {}

    public record InState(Status status, int priority, long count) {}

    /** @param userId null for tasks that nobody is assigned to */
    public record OfAssignee(@Nullable UUID userId, long count) {}

    /**
     * @param bounds at least two, ascending; each is the start of a period, and the last the end of the last one, which
     *     has to be in the future
     * @param today of the reader, for dues that are dates
     */
    public Counts of(Collection<UUID> projects, List<Instant> bounds, Instant now, LocalDate today) {
        Bson open = ne("fields.done", true);
        Bson late = and(
                open,
                or(lt("fields.due.date", today.toString()), and(ne("fields.due.at", null), lt("listed.due", now))));
        Bson byAssignee = group("$fields.assignees", sum("count", 1));
        Bson eachAssignee = unwind("$fields.assignees", new UnwindOptions().preserveNullAndEmptyArrays(true));
        BsonDocument found = lagging.read(collection, in -> in.aggregate(List.of(
                        match(and(in("projectId", projects), eq("lifecycle", Lifecycle.LIVE))),
                        project(include(
                                "createdAt",
                                "completedAt",
                                "listed.due",
                                "fields.done",
                                "fields.status",
                                "fields.priority",
                                "fields.assignees",
                                "fields.due")),
                        facet(
                                new Facet("created", periods("$createdAt", bounds)),
                                new Facet("done", match(ne("completedAt", null)), periods("$completedAt", bounds)),
                                new Facet(
                                        "states",
                                        group(
                                                new BsonDocument()
                                                        .append("status", text("$fields.status"))
                                                        .append("priority", text("$fields.priority")),
                                                sum("count", 1))),
                                new Facet("workload", match(open), eachAssignee, byAssignee),
                                new Facet("late", match(late), eachAssignee, byAssignee),
                                new Facet("overdue", match(late), group(null, sum("count", 1))))))
                .first());
        BsonDocument counted = Objects.requireNonNull(found, "a facet always answers");
        return new Counts(
                each(counted, "created", TaskFigures::inPeriod),
                each(counted, "done", TaskFigures::inPeriod),
                each(counted, "states", TaskFigures::inState),
                each(counted, "workload", TaskFigures::ofAssignee),
                each(counted, "late", TaskFigures::ofAssignee),
                each(counted, "overdue", TaskFigures::count).stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    private static Bson periods(String time, List<Instant> bounds) {
        return bucket(time, bounds, new BucketOptions().defaultBucket(EARLIER).output(sum("count", 1)));
    }

    private static BsonValue text(String path) {
        return new BsonString(path);
    }

    private static <T> List<T> each(BsonDocument counted, String facet, Function<BsonDocument, T> read) {
        List<T> all = new ArrayList<>();
        counted.getArray(facet).forEach(one -> all.add(read.apply(one.asDocument())));
        return all;
    }

    private static InPeriod inPeriod(BsonDocument one) {
        boolean within = one.isDateTime("_id");
        return new InPeriod(within ? Instant.ofEpochMilli(one.getDateTime("_id").getValue()) : null, count(one));
    }

    private static InState inState(BsonDocument one) {
        BsonDocument state = one.getDocument("_id");
        return new InState(
                Status.valueOf(state.getString("status").getValue()),
                state.getNumber("priority").intValue(),
                count(one));
    }

    private static OfAssignee ofAssignee(BsonDocument one) {
        boolean assigned = one.isBinary("_id");
        return new OfAssignee(assigned ? one.getBinary("_id").asUuid() : null, count(one));
    }

    private static long count(BsonDocument one) {
        return one.getNumber("count").longValue();
    }
}
