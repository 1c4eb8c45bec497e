package io.taskmanager.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PasswordHashTest {
    private static final byte[] PEPPER = "a pepper of at least 32 bytes, really".getBytes(StandardCharsets.US_ASCII);

    private final PasswordHash hashes = new PasswordHash(PEPPER, 4);

    @Test
    void onlyTheSamePasswordMatches() {
        var hash = hashes.of("correct horse");

        assertThat(hash).startsWith("$2b$04$").doesNotContain("correct");
        assertThat(hashes.matches("correct horse", hash)).isTrue();
        assertThat(hashes.matches("correct hors", hash)).isFalse();
    }

    @Test
    void theSamePasswordNeverHasTheSameHash() {
        assertThat(hashes.of("correct horse")).isNotEqualTo(hashes.of("correct horse"));
    }

    @Test
    void nothingIsCutOffAfterSeventyTwoBytes() {
        var hash = hashes.of("x".repeat(200) + "a");

        assertThat(hashes.matches("x".repeat(200) + "a", hash)).isTrue();
        assertThat(hashes.matches("x".repeat(200) + "b", hash)).isFalse();
    }

    @Test
    void everySpellingOfTheSameTextMatches() {
        var composed = hashes.of("caf\u00e9 au lait");

        assertThat(hashes.matches("cafe\u0301 au lait", composed)).isTrue();
    }

    @Test
    void aHashIsWorthNothingWithoutThePepper() {
        var hash = hashes.of("correct horse");
        var elsewhere = new PasswordHash("another pepper of at least 32 bytes".getBytes(StandardCharsets.US_ASCII), 4);

        assertThat(elsewhere.matches("correct horse", hash)).isFalse();
    }

    @Test
    void aHashOfALowerCostIsOutdated() {
        var stronger = new PasswordHash(PEPPER, 5);

        assertThat(stronger.outdated(hashes.of("correct horse"))).isTrue();
        assertThat(hashes.outdated(stronger.of("correct horse"))).isFalse();
    }

    @Test
    void nobodyHasThePasswordOfNobody() {
        assertThat(hashes.ofNobody()).hasSameSizeAs(hashes.of("correct horse"));
        assertThat(hashes.matches("", hashes.ofNobody())).isFalse();
        assertThat(hashes.matches("correct horse", hashes.ofNobody())).isFalse();
    }
}
