package io.taskmanager.data.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.testkit.Servers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class GroupLagIT {
    private static final String TOPIC = "behind";

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "quarkus.application.name")
    String group;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void whatTheGroupHasStillToHandleIsMeasuredThoughNobodyPolls() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 2, (short) 1))).all().get();
            send(0, 7);
            send(1, 5);

            handled(admin, 0, 3);
            awaitLag(4);

            handled(admin, 0, 7);
            handled(admin, 1, 5);
            awaitLag(0);
        }
    }

    private void awaitLag(double messages) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(metrics.find("kafka.consumergroup.lag")
                        .tag("topic", TOPIC)
                        .gauges())
                .singleElement()
                .satisfies(gauge -> assertThat(gauge.value()).isEqualTo(messages)));
    }

    private void handled(Admin admin, int partition, long offset) throws Exception {
        admin.alterConsumerGroupOffsets(
                        group, Map.of(new TopicPartition(TOPIC, partition), new OffsetAndMetadata(offset)))
                .all()
                .get();
    }

    private void send(int partition, int messages) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < messages; i++) {
                producer.send(new ProducerRecord<>(TOPIC, partition, null, "message"));
            }
        }
    }
}
