package io.taskmanager.notification.live;

import io.smallrye.mutiny.Multi;
import io.taskmanager.kit.problem.TooManyRequests;
import io.taskmanager.notification.live.Rosters.Roster;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the one reader of Kafka and the many open browsers meet. An event is taken in, and a stream is opened, as one
 * step each: a stream that is opened gets what it missed and then what follows, nothing twice and nothing left out.
 *
 * <p>Nothing under the lock waits for a network or a disk.
 */
@Singleton
class LiveStreams {
    private static final int KNOWN_ROSTERS = 50_000;
    private static final Duration TRY_LATER = Duration.ofSeconds(30);

    private final LiveConfig config;
    private final LiveMetrics metrics;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Streams streams = new Streams();
    private final Rosters rosters = new Rosters(KNOWN_ROSTERS);
    private ReplayBuffer buffer;
    private boolean interrupted;

    LiveStreams(LiveConfig config, LiveMetrics metrics, Clock clock) {
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
        this.buffer = newBuffer();
        metrics.gaugeOpen(this::open);
    }

    /** The projects that events, maybe ahead of the database, have shown to the user. */
    Set<UUID> seenWith(UUID userId) {
        return locked(() -> rosters.seenWith(userId));
    }

    /**
     * Opens a stream: what he missed, when that is still known, then everything that happens.
     *
     * @param stored what the database knows of the projects that concern him
     * @throws TooManyRequests when he has too many already
     */
    Multi<Frame> open(Visitor visitor, Collection<Roster> stored) {
        return locked(() -> {
            if (streams.of(visitor.userId()).size() >= config.streamsPerUser()) {
                throw new TooManyRequests("Too many open streams; close one first.", TRY_LATER);
            }
            var projects = rosters.visibleTo(visitor.userId(), stored);
            var stream = new LiveStream(visitor, projects, config.mostWaiting(), clock.instant());
            List<Frame> first = greeting(visitor, stream);
            streams.add(stream);
            return Multi.createBy()
                    .concatenating()
                    .streams(Multi.createFrom().iterable(first), stream.frames())
                    .onTermination()
                    .invoke(() -> close(stream));
        });
    }

    /** Takes in an event and pushes it to those who may see it; with a roster, that is who may from now on. */
    void arrived(Arrival arrival, @Nullable Roster roster) {
        inTurn(() -> {
            if (buffer.add(arrival)) {
                push(arrival, roster);
            }
        });
    }

    /** Passes something that nobody will see. */
    void skipped(Arrival.Place place) {
        inTurn(() -> buffer.skip(place));
    }

    /** A partition will be read from here on. */
    void starting(Arrival.Place place) {
        inTurn(() -> buffer.start(place));
    }

    /** The log is another one than it was: what was kept is worth nothing, and everybody has to fetch all again. */
    void restarted() {
        inTurn(() -> {
            buffer = newBuffer();
            streams.all().forEach(stream -> send(stream, Frame.reset()));
        });
    }

    /** Where the reader of Kafka goes on. */
    Position position() {
        return locked(buffer::end);
    }

    /** Tells everybody that Kafka is away, or is back. */
    void interrupted(boolean now) {
        inTurn(() -> {
            if (interrupted != now) {
                interrupted = now;
                streams.all().forEach(stream -> send(stream, now ? Frame.interrupted() : Frame.resumed()));
            }
        });
    }

    /** Sends what is due by the clock: heartbeats, and the end to those whose token has run out. */
    void tick() {
        Instant now = clock.instant();
        inTurn(() -> streams.all().forEach(stream -> {
            if (!now.isBefore(stream.expiresAt())) {
                end(stream);
            } else if (!now.isBefore(stream.lastSent().plus(config.heartbeat()))) {
                send(stream, Frame.heartbeat(buffer.end()));
            }
        }));
    }

    /** Ends all streams; the browsers come back, to another replica. */
    void endAll() {
        inTurn(() -> streams.all().forEach(stream -> {
            send(stream, Frame.goodbye(buffer.end()));
            end(stream);
        }));
    }

    private int open() {
        return locked(streams::size);
    }

    private List<Frame> greeting(Visitor visitor, LiveStream stream) {
        List<Frame> frames = new ArrayList<>();
        frames.add(Frame.opened(buffer.end()));
        if (visitor.lastEventId() != null) {
            Optional<Position> position = Position.parse(visitor.lastEventId()).filter(buffer::covers);
            metrics.resumed(position.isPresent());
            position.ifPresentOrElse(from -> replay(from, stream, frames), () -> frames.add(Frame.reset()));
        }
        frames.add(Frame.heartbeat(buffer.end()));
        if (interrupted) {
            frames.add(Frame.interrupted());
        }
        return frames;
    }

    /**
     * The ids are positions of this client, not of this replica, which may have read the partitions in another order
     * than the one he comes from.
     */
    private void replay(Position from, LiveStream stream, List<Frame> frames) {
        Position position = from;
        for (Arrival arrival : buffer.after(from)) {
            position = arrival.passedBy(position);
            if (stream.sees(arrival.sight())) {
                frames.add(arrival.frame(position));
            }
        }
    }

    private void push(Arrival arrival, @Nullable Roster roster) {
        boolean news = roster != null && rosters.learn(roster);
        if (roster != null && news) {
            streams.welcome(roster.projectId(), roster.viewers());
        }
        Frame frame = arrival.frame(buffer.end());
        Collection<LiveStream> readers = streams.seeing(arrival.sight());
        readers.forEach(stream -> send(stream, frame));
        if (!readers.isEmpty()) {
            metrics.pushed(Duration.between(arrival.time(), clock.instant()), readers.size());
        }
        if (roster != null && news) {
            streams.intruders(roster.projectId(), roster.viewers()).forEach(this::end);
        }
    }

    private void send(LiveStream stream, Frame frame) {
        if (!stream.send(frame, clock.instant())) {
            metrics.cutOff();
            streams.remove(stream);
        }
    }

    private void end(LiveStream stream) {
        streams.remove(stream);
        stream.end();
    }

    private void close(LiveStream stream) {
        inTurn(() -> streams.remove(stream));
    }

    private ReplayBuffer newBuffer() {
        return new ReplayBuffer(config.replayEvents(), config.replayBytes());
    }

    private void inTurn(Runnable step) {
        locked(() -> {
            step.run();
            return true;
        });
    }

    private <T> T locked(Supplier<T> step) {
        lock.lock();
        try {
            return step.get();
        } finally {
            lock.unlock();
        }
    }
}
