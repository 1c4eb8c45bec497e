package io.taskmanager.auth.throttle;

import io.quarkus.redis.datasource.RedisDataSource;
import io.taskmanager.kit.problem.TooManyRequests;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Slows down guessing: an address that fails too often has to wait, with one account sooner than overall.
 *
 * <p>Counts are shared in Redis. While it is away each replica counts for itself, so a guesser gets at most as many
 * tries more as there are replicas, and nobody who knows their password notices.
 */
@ApplicationScoped
public class SignInThrottle {
    private static final Logger LOG = Logger.getLogger(SignInThrottle.class);

    private final FailureCounter shared;
    private final FailureCounter local;
    private final ThrottleConfig config;
    private final Clock clock;
    private volatile Instant sharedPausedUntil = Instant.MIN;

    @Inject
    SignInThrottle(RedisDataSource redis, ThrottleConfig config, Clock clock) {
        this(new RedisFailures(redis, config), config, clock);
    }

    SignInThrottle(FailureCounter shared, ThrottleConfig config, Clock clock) {
        this.shared = shared;
        this.local = new LocalFailures(config, clock);
        this.config = config;
        this.clock = clock;
    }

    /** Where a request comes from, as far as the proxies in front can be believed. */
    public ClientAddress address(HttpServerRequest request) {
        return ClientAddress.of(
                request.headers().getAll("X-Forwarded-For"),
                request.remoteAddress() == null ? null : request.remoteAddress().hostAddress(),
                config.proxies());
    }

    /**
     * Counts an attempt, until it is {@linkplain Attempt#forgive() forgiven} for having been right.
     *
     * @throws TooManyRequests when the address has to wait; nothing is counted then
     */
    public Attempt attempt(String account, ClientAddress address) {
        FailureCounter.Source source = new FailureCounter.Source(hash(account) + "@" + address.text(), address.text());
        Duration wait = count(counter -> counter.attempt(source));
        if (!wait.isZero()) {
            throw new TooManyRequests("Too many failed sign-ins. Wait before you try again.", wait);
        }
        return new Attempt(source);
    }

    /** An attempt that has been counted as if it had failed. */
    public final class Attempt {
        private final FailureCounter.Source source;

        private Attempt(FailureCounter.Source source) {
            this.source = source;
        }

        /** The credentials were right: earlier failures with this account do not matter any more. */
        public void forgive() {
            count(counter -> {
                counter.forgive(source);
                return Duration.ZERO;
            });
        }

        /** The credentials were not even looked at. */
        public void takeBack() {
            count(counter -> {
                counter.takeBack(source);
                return Duration.ZERO;
            });
        }
    }

    private Duration count(Function<FailureCounter, Duration> counting) {
        if (!clock.instant().isBefore(sharedPausedUntil)) {
            try {
                return counting.apply(shared);
            } catch (RuntimeException e) {
                sharedPausedUntil = clock.instant().plus(config.redisPause());
                LOG.warnf("Redis is away, failed sign-ins are counted by this replica alone: %s", e.getMessage());
            }
        }
        return counting.apply(local);
    }

    private static String hash(String account) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(account.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
