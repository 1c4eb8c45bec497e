package io.taskmanager.task.cache;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.value.ValueCommands;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.jspecify.annotations.Nullable;

/**
 * Which answer was the last to a question, for when the database is away. Whoever loses the sight of a project loses
 * all of these: a mark says since when, and what was asked before it is not given again.
 */
@ApplicationScoped
class LastAnswers {

    /** By which clocks of replicas may differ. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private final ValueCommands<String, String> values;
    private final CacheConfig config;

    LastAnswers(RedisDataSource redis, CacheConfig config) {
        this.values = redis.value(String.class);
        this.config = config;
    }

    /** @param asked before what the answer tells of was read */
    record Last(AnswerKey key, Instant asked) {

        static Last parse(String text) {
            int colon = text.indexOf(':');
            return new Last(
                    new AnswerKey(text.substring(colon + 1)),
                    Instant.ofEpochMilli(Long.parseLong(text.substring(0, colon))));
        }

        String text() {
            return asked.toEpochMilli() + ":" + key.digest();
        }
    }

    @CircuitBreaker(requestVolumeThreshold = 4, failureRatio = 0.5, delay = 2, delayUnit = ChronoUnit.SECONDS)
    @Fallback(fallbackMethod = "notRemembered")
    public boolean remember(Question question, Last last) {
        values.psetex(name(question), config.ttl().toMillis(), last.text());
        return true;
    }

    @CircuitBreaker(requestVolumeThreshold = 4, failureRatio = 0.5, delay = 2, delayUnit = ChronoUnit.SECONDS)
    @Fallback(fallbackMethod = "none")
    public Optional<Last> recall(Question question) {
        String mark = mark(question.caller());
        Map<String, @Nullable String> found = values.mget(name(question), mark);
        String last = found.get(name(question));
        String until = found.get(mark);
        return Optional.ofNullable(last)
                .map(Last::parse)
                .filter(known -> until == null || known.asked().isAfter(Instant.ofEpochMilli(Long.parseLong(until))));
    }

    /** From now on nobody gives the person an answer to what was asked until now. */
    @CircuitBreaker(requestVolumeThreshold = 4, failureRatio = 0.5, delay = 2, delayUnit = ChronoUnit.SECONDS)
    @Fallback(fallbackMethod = "notForgotten")
    public boolean forget(UUID person, Instant now) {
        values.psetex(
                mark(person),
                config.ttl().plus(SKEW).toMillis(),
                Long.toString(now.plus(SKEW).toEpochMilli()));
        return true;
    }

    boolean notRemembered(Question question, Last last) {
        return false;
    }

    Optional<Last> none(Question question) {
        return Optional.empty();
    }

    boolean notForgotten(UUID person, Instant now) {
        return false;
    }

    private static String name(Question question) {
        return "task:last:1:" + question.digest();
    }

    private static String mark(UUID person) {
        return "task:last:1:lost:" + person;
    }
}
