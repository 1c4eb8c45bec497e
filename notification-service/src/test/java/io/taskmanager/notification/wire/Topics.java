package io.taskmanager.notification.wire;

import io.smallrye.common.annotation.Identifier;
import io.taskmanager.data.event.CloudEvent;
import io.taskmanager.data.event.CloudEvents;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The other services' end of Kafka. */
@ApplicationScoped
public class Topics {
    private final Map<String, Object> kafka;
    private final KafkaProducer<String, byte[]> producer;

    Topics(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = new HashMap<>(kafka);
        this.producer = new KafkaProducer<>(this.kafka, new StringSerializer(), new ByteArraySerializer());
        create();
    }

    /** Sends the event as its producer does, to the topic named in its source. */
    public void send(CloudEvent event) {
        String topic = event.source().substring(event.source().lastIndexOf('/') + 1);
        send(CloudEvents.toRecord(topic, event, null));
    }

    /** Sends a message that may be anything. */
    public void send(ProducerRecord<String, byte[]> message) {
        try {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything the topic holds. */
    public List<ConsumerRecord<String, byte[]>> all(String topic) {
        try (var consumer = new KafkaConsumer<>(kafka, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                StreamSupport.stream(consumer.poll(Duration.ofSeconds(1)).spliterator(), false)
                        .forEach(found::add);
            }
            return found;
        }
    }

    /** As the services that own the topics do. */
    private void create() {
        try (var admin = Admin.create(kafka)) {
            var missing = Stream.of("accounts", "projects", "tasks", "comments")
                    .flatMap(topic -> Stream.of(topic, topic + ".dlq"))
                    .map(topic -> new NewTopic(topic, Optional.of(3), Optional.empty()))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
