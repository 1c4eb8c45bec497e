package io.taskmanager.auth.throttle;

import io.quarkus.redis.datasource.RedisDataSource;
import java.time.Duration;

/**
 * Counts in Redis, for all replicas together. Each call is one script, so its look and its count are one step.
 * Calls end within {@code quarkus.redis.timeout}; any failure is thrown to the caller.
 */
final class RedisFailures implements FailureCounter {
    private static final String ATTEMPT = """
            local wait = 0
            for i = 1, 2 do
              if tonumber(redis.call('GET', KEYS[i]) or '0') >= tonumber(ARGV[i]) then
                wait = math.max(wait, redis.call('PTTL', KEYS[i]), 1)
              end
            end
            if wait == 0 then
              for i = 1, 2 do
                if redis.call('INCR', KEYS[i]) == 1 then redis.call('PEXPIRE', KEYS[i], ARGV[3]) end
              end
            end
            return wait
            """;

    private static final String TAKE_BACK = """
            for i = 1, #KEYS do
              if tonumber(redis.call('GET', KEYS[i]) or '0') > 0 then redis.call('DECR', KEYS[i]) end
            end
            return 0
            """;

    private static final String FORGIVE = """
            redis.call('DEL', KEYS[1])
            if tonumber(redis.call('GET', KEYS[2]) or '0') > 0 then redis.call('DECR', KEYS[2]) end
            return 0
            """;

    private final RedisDataSource redis;
    private final ThrottleConfig config;

    RedisFailures(RedisDataSource redis, ThrottleConfig config) {
        this.redis = redis;
        this.config = config;
    }

    @Override
    public Duration attempt(Source source) {
        return Duration.ofMillis(run(
                ATTEMPT,
                source,
                Integer.toString(config.perAccount()),
                Integer.toString(config.perAddress()),
                Long.toString(config.window().toMillis())));
    }

    @Override
    public void forgive(Source source) {
        run(FORGIVE, source);
    }

    @Override
    public void takeBack(Source source) {
        run(TAKE_BACK, source);
    }

    private long run(String script, Source source, String... arguments) {
        String[] call = new String[4 + arguments.length];
        call[0] = script;
        call[1] = "2";
        call[2] = key(source.address()) + ":" + source.pair();
        call[3] = key(source.address());
        System.arraycopy(arguments, 0, call, 4, arguments.length);
        return redis.execute("EVAL", call).toLong();
    }

    /** In braces is what a cluster picks the slot by: both keys of a source are on one node. */
    private static String key(String address) {
        return "auth:failures:{%s}".formatted(address);
    }
}
