package io.taskmanager.data.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.junit.main.QuarkusMainLauncher;
import io.quarkus.test.junit.main.QuarkusMainTest;
import io.taskmanager.testkit.Servers;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusMainTest
@QuarkusTestResource(Servers.class)
@TestProfile(MigrateOnlyIT.AsAJob.class)
class MigrateOnlyIT {
    private static final String DATABASE = "quarkus.mongodb.connection-string";

    public static class AsAJob implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("migrate.only", "true", "migrate.timeout", "2s");
        }
    }

    @Test
    void aJobMigratesAndEndsWithoutServing(QuarkusMainLauncher job) {
        var result = job.launch();

        assertThat(result.exitCode()).isZero();
        assertThat(result.getOutput()).contains("at this release's version").doesNotContain("Listening on");
    }

    @Test
    void aJobWithoutItsDatabaseFailsInTime(QuarkusMainLauncher job) {
        System.setProperty(DATABASE, "mongodb://localhost:1");
        try {
            var result = job.launch();

            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.getOutput()).contains("within PT2S");
        } finally {
            System.clearProperty(DATABASE);
        }
    }
}
