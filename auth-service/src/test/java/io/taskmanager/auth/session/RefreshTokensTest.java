package io.taskmanager.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTokensTest {
    private final RefreshTokens tokens = new RefreshTokens(new byte[32], RandomGenerator.of("Random"));
    private final UUID session = UUID.randomUUID();

    @Test
    void aTokenIsReadBackWithItsSession() {
        var token = tokens.first(session);

        assertThat(tokens.read(token.value())).contains(token);
        assertThat(token.sessionId()).isEqualTo(session);
    }

    @Test
    void twoSessionsNeverShareAToken() {
        assertThat(tokens.first(session)).isNotEqualTo(tokens.first(session));
    }

    @Test
    void aSuccessorDependsOnItsSalt() {
        var token = tokens.first(session);

        assertThat(tokens.successor(token, "salt")).isEqualTo(tokens.successor(token, "salt"));
        assertThat(tokens.successor(token, "salt")).isNotEqualTo(tokens.successor(token, "pepper"));
    }

    @Test
    void aTokenMadeWithAnotherSecretIsForged() {
        var secret = new byte[32];
        secret[0] = 1;
        var forged = new RefreshTokens(secret, RandomGenerator.of("Random")).first(session);

        assertThat(tokens.read(forged.value())).isEmpty();
    }

    @Test
    void aChangedCharacterIsNoticedAnywhere() {
        var token = tokens.first(session).value();

        for (int i = 0; i < token.length() - 1; i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(tokens.read(token.substring(0, i) + other + token.substring(i + 1)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not base64!", "AAAA", "\u0000", "🐎"})
    void garbageIsNoToken(String presented) {
        assertThat(tokens.read(presented)).isEmpty();
    }

    @Test
    void aTokenIsNeverPrinted() {
        var token = tokens.first(session);

        assertThat(token.toString()).doesNotContain(token.value());
    }
}
