package io.taskmanager.auth.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretsTest {
    @Test
    void aSecretOfThirtyTwoBytesIsDecoded() {
        assertThat(Secrets.decode("NAME", Base64.getEncoder().encodeToString(new byte[32])))
                .hasSize(32);
    }

    @Test
    void aShortSecretIsRefusedByItsName() {
        assertThatThrownBy(() -> Secrets.decode("NAME", "c2hvcnQ="))
                .hasMessage("NAME must have at least 32 bytes, it has 5");
    }

    @Test
    void aSecretIsNeverQuoted() {
        assertThatThrownBy(() -> Secrets.decode("NAME", "not?base64"))
                .hasMessage("NAME must be base64")
                .hasNoCause();
    }
}
