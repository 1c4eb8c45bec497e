package io.taskmanager.task.cache;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.value.ValueCommands;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.jspecify.annotations.Nullable;

/** The answers of all replicas in Redis. A call ends within {@code quarkus.redis.timeout}; failed ones pause the next. */
@ApplicationScoped
class SharedAnswers {

    private static final double JITTER = 0.1;

    private final ValueCommands<String, byte[]> answers;
    private final CacheConfig config;

    SharedAnswers(RedisDataSource redis, CacheConfig config) {
        this.answers = redis.value(byte[].class);
        this.config = config;
    }

    @CircuitBreaker(requestVolumeThreshold = 4, failureRatio = 0.5, delay = 2, delayUnit = ChronoUnit.SECONDS)
    @Fallback(fallbackMethod = "none")
    public byte @Nullable [] find(AnswerKey key) {
        return answers.get(name(key));
    }

    @CircuitBreaker(requestVolumeThreshold = 4, failureRatio = 0.5, delay = 2, delayUnit = ChronoUnit.SECONDS)
    @Fallback(fallbackMethod = "notKept")
    public boolean keep(AnswerKey key, byte[] json) {
        double factor = ThreadLocalRandom.current().nextDouble(1 - JITTER, 1 + JITTER);
        answers.psetex(name(key), Math.round(config.ttl().toMillis() * factor), json);
        return true;
    }

    byte @Nullable [] none(AnswerKey key) {
        return null;
    }

    boolean notKept(AnswerKey key, byte[] json) {
        return false;
    }

    private static String name(AnswerKey key) {
        return "task:answers:1:" + key.digest();
    }
}
