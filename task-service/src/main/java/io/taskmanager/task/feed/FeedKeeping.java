package io.taskmanager.task.feed;

import io.taskmanager.data.idempotency.IdempotencyKey;
import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.kit.id.Ids;
import io.taskmanager.kit.problem.Forbidden;
import io.taskmanager.task.access.Action;
import io.taskmanager.task.change.Contention;
import io.taskmanager.task.export.Exports;
import io.taskmanager.task.project.ProjectNotFound;
import io.taskmanager.task.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes secret addresses, revokes them, and says what is read by them. */
@ApplicationScoped
class FeedKeeping {

    static final int PER_PERSON = 50;

    private final CalendarFeeds feeds;
    private final Projects projects;
    private final Exports exports;
    private final Clock clock;

    FeedKeeping(CalendarFeeds feeds, Projects projects, Exports exports, Clock clock) {
        this.feeds = feeds;
        this.projects = projects;
        this.exports = exports;
        this.clock = clock;
    }

    /**
     * A feed with its secret, which nobody can ask for again. The repetition of a request therefore gives the feed it made
     * another secret: whoever repeats has not got the first.
     *
     * @throws TooManyFeeds when the owner has as many as one may have
     */
    CalendarFeedView create(NewCalendarFeed request, UUID owner, @Nullable IdempotencyKey key) {
        if (request.projectId() != null) {
            projects.require(request.projectId(), owner, Action.READ_TASKS);
        }
        IdempotencyStamp stamp = key == null ? null : key.stamp(owner, request);
        return Contention.retry(() -> again(stamp).or(() -> attempt(request, owner, stamp)));
    }

    private Optional<CalendarFeedView> again(@Nullable IdempotencyStamp stamp) {
        return Optional.ofNullable(stamp)
                .flatMap(given -> feeds.withStamp(given.key()).map(stored -> {
                    if (stored.idempotency() != null) {
                        given.requireSame(stored.idempotency());
                    }
                    Secret secret = Secret.fresh();
                    feeds.rehash(stored.id(), secret.hash());
                    return CalendarFeedView.of(stored, secret);
                }));
    }

    private Optional<CalendarFeedView> attempt(NewCalendarFeed request, UUID owner, @Nullable IdempotencyStamp stamp) {
        if (feeds.of(owner, PER_PERSON).size() >= PER_PERSON) {
            throw new TooManyFeeds(PER_PERSON);
        }
        Secret secret = Secret.fresh();
        CalendarFeed feed =
                new CalendarFeed(Ids.next(), owner, request.projectId(), secret.hash(), clock.instant(), stamp);
        return feeds.insert(feed) ? Optional.of(CalendarFeedView.of(feed, secret)) : Optional.empty();
    }

    List<CalendarFeedView> list(UUID owner) {
        return feeds.of(owner, PER_PERSON).stream()
                .map(feed -> CalendarFeedView.of(feed, null))
                .toList();
    }

    /** @throws FeedNotFound when the caller has no such feed */
    void revoke(UUID id, UUID owner) {
        if (!feeds.delete(id, owner)) {
            throw new FeedNotFound();
        }
    }

    /**
     * What the owner may read now.
     *
     * @throws FeedNotFound also when that is nothing any more
     */
    Exports.Content read(Secret secret) {
        String hash = secret.hash();
        CalendarFeed feed = feeds.withHash(hash)
                .filter(found -> MessageDigest.isEqual(bytes(found.hash()), bytes(hash)))
                .orElseThrow(FeedNotFound::new);
        try {
            return feed.projectId() == null
                    ? exports.ofAll(feed.owner())
                    : exports.ofProject(feed.projectId(), feed.owner());
        } catch (ProjectNotFound | Forbidden e) {
            throw new FeedNotFound();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
