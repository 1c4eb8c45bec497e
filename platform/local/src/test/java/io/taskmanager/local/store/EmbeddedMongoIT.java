package io.taskmanager.local.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoIT {

    @Test
    void whatWasAcknowledgedSurvivesAKill(@TempDir Path data) throws Exception {
        try (var store = new OneStore(data, Stores::mongo);
                var client = client(store);
                var writers = Executors.newFixedThreadPool(4)) {
            // Given four writers in full flow
            Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
            var running = writeUntilItFails(writers, collection(client), acknowledged);
            running.await(30, TimeUnit.SECONDS);

            // When the server is killed under them and starts again
            store.crash();
            writers.shutdown();
            assertTrue(writers.awaitTermination(30, TimeUnit.SECONDS));

            // Then nothing they were promised is missing
            var found = collection(client).distinct("_id", Integer.class).into(new HashSet<>());
            assertFalse(acknowledged.isEmpty());
            assertTrue(found.containsAll(acknowledged));
        }
    }

    @Test
    void aUniqueIndexHoldsAfterAKill(@TempDir Path data) {
        try (var store = new OneStore(data, Stores::mongo)) {
            // Given
            try (var client = client(store)) {
                collection(client).createIndex(Indexes.ascending("email"), new IndexOptions().unique(true));
                collection(client).insertOne(new Document("_id", 1).append("email", "ann@example.com"));
            }

            // When
            store.crash();

            // Then
            try (var client = client(store)) {
                var second = new Document("_id", 2).append("email", "ann@example.com");
                var refused = assertThrows(
                        MongoWriteException.class, () -> collection(client).insertOne(second));
                assertEquals(11_000, refused.getError().getCode());
            }
        }
    }

    @Test
    void anIndexChangesNoAnswer(@TempDir Path data) {
        try (var store = new OneStore(data, Stores::mongo)) {
            // Given two collections of one content, one of them with indexes
            try (var client = client(store)) {
                indexed(client).createIndex(Indexes.ascending("project", "state", "rank"));
                indexed(client).createIndex(Indexes.ascending("labels"));
                indexed(client).createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
                var random = new Random(7);
                for (int change = 0; change < 1_000; change++) {
                    changeBoth(client, random, change % 5);
                }
                assertSameAnswers(client);
            }

            // When
            store.crash();

            // Then
            try (var client = client(store)) {
                assertSameAnswers(client);
            }
        }
    }

    private static void changeBoth(MongoClient client, Random random, int kind) {
        int id = random.nextInt(60);
        var document = new Document("key", "K" + id)
                .append("project", random.nextInt(4))
                .append("state", random.nextBoolean() ? "live" : "trash")
                .append("labels", random.ints(random.nextInt(3), 0, 3).boxed().toList());
        for (var collection : List.of(indexed(client), collection(client))) {
            switch (kind) {
                case 0 -> collection.deleteOne(Filters.and(Filters.eq("_id", id), Filters.eq("state", "live")));
                case 1 ->
                    collection.updateMany(
                            Filters.and(Filters.eq("project", document.get("project")), Filters.lt("_id", id)),
                            Updates.addToSet("labels", id % 5));
                default -> collection.replaceOne(Filters.eq("_id", id), document, new ReplaceOptions().upsert(true));
            }
            collection.updateOne(
                    Filters.and(Filters.eq("_id", id), Filters.eq("state", "trash")), Updates.unset("project"));
        }
    }

    private static void assertSameAnswers(MongoClient client) {
        var filters = List.of(
                Filters.empty(),
                Filters.eq("_id", 5),
                Filters.and(Filters.eq("_id", 5), Filters.eq("state", "trash")),
                Filters.and(Filters.eq("project", 2L), Filters.eq("state", "live")),
                Filters.in("project", 1, 3),
                Filters.eq("project", null),
                Filters.in("project", 1, null),
                Filters.ne("project", 1),
                Filters.gt("project", 1),
                Filters.exists("project", false),
                Filters.eq("labels", 2),
                Filters.all("labels", 1, 2),
                Filters.eq("labels", List.of(1, 2)),
                Filters.or(Filters.eq("project", 1), Filters.eq("labels", 0)),
                Filters.and(Filters.eq("key", "K2"), Filters.eq("project", 1)),
                Filters.and(Filters.eq("project", 1), Filters.eq("project", 2)));
        for (var filter : filters) {
            var order = Sorts.ascending("_id");
            assertEquals(
                    collection(client).find(filter).sort(order).into(new ArrayList<>()),
                    indexed(client).find(filter).sort(order).into(new ArrayList<>()),
                    filter.toString());
        }
        assertTrue(indexed(client).countDocuments(Filters.eq("labels", 2)) > 0);
    }

    private static MongoCollection<Document> indexed(MongoClient client) {
        return client.getDatabase("test").getCollection("indexed");
    }

    /** Returns a latch that opens when each writer is well under way. */
    private static CountDownLatch writeUntilItFails(
            ExecutorService writers, MongoCollection<Document> collection, Set<Integer> acknowledged) {
        var underWay = new CountDownLatch(400);
        for (int writer = 0; writer < 4; writer++) {
            int first = writer * 1_000_000;
            writers.submit(() -> {
                try {
                    for (int id = first; !Thread.currentThread().isInterrupted(); id++) {
                        collection.insertOne(new Document("_id", id).append("title", "Task " + id));
                        acknowledged.add(id);
                        underWay.countDown();
                    }
                } catch (MongoException killed) {
                    // not acknowledged, so it may be there or not
                }
            });
        }
        return underWay;
    }

    private static MongoClient client(OneStore store) {
        return MongoClients.create("mongodb://%s/?retryWrites=false".formatted(store.address()));
    }

    private static MongoCollection<Document> collection(MongoClient client) {
        return client.getDatabase("test")
                .getCollection("tasks")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
