package io.taskmanager.task;

import static org.awaitility.Awaitility.await;

import io.taskmanager.data.event.CloudEvent;
import io.taskmanager.data.event.CloudEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The real topics, as another service reads and writes them. */
public final class EventLog {

    private EventLog() {}

    /** The events of one project or task, in order, as soon as there are {@code count} of them. */
    public static List<CloudEvent> of(String topic, String id, int count) {
        return messages(topic, id, count).stream().map(CloudEvents::read).toList();
    }

    /** The messages with the key, in order, as soon as there are {@code count} of them. */
    public static List<ConsumerRecord<String, byte[]>> messages(String topic, String key, int count) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(reading(), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(message.key())) {
                        found.add(message);
                    }
                }
                return found.size() >= count;
            });
        }
        return found;
    }

    /** Sends to a topic of auth-service, which makes it when it starts; here it is made when it is missing. */
    public static void send(ProducerRecord<String, byte[]> message) {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka());
        try (var admin = Admin.create(settings)) {
            admin.createTopics(List.of(topic(message.topic()), topic(message.topic() + ".dlq")));
        }
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message);
        }
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, 1, (short) 1);
    }

    private static Map<String, Object> reading() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka(),
                ConsumerConfig.GROUP_ID_CONFIG,
                UUID.randomUUID().toString(),
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                "500",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
    }

    private static String kafka() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
