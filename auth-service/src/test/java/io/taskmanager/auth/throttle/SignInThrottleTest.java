package io.taskmanager.auth.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.taskmanager.auth.SettableClock;
import io.taskmanager.kit.problem.TooManyRequests;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The throttle while Redis is away; with Redis it is in SignInIT. */
class SignInThrottleTest {
    private static final ClientAddress HOME = new ClientAddress("198.51.100.7");
    private static final ClientAddress ELSEWHERE = new ClientAddress("198.51.100.8");

    private final SettableClock clock = new SettableClock();
    private final BrokenRedis redis = new BrokenRedis();
    private final SignInThrottle throttle = new SignInThrottle(redis, config(), clock);

    @Test
    void theEleventhFailureHasToWait() {
        fail(10, "vera", HOME);

        assertThatThrownBy(() -> throttle.attempt("vera", HOME))
                .isInstanceOfSatisfying(TooManyRequests.class, e -> assertThat(
                                Integer.parseInt(e.headers().get("Retry-After")))
                        .isBetween(890, 900));
    }

    @Test
    void aStrangersFailuresLockNobodyOut() {
        fail(10, "vera", ELSEWHERE);

        assertThat(throttle.attempt("vera", HOME)).isNotNull();
    }

    @Test
    void theRightPasswordForgivesEarlierFailures() {
        fail(9, "vera", HOME);

        throttle.attempt("vera", HOME).forgive();

        fail(10, "vera", HOME);
    }

    @Test
    void anAttemptThatWasTakenBackDoesNotCount() {
        for (int i = 0; i < 200; i++) {
            throttle.attempt("vera", HOME).takeBack();
        }

        fail(10, "vera", HOME);
    }

    @Test
    void anAddressThatTriesManyAccountsHasToWait() {
        for (int account = 0; account < 100; account++) {
            fail(1, "account-" + account, HOME);
        }

        assertThatThrownBy(() -> throttle.attempt("vera", HOME)).isInstanceOf(TooManyRequests.class);
    }

    @Test
    void theWindowEnds() {
        fail(10, "vera", HOME);

        clock.putForward(Duration.ofMinutes(15));

        fail(10, "vera", HOME);
    }

    @Test
    void redisIsLeftAloneForAWhileAfterAFailure() {
        fail(3, "vera", HOME);
        assertThat(redis.calls).isEqualTo(1);

        clock.putForward(Duration.ofSeconds(5));
        fail(1, "vera", HOME);

        assertThat(redis.calls).isEqualTo(2);
    }

    private void fail(int times, String account, ClientAddress address) {
        for (int i = 0; i < times; i++) {
            throttle.attempt(account, address);
        }
    }

    static ThrottleConfig config() {
        return new SmallRyeConfigBuilder()
                .withMapping(ThrottleConfig.class)
                .build()
                .getConfigMapping(ThrottleConfig.class);
    }

    private static final class BrokenRedis implements FailureCounter {
        private int calls;

        @Override
        public Duration attempt(Source source) {
            throw away();
        }

        @Override
        public void forgive(Source source) {
            throw away();
        }

        @Override
        public void takeBack(Source source) {
            throw away();
        }

        private IllegalStateException away() {
            calls++;
            return new IllegalStateException("Connection refused");
        }
    }
}
