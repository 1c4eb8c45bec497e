package io.taskmanager.local.store;

import io.taskmanager.local.part.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker, one node that is its own controller (KRaft), with its log in a folder:
 * {@code EmbeddedKafka <host> <port> <folder> <name that clients are told>}.
 *
 * <p>An acknowledged record was written to the operating system's page cache, which outlives the process: a kill -9 of
 * the broker loses none, a power cut may lose the last moments. After a kill the broker waits until its former self's
 * session has run out before it serves again, which is why that is short here.
 */
public final class EmbeddedKafka {
    private static final String NODE = "1";

    private EmbeddedKafka() {}

    public static void main(String... args) throws Exception {
        var listener = "PLAINTEXT://%s:%s".formatted(args[0], args[1]);
        var advertised = "PLAINTEXT://%s:%s".formatted(args[3], args[1]);
        var folder = Files.createDirectories(Path.of(args[2]));
        if (!Files.exists(folder.resolve("meta.properties"))) {
            format(folder);
        }
        var broker = new KafkaRaftServer(
                KafkaConfig.fromProps(properties(listener, advertised, folder), false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::shutdown, "stop"));
        broker.startup();
        broker.awaitShutdown();
    }

    private static void format(Path folder) throws Exception {
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(Integer.parseInt(NODE))
                .addDirectory(folder.toString())
                .setMetadataLogDirectory(folder.toString())
                .setControllerListenerName("CONTROLLER")
                .setPrintStream(System.out)
                .run();
    }

    private static Properties properties(String listener, String advertised, Path folder) {
        int controller = Ports.free();
        var properties = new Properties();
        properties.putAll(identity(listener, advertised, controller, folder));
        properties.putAll(ONE_NODE);
        properties.putAll(SMALL);
        return properties;
    }

    private static Map<String, String> identity(String listener, String advertised, int controller, Path folder) {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                NODE,
                "log.dirs",
                folder.toString(),
                "listeners",
                "%s,CONTROLLER://127.0.0.1:%d".formatted(listener, controller),
                "advertised.listeners",
                advertised,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "controller.listener.names",
                "CONTROLLER",
                // Static voters are not stored, so the controller may move to another port at the next start.
                "controller.quorum.voters",
                NODE + "@127.0.0.1:" + controller);
    }

    /** Nothing to replicate to and nobody to wait for. */
    private static final Map<String, String> ONE_NODE = Map.of(
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "default.replication.factor", "1",
            "min.insync.replicas", "1",
            "group.initial.rebalance.delay.ms", "0",
            "broker.session.timeout.ms", "3000",
            "broker.heartbeat.interval.ms", "500",
            "auto.create.topics.enable", "false");

    /** A broker for one machine: few threads, small buffers, a log that ends after a month. */
    private static final Map<String, String> SMALL = Map.of(
            "num.network.threads", "2",
            "num.io.threads", "4",
            "background.threads", "2",
            "offsets.topic.num.partitions", "1",
            "transaction.state.log.num.partitions", "1",
            "log.cleaner.dedupe.buffer.size", "4194304",
            "log.index.size.max.bytes", "1048576",
            "log.segment.bytes", "67108864",
            "log.retention.hours", "720",
            "offsets.retention.minutes", "129600");
}
