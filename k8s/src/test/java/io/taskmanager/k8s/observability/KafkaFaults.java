package io.taskmanager.k8s.observability;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What can go wrong with a topic while the brokers are fine. */
final class KafkaFaults {
    private static final String KAFKAS_OWN_LIMIT = "1048588";

    private KafkaFaults() {}

    /** The brokers take no message of the topic any more: events are refused one by one. */
    static void refuseAll(String brokers, String topic) {
        largestMessage(brokers, topic, "1");
    }

    static void refuseNone(String brokers, String topic) {
        largestMessage(brokers, topic, KAFKAS_OWN_LIMIT);
    }

    /** Sends the first message of the topic again and again; who has handled it knows it, so nothing changes by that. */
    static void redeliver(String brokers, String topic, int times) {
        var message = first(brokers, topic);
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < times; i++) {
                producer.send(new ProducerRecord<>(topic, null, message.key(), message.value(), message.headers()));
            }
        }
    }

    static void send(String brokers, String topic, String value) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, value.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static ConsumerRecord<byte[], byte[]> first(String brokers, String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (true) {
                var found = consumer.poll(Duration.ofSeconds(1));
                if (!found.isEmpty()) {
                    return found.iterator().next();
                }
            }
        }
    }

    private static void largestMessage(String brokers, String topic, String bytes) {
        var change = new AlterConfigOp(new ConfigEntry("max.message.bytes", bytes), AlterConfigOp.OpType.SET);
        try (var admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(change)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
