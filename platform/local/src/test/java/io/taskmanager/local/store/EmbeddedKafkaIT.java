package io.taskmanager.local.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {
    private static final String TOPIC = "tasks";
    private static final int RECORDS = 2_000;

    @Test
    void whatWasAcknowledgedSurvivesAKill(@TempDir Path data) throws Exception {
        try (var store = new OneStore(data, Stores::kafka)) {
            // Given a producer that was promised some of many records
            createTopic(store);
            Set<String> acknowledged = ConcurrentHashMap.newKeySet();
            try (var producer = producer(store)) {
                var underWay = send(producer, acknowledged);
                assertTrue(underWay.await(30, TimeUnit.SECONDS));

                // When the broker is killed meanwhile and starts again
                store.crash();
                producer.flush();
            }

            // Then all are there: the promised ones, and the others once the producer could send them again
            assertEquals(RECORDS, acknowledged.size());
            assertEquals(acknowledged, new HashSet<>(read(store)));
        }
    }

    private static void createTopic(OneStore store) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", store.address()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get(30, TimeUnit.SECONDS);
        }
    }

    private static KafkaProducer<String, String> producer(OneStore store) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", store.address(), "acks", "all", "batch.size", "256"),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Returns a latch that opens when a part of the records is acknowledged. */
    private static CountDownLatch send(KafkaProducer<String, String> producer, Set<String> acknowledged) {
        var underWay = new CountDownLatch(RECORDS / 10);
        IntStream.range(0, RECORDS).mapToObj(Integer::toString).forEach(value -> {
            producer.send(new ProducerRecord<>(TOPIC, value), (metadata, failure) -> {
                if (failure == null) {
                    acknowledged.add(value);
                    underWay.countDown();
                }
            });
        });
        return underWay;
    }

    private static List<String> read(OneStore store) {
        var partition = new TopicPartition(TOPIC, 0);
        var found = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", store.address()), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> found.add(message.value()));
            }
        }
        return found;
    }
}
