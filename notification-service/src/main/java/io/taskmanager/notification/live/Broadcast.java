package io.taskmanager.notification.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.taskmanager.data.event.CloudEvents;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads Kafka for the open streams, on a thread of its own that outlives everything but the process: what cannot be read
 * is passed over, and while Kafka is away the streams are told so.
 */
@Singleton
class Broadcast {
    private static final Logger LOG = Logger.getLogger(Broadcast.class);
    private static final Duration LONGEST_POLL = Duration.ofMillis(500);

    private final Map<String, Object> kafka;
    private final LiveConfig config;
    private final LiveStreams streams;
    private final Feed feed;
    private final LiveMetrics metrics;
    private final CatchUp catchUp;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private Instant nextProbe = Instant.MIN;

    Broadcast(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            LiveConfig config,
            LiveStreams streams,
            Feed feed,
            LiveMetrics metrics,
            CatchUp catchUp,
            Clock clock) {
        this.kafka = kafka;
        this.config = config;
        this.streams = streams;
        this.feed = feed;
        this.metrics = metrics;
        this.catchUp = catchUp;
        this.clock = clock;
        thread = Thread.ofPlatform().name("broadcast").daemon().unstarted(this::run);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        thread.join(Duration.ofSeconds(2));
    }

    private void run() {
        while (!isStopped()) {
            try (var log = new TopicLog(consumer(), config, clock)) {
                follow(log);
            } catch (KafkaException e) {
                LOG.warnf("Live streams stand still, Kafka cannot be read: %s", e.getMessage());
                streams.interrupted(true);
            }
            rest();
        }
    }

    private void follow(TopicLog log) {
        nextProbe = Instant.MIN;
        while (!isStopped()) {
            try {
                probe(log);
                read(log);
            } catch (InvalidOffsetException e) {
                LOG.warnf("The log is not the one it was, starting over: %s", e.getMessage());
                streams.restarted();
                log.startOver();
                nextProbe = Instant.MIN;
            } catch (TimeoutException e) {
                LOG.warnf("Kafka is away: %s", e.getMessage());
                streams.interrupted(true);
            }
        }
    }

    /** Asks Kafka whether it is there and has partitions that are not read yet. */
    private void probe(TopicLog log) {
        Instant now = clock.instant();
        if (now.isBefore(nextProbe)) {
            return;
        }
        nextProbe = now.plus(config.probe());
        log.discover().forEach(streams::starting);
        streams.interrupted(false);
        if (catchUp.isAwaited()) {
            catchUp.until(log.end());
        }
    }

    private void read(TopicLog log) {
        if (log.isEmpty()) {
            rest();
            return;
        }
        log.poll(LONGEST_POLL).forEach(this::deliver);
        catchUp.at(streams.position());
    }

    private void deliver(ConsumerRecord<String, byte[]> message) {
        var place = new Arrival.Place(message.topic(), message.partition(), message.offset());
        try {
            feed.deliver(place, CloudEvents.read(message));
        } catch (RuntimeException e) {
            LOG.warnf("Not streamed, %s cannot be read: %s", place, e.getMessage());
            metrics.unreadable();
            streams.skipped(place);
        }
    }

    private void rest() {
        try {
            stopped.await(LONGEST_POLL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopped.countDown();
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "live");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // The broker answers at the first byte, or with nothing after this time: quick when busy, quiet when idle.
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 500);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
