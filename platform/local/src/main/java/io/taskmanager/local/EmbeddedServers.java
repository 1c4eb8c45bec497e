package io.taskmanager.local;

import io.taskmanager.local.part.Home;
import io.taskmanager.local.part.Part;
import io.taskmanager.local.part.Progress;
import io.taskmanager.local.part.Supervisor;
import io.taskmanager.local.store.Stores;
import java.nio.file.Path;
import java.util.List;

/**
 * Mongo, Kafka and Redis for tests, as processes of their own on free loopback ports.
 *
 * <p>Needs no library on the caller's class path: the servers run on the library folder of this module. They end with
 * {@link #close()}, and also when the caller's JVM is killed. A server that crashes, or is killed by a test, comes back on
 * the same port with the same data.
 */
public final class EmbeddedServers implements AutoCloseable {
    private final Supervisor supervisor = new Supervisor(Progress.SILENT);
    private final Part mongo;
    private final Part kafka;
    private final Part redis;

    private EmbeddedServers(Stores stores) {
        mongo = stores.mongo();
        kafka = stores.kafka();
        redis = stores.redis();
    }

    /**
     * Starts the three and returns when each answers.
     *
     * @param dataFolder created when it is not there; what it holds from before is there again
     */
    public static EmbeddedServers start(Path dataFolder) {
        var folder = dataFolder.toAbsolutePath();
        var servers = new EmbeddedServers(new Stores(Home.find(), folder, folder.resolve("logs")));
        try {
            servers.supervisor.launch(List.of(servers.mongo, servers.kafka, servers.redis));
            servers.supervisor.awaitReady();
            return servers;
        } catch (RuntimeException e) {
            servers.close();
            throw e;
        }
    }

    public String mongoUri() {
        return "mongodb://" + mongo.address();
    }

    public String redisUrl() {
        return "redis://" + redis.address();
    }

    public String kafkaBootstrapServers() {
        return kafka.address();
    }

    @Override
    public void close() {
        supervisor.close();
    }
}
