package io.taskmanager.notification.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a reader of several topics stands: of each partition the offset it reads next, which is 0 for one it has not
 * heard of. Written {@code projects:1,0,3;tasks:7} (topics in alphabetical order, partitions by their number).
 *
 * <p>The same position means the same on every replica, although each reads the partitions in an order of its own.
 */
record Position(SortedMap<String, List<Long>> offsets) {
    static final Position START = new Position(new TreeMap<>());
    private static final int LONGEST = 4_000;
    private static final Pattern FORM = topics("[a-z][a-z.-]{0,60}:\\d{1,18}(,\\d{1,18}){0,255}");

    Position {
        offsets = Collections.unmodifiableSortedMap(new TreeMap<>(offsets));
    }

    /** The position that {@link #toString} wrote, or nothing when the text is not one. */
    static Optional<Position> parse(String text) {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        SortedMap<String, List<Long>> offsets = new TreeMap<>();
        for (String topic : text.split(";")) {
            int colon = topic.indexOf(':');
            List<Long> next = List.of(topic.substring(colon + 1).split(",")).stream()
                    .map(Long::valueOf)
                    .toList();
            if (offsets.put(topic.substring(0, colon), next) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new Position(offsets));
    }

    /** The offset read next. */
    long next(String topic, int partition) {
        List<Long> partitions = offsets.getOrDefault(topic, List.of());
        return partition < partitions.size() ? partitions.get(partition) : 0;
    }

    boolean knows(String topic, int partition) {
        return partition < offsets.getOrDefault(topic, List.of()).size();
    }

    /** The same but for one partition. */
    Position with(String topic, int partition, long next) {
        List<Long> partitions = new ArrayList<>(offsets.getOrDefault(topic, List.of()));
        while (partitions.size() <= partition) {
            partitions.add(0L);
        }
        partitions.set(partition, next);
        SortedMap<String, List<Long>> changed = new TreeMap<>(offsets);
        changed.put(topic, List.copyOf(partitions));
        return new Position(changed);
    }

    /** Whether this has read nothing that the other has not. */
    boolean isWithin(Position other) {
        return offsets.entrySet().stream().allMatch(topic -> {
            for (int partition = 0; partition < topic.getValue().size(); partition++) {
                if (topic.getValue().get(partition) > other.next(topic.getKey(), partition)) {
                    return false;
                }
            }
            return true;
        });
    }

    @Override
    public String toString() {
        return offsets.entrySet().stream()
                .map(topic -> topic.getKey() + ":" + text(topic.getValue()))
                .collect(Collectors.joining(";"));
    }

    private static String text(List<Long> offsets) {
        return offsets.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Pattern topics(String one) {
        return Pattern.compile(one + "(;" + one + ")*");
    }
}
