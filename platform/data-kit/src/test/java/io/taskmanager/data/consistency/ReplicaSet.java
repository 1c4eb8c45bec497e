package io.taskmanager.data.consistency;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonTimestamp;

/** A primary and a secondary, as far as the driver can tell: all that is found on either is the name of its role. */
public class ReplicaSet implements QuarkusTestResourceLifecycleManager {
    static final List<BsonDocument> ASKED_OF_SECONDARY = new CopyOnWriteArrayList<>();
    static final AtomicInteger SECONDS = new AtomicInteger(1_000);

    private final WireServer primary = new WireServer(command -> answer(command, "primary"));
    private final WireServer secondary = new WireServer(command -> {
        if (command.containsKey("find") || command.containsKey("aggregate")) {
            ASKED_OF_SECONDARY.add(command);
        }
        return answer(command, "secondary");
    });

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.mongodb.connection-string",
                "mongodb://%s,%s/?replicaSet=rs".formatted(primary.address(), secondary.address()));
    }

    @Override
    public void stop() {
        primary.close();
        secondary.close();
    }

    private BsonDocument answer(BsonDocument command, String role) {
        var name = command.getFirstKey();
        return switch (name) {
            case "hello", "isMaster", "ismaster" -> membership(role);
            case "find", "aggregate" -> at(found(command.get(name).asString(), role));
            default -> at(new BsonDocument("n", new BsonInt32(1)));
        };
    }

    private BsonDocument membership(String role) {
        var first = role.equals("primary");
        return new BsonDocument("setName", new BsonString("rs"))
                .append(
                        "hosts",
                        new BsonArray(List.of(new BsonString(primary.address()), new BsonString(secondary.address()))))
                .append("me", new BsonString((first ? primary : secondary).address()))
                .append("isWritablePrimary", BsonBoolean.valueOf(first))
                .append("ismaster", BsonBoolean.valueOf(first))
                .append("secondary", BsonBoolean.valueOf(!first))
                .append("lastWrite", new BsonDocument("lastWriteDate", new BsonDateTime(System.currentTimeMillis())))
                .append("logicalSessionTimeoutMinutes", new BsonInt32(30))
                .append("maxBsonObjectSize", new BsonInt32(1 << 24))
                .append("maxMessageSizeBytes", new BsonInt32(48_000_000))
                .append("maxWriteBatchSize", new BsonInt32(1_000))
                .append("minWireVersion", new BsonInt32(0))
                .append("maxWireVersion", new BsonInt32(21))
                .append("ok", new BsonInt32(1));
    }

    private static BsonDocument found(BsonString collection, String role) {
        return new BsonDocument(
                "cursor",
                new BsonDocument("id", new BsonInt64(0))
                        .append("ns", new BsonString("any." + collection.getValue()))
                        .append("firstBatch", new BsonArray(List.of(new BsonDocument("on", new BsonString(role))))));
    }

    private static BsonDocument at(BsonDocument answer) {
        var now = new BsonTimestamp(SECONDS.incrementAndGet(), 1);
        return answer.append("ok", new BsonInt32(1))
                .append("operationTime", now)
                .append("$clusterTime", new BsonDocument("clusterTime", now));
    }
}
