package io.taskmanager.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTokenLifeTest {
    @ParameterizedTest
    @CsvSource({"0.0, PT13M30S", "0.5, PT15M", "0.999999, PT16M30S"})
    void aLifeIsJitteredByATenth(double dice, Duration expected) {
        assertThat(AccessTokenIssuer.jittered(Duration.ofMinutes(15), 0.1, dice))
                .isEqualTo(expected);
    }
}
