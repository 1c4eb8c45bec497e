package io.taskmanager.notification.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The last events, for those who come back. Bounded by number and by bytes; of each partition it holds everything from
 * {@code from} up to {@link #end}.
 *
 * <p>Not safe for use by several threads at once.
 */
final class ReplayBuffer {
    private final int mostEvents;
    private final long mostBytes;
    private final Deque<Arrival> arrivals = new ArrayDeque<>();
    private final Set<UUID> ids = new HashSet<>();
    private Position from = Position.START;
    private Position end = Position.START;
    private long bytes;

    ReplayBuffer(int mostEvents, long mostBytes) {
        this.mostEvents = mostEvents;
        this.mostBytes = mostBytes;
    }

    /** A partition will be read from here on; what is read a second time then is not taken in again. */
    void start(Arrival.Place place) {
        if (!end.knows(place.topic(), place.partition())
                || place.offset() > end.next(place.topic(), place.partition())) {
            from = from.with(place.topic(), place.partition(), place.offset());
            end = end.with(place.topic(), place.partition(), place.offset());
        }
    }

    /** Takes in what comes next; the answer is false when it is here already, read or sent a second time. */
    boolean add(Arrival arrival) {
        if (!arrival.isAfter(end)) {
            return false;
        }
        end = arrival.passedBy(end);
        if (!ids.add(arrival.id())) {
            return false;
        }
        arrivals.addLast(arrival);
        bytes += size(arrival);
        while (arrivals.size() > mostEvents || bytes > mostBytes) {
            forgetOldest();
        }
        return true;
    }

    /** Passes something that nobody will see. */
    void skip(Arrival.Place place) {
        if (place.offset() >= end.next(place.topic(), place.partition())) {
            end = end.with(place.topic(), place.partition(), place.offset() + 1);
        }
    }

    /** Where one stands who has had everything so far. */
    Position end() {
        return end;
    }

    /**
     * Whether everything after the position is here. Not so when it is too old, and neither when it is ahead, which
     * means another log: the events it has seen are not the ones that will come.
     */
    boolean covers(Position position) {
        return from.isWithin(position) && position.isWithin(end);
    }

    /** What one at the position has not had, in the order it came here. */
    List<Arrival> after(Position position) {
        return arrivals.stream().filter(arrival -> arrival.isAfter(position)).toList();
    }

    private void forgetOldest() {
        Arrival oldest = arrivals.removeFirst();
        ids.remove(oldest.id());
        bytes -= size(oldest);
        from = oldest.passedBy(from);
    }

    /** Text in memory and what holds it, roughly. */
    private static long size(Arrival arrival) {
        return arrival.json().length() + 300L;
    }
}
