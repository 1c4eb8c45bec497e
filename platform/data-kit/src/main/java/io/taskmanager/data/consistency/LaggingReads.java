package io.taskmanager.data.consistency;

import com.mongodb.ClientSessionOptions;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.AggregateIterable;
import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bson.conversions.Bson;

/**
 * Reads that take load from the primary: a secondary answers where there is one that is not far behind. What it answers
 * is majority-committed, and as new as the {@code Consistency-Token} of the request and its own writes: a secondary waits
 * until it is there, at most as long as any answer of the database may take. Never for what decides who may see what.
 */
@ApplicationScoped
public class LaggingReads {

    /** The least that the driver takes. */
    private static final int MOST_SECONDS_BEHIND = 90;

    private static final ReadPreference SECONDARY =
            ReadPreference.secondaryPreferred(MOST_SECONDS_BEHIND, TimeUnit.SECONDS);

    private final MongoClient client;
    private final Causality causality;

    LaggingReads(MongoClient client, Causality causality) {
        this.client = client;
        this.causality = causality;
    }

    /** A collection to be read. */
    public interface Reads<T> {
        FindIterable<T> find(Bson filter);

        AggregateIterable<T> aggregate(List<? extends Bson> pipeline);
    }

    /** @param read has to take all it wants before it returns */
    public <T, R> R read(MongoCollection<T> collection, Function<Reads<T>, R> read) {
        var lagging = collection.withReadPreference(SECONDARY).withReadConcern(ReadConcern.MAJORITY);
        var after = after();
        if (after.isEmpty()) {
            return read.apply(new Plain<>(lagging));
        }
        var options = ClientSessionOptions.builder().causallyConsistent(true).build();
        try (var session = client.startSession(options)) {
            session.advanceOperationTime(after.get().operation());
            session.advanceClusterTime(after.get().cluster());
            return read.apply(new Causal<>(lagging, session));
        }
    }

    private Optional<ClusterTime> after() {
        return Arc.container().requestContext().isActive() ? causality.before() : Optional.empty();
    }

    private record Plain<T>(MongoCollection<T> collection) implements Reads<T> {
        @Override
        public FindIterable<T> find(Bson filter) {
            return collection.find(filter);
        }

        @Override
        public AggregateIterable<T> aggregate(List<? extends Bson> pipeline) {
            return collection.aggregate(pipeline);
        }
    }

    private record Causal<T>(MongoCollection<T> collection, ClientSession session) implements Reads<T> {
        @Override
        public FindIterable<T> find(Bson filter) {
            return collection.find(session, filter);
        }

        @Override
        public AggregateIterable<T> aggregate(List<? extends Bson> pipeline) {
            return collection.aggregate(session, pipeline);
        }
    }
}
