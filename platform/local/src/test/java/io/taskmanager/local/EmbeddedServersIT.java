package io.taskmanager.local;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taskmanager.local.part.Probe;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersIT {

    @Test
    void allThreeAnswerAndEndWithTheirOwner(@TempDir Path data) throws IOException {
        // Given
        var servers = EmbeddedServers.start(data);
        var probes = List.of(
                Probe.connects(URI.create(servers.mongoUri()).getPort()),
                Probe.redis(URI.create(servers.redisUrl()).getPort()),
                Probe.kafka(
                        URI.create("kafka://" + servers.kafkaBootstrapServers()).getPort()));
        for (var probe : probes) {
            assertTrue(probe.answers());
        }

        // When
        servers.close();

        // Then
        for (var probe : probes) {
            assertThrows(IOException.class, probe::answers);
        }
    }
}
