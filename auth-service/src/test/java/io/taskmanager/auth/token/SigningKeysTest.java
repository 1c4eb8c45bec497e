package io.taskmanager.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeKeys() throws IOException, JoseException {
        file = folder.resolve("keys.json");
        Files.writeString(file, KeyRingTest.set(KeyRingTest.key("old")));
    }

    @Test
    void changedKeysAreTakenWithoutARestart() throws IOException, JoseException {
        var keys = new SigningKeys(config());
        Files.writeString(file, KeyRingTest.set(KeyRingTest.key("new"), KeyRingTest.key("old")));

        keys.reload();

        assertThat(keys.current().signing().getKeyId()).isEqualTo("new");
        assertThat(keys.current().verifying("old")).isPresent();
    }

    @Test
    void brokenKeysLeaveTheOldOnesInUse() throws IOException {
        var keys = new SigningKeys(config());
        Files.writeString(file, "{\"keys\":");

        keys.reload();

        assertThat(keys.current().signing().getKeyId()).isEqualTo("old");
    }

    @Test
    void aMissingFileStopsTheStartWithAClearMessage() throws IOException {
        Files.delete(file);

        assertThatThrownBy(() -> new SigningKeys(config()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("signing keys cannot be read");
    }

    private SigningConfig config() {
        return new SmallRyeConfigBuilder()
                .withMapping(SigningConfig.class)
                .withDefaultValue("auth.signing.keys-file", file.toString())
                .build()
                .getConfigMapping(SigningConfig.class);
    }
}
