package io.taskmanager.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.taskmanager.local.EmbeddedServers;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Quarkus test resource: the embedded MongoDB, Kafka and Redis as real processes, and good {@link TestTokens}. */
public class Servers implements QuarkusTestResourceLifecycleManager {
    private @Nullable EmbeddedServers servers;
    private @Nullable JwksServer jwks;
    private @Nullable Path folder;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("task-manager-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        servers = EmbeddedServers.start(folder);
        jwks = new JwksServer();
        return Map.of(
                "quarkus.mongodb.connection-string", servers.mongoUri(),
                "quarkus.redis.hosts", servers.redisUrl(),
                "kafka.bootstrap.servers", servers.kafkaBootstrapServers(),
                "token.jwks-url", jwks.url());
    }

    @Override
    public void stop() {
        if (servers != null) {
            servers.close();
        }
        if (jwks != null) {
            jwks.close();
        }
        if (folder != null) {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
