package io.taskmanager.testkit;

import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;

/**
 * Records the shape of every query a test run sends, because the embedded store answers without an index as well.
 * Quarkus registers it with the client, being a bean.
 */
@ApplicationScoped
public class QueryShapes implements CommandListener {
    private static final Set<String> OURS = Set.of("migrations");
    private static final Set<QueryShape> SEEN = ConcurrentHashMap.newKeySet();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        var command = event.getCommand();
        switch (event.getCommandName()) {
            case "find" -> {
                if (!isAnyOne(command)) {
                    see(command.getString("find").getValue(), command, "filter");
                }
            }
            case "findAndModify" -> see(command.getString("findAndModify").getValue(), command, "query");
            case "count" -> see(command.getString("count").getValue(), command, "query");
            case "aggregate" -> seeMatch(command);
            case "update" -> seeEach(command, "update", "updates");
            case "delete" -> seeEach(command, "delete", "deletes");
            default -> {
                // writes without a filter and administration
            }
        }
    }

    /** Whether there is anything at all: what GridFS asks before its first write, and what no index helps with. */
    private static boolean isAnyOne(BsonDocument command) {
        return command.getDocument("filter", new BsonDocument()).isEmpty()
                && !command.containsKey("sort")
                && Math.abs(command.getNumber("limit", new BsonInt32(0)).intValue()) == 1;
    }

    private static void see(String collection, BsonDocument command, String filter) {
        SEEN.add(QueryShape.of(
                collection,
                command.getDocument(filter, new BsonDocument()),
                command.getDocument("sort", new BsonDocument())));
    }

    private static void seeMatch(BsonDocument command) {
        var stages = command.getArray("pipeline").getValues().stream()
                .map(BsonValue::asDocument)
                .toList();
        var match = stages.isEmpty() ? new BsonDocument() : stages.getFirst().getDocument("$match", new BsonDocument());
        SEEN.add(QueryShape.of(command.getString("aggregate").getValue(), match, new BsonDocument()));
    }

    private static void seeEach(BsonDocument command, String name, String list) {
        command.getArray(list, new BsonArray())
                .forEach(one -> SEEN.add(QueryShape.of(
                        command.getString(name).getValue(), one.asDocument().getDocument("q"), new BsonDocument())));
    }

    /** Every recorded shape that no index of its collection serves: to be asserted empty, after all other tests. */
    public static List<String> unserved(MongoDatabase database) {
        return SEEN.stream()
                .filter(shape -> !OURS.contains(shape.collection()))
                .filter(shape -> Stream.concat(
                                Stream.of(new BsonDocument("_id", new BsonInt32(1))),
                                database
                                        .getCollection(shape.collection())
                                        .listIndexes(BsonDocument.class)
                                        .into(new ArrayList<>())
                                        .stream()
                                        .map(index -> index.getDocument("key")))
                        .noneMatch(shape::isServedBy))
                .map(QueryShape::toString)
                .sorted()
                .toList();
    }

    /** How many different shapes were recorded, so that a test can see that recording works. */
    public static int recorded() {
        return SEEN.size();
    }
}
