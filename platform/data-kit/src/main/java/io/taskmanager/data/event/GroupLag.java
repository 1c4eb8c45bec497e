package io.taskmanager.data.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * How many messages the service's consumer group has still to handle, as {@code kafka.consumergroup.lag} by topic. It is
 * asked of the broker, since a consumer knows of new messages only when it polls, which a slow one seldom does; so every
 * replica tells the same. The group is named as the service is; one that has none tells nothing.
 */
@ApplicationScoped
class GroupLag {
    private static final Logger LOG = Logger.getLogger(GroupLag.class);
    private static final int TIMEOUT_MILLIS = 5_000;

    private final String group;
    private final Map<String, Object> settings = new HashMap<>();
    private final MultiGauge gauge;
    private @Nullable Admin admin;

    GroupLag(
            @ConfigProperty(name = "quarkus.application.name") String group,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            MeterRegistry metrics) {
        this.group = group;
        settings.putAll(kafka);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        gauge = MultiGauge.builder("kafka.consumergroup.lag")
                .description("Messages of a topic that the group has still to handle")
                .register(metrics);
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        try {
            gauge.register(
                    lag().entrySet().stream()
                            .map(topic -> MultiGauge.Row.of(Tags.of("topic", topic.getKey()), topic.getValue()))
                            .toList(),
                    true);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            gauge.register(List.of(), true);
            LOG.debugf("The lag of %s is not known: %s", group, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }

    private Map<String, Long> lag() throws ExecutionException, InterruptedException, TimeoutException {
        if (admin == null) {
            admin = Admin.create(settings);
        }
        var handled = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
        var ends = admin.listOffsets(
                        handled.keySet().stream().collect(Collectors.toMap(it -> it, it -> OffsetSpec.latest())))
                .all()
                .get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
        return ends.entrySet().stream()
                .collect(Collectors.groupingBy(
                        end -> end.getKey().topic(),
                        Collectors.summingLong(end -> behind(end.getValue().offset(), handled, end.getKey()))));
    }

    private static long behind(
            long end, Map<TopicPartition, @Nullable OffsetAndMetadata> handled, TopicPartition partition) {
        var offset = handled.get(partition);
        return offset == null ? end : Math.max(0, end - offset.offset());
    }
}
