package io.taskmanager.notification.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * One open browser: whose it is, which projects he may see, and what waits to be sent to him.
 *
 * <p>What waits is bounded. A client that does not keep up is cut off; it comes back with the position of the last thing
 * it has read.
 */
final class LiveStream {
    private final UUID userId;
    private final Set<UUID> projects;
    private final Instant expiresAt;
    private final Runnable cutOff;
    private final UnicastProcessor<Frame> frames;
    private final BlockingQueue<Frame> waiting;
    private Instant lastSent;
    private boolean ended;

    LiveStream(Visitor visitor, Set<UUID> projects, int mostWaiting, Instant now) {
        this.userId = visitor.userId();
        this.expiresAt = visitor.expiresAt();
        this.cutOff = visitor.cutOff();
        this.projects = projects;
        this.waiting = new LinkedBlockingQueue<>(mostWaiting);
        this.frames = UnicastProcessor.create(waiting, () -> {});
        this.lastSent = now;
    }

    UUID userId() {
        return userId;
    }

    /** The projects whose events are sent. */
    Set<UUID> projects() {
        return projects;
    }

    /** The end of the token that opened it. */
    Instant expiresAt() {
        return expiresAt;
    }

    Instant lastSent() {
        return lastSent;
    }

    /** What is sent from now on. */
    Multi<Frame> frames() {
        return frames;
    }

    /** Whether this event is for it. A leaver is told of his leaving, of nothing after it. */
    boolean sees(Sight sight) {
        return switch (sight) {
            case Sight.OfUser one -> one.userId().equals(userId);
            case Sight.OfProject of ->
                projects.contains(of.projectId()) || of.leavers().contains(userId);
        };
    }

    /** Sends it soon; the answer is false when the client was too slow, and is cut off now. */
    boolean send(Frame frame, Instant now) {
        if (ended) {
            return true;
        }
        if (waiting.remainingCapacity() == 0) {
            end();
            cutOff.run();
            return false;
        }
        lastSent = now;
        frames.onNext(frame);
        return true;
    }

    /** Ends it after what waits has been sent. */
    void end() {
        if (!ended) {
            ended = true;
            frames.onComplete();
        }
    }
}
