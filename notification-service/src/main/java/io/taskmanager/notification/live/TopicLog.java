package io.taskmanager.notification.live;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/**
 * All partitions of some topics, read by this replica alone: no group, no commits. Topics and partitions that appear
 * later are found and read from their beginning.
 *
 * <p>For one thread only.
 */
final class TopicLog implements AutoCloseable {
    private final Consumer<String, byte[]> consumer;
    private final LiveConfig config;
    private final Clock clock;
    private boolean started;

    TopicLog(Consumer<String, byte[]> consumer, LiveConfig config, Clock clock) {
        this.consumer = consumer;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Looks for partitions that are not read yet; reads those of the first look from some minutes ago.
     *
     * @return where each of them starts
     * @throws org.apache.kafka.common.errors.TimeoutException when Kafka is away
     */
    List<Arrival.Place> discover() {
        Set<TopicPartition> fresh = existing();
        fresh.removeAll(consumer.assignment());
        if (fresh.isEmpty()) {
            return List.of();
        }
        Map<TopicPartition, Long> starts = started ? beginning(fresh) : before(fresh);
        List<TopicPartition> all = new ArrayList<>(consumer.assignment());
        all.addAll(fresh);
        consumer.assign(all);
        starts.forEach(consumer::seek);
        started = true;
        return starts.entrySet().stream()
                .map(start ->
                        new Arrival.Place(start.getKey().topic(), start.getKey().partition(), start.getValue()))
                .toList();
    }

    /** What comes next, as soon as it comes. */
    ConsumerRecords<String, byte[]> poll(Duration longest) {
        return consumer.poll(longest);
    }

    /** Whether anything is being read. */
    boolean isEmpty() {
        return consumer.assignment().isEmpty();
    }

    /** Where the log ends now. */
    Position end() {
        Position end = Position.START;
        for (var offset :
                consumer.endOffsets(consumer.assignment(), config.patience()).entrySet()) {
            end = end.with(offset.getKey().topic(), offset.getKey().partition(), offset.getValue());
        }
        return end;
    }

    /** Forgets all positions; the next {@link #discover} is the first again. */
    void startOver() {
        consumer.unsubscribe();
        started = false;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private Set<TopicPartition> existing() {
        var topics = consumer.listTopics(config.patience());
        topics.keySet().retainAll(config.topics());
        return topics.values().stream()
                .flatMap(Collection::stream)
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Map<TopicPartition, Long> beginning(Set<TopicPartition> partitions) {
        return consumer.beginningOffsets(partitions, config.patience());
    }

    /** The first offset of the last minutes, or the end when nothing happened in them. */
    private Map<TopicPartition, Long> before(Set<TopicPartition> partitions) {
        long since = clock.instant().minus(config.replay()).toEpochMilli();
        Map<TopicPartition, Long> starts = new HashMap<>(consumer.endOffsets(partitions, config.patience()));
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(
                partitions.stream().collect(Collectors.toMap(Function.identity(), unused -> since)), config.patience());
        found.forEach((partition, offset) -> {
            if (offset != null) {
                starts.put(partition, offset.offset());
            }
        });
        return starts;
    }
}
