package io.taskmanager.data.outbox;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/** Makes the topics of this service's outbox, with their dead-letter queues, when they are missing. */
@ApplicationScoped
class Topics {
    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final int TIMEOUT_MILLIS = 5_000;

    private final List<OutboxSource> sources;
    private final OutboxConfig config;
    private final Map<String, Object> settings = new HashMap<>();
    private volatile boolean done;

    Topics(
            @All List<OutboxSource> sources,
            OutboxConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.sources = sources;
        this.config = config;
        settings.putAll(kafka);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void ensure() {
        if (done || sources.isEmpty()) {
            return;
        }
        try (var admin = Admin.create(settings)) {
            var missing = sources.stream()
                    .flatMap(s -> Stream.of(s.topic(), s.topic() + ".dlq"))
                    .distinct()
                    .map(name -> new NewTopic(name, config.partitions(), config.replicas()))
                    .toList();
            for (var made : admin.createTopics(missing).values().values()) {
                await(made);
            }
            done = true;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            LOG.warnf("Topics not made yet, trying again: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(KafkaFuture<Void> made)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            made.get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
