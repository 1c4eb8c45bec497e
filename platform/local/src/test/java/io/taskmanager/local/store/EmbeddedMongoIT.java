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
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.HashSet;
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
