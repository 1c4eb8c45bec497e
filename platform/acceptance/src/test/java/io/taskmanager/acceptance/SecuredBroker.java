package io.taskmanager.acceptance;

import io.taskmanager.local.part.Ports;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A Kafka broker as one buys it: TLS by a private CA, SASL by SCRAM, nothing else reachable for clients. */
final class SecuredBroker implements AutoCloseable {
    static final String USER = "task-manager";
    static final String PASSWORD = "only-for-this-run";
    private static final String NODE = "1";
    /** Held, because levels of loggers that nobody holds are forgotten. */
    private static final List<Logger> QUIET = Stream.of("org.apache.kafka", "kafka", "state.change.logger")
            .map(Logger::getLogger)
            .toList();

    private final int port = Ports.free();
    private final Path ca;
    private final KafkaRaftServer server;

    SecuredBroker(Path folder) throws Exception {
        QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
        var keys = folder.resolve("broker.p12");
        ca = folder.resolve("ca.crt");
        keytool(keys, "-genkeypair", "-keyalg", "EC", "-dname", "CN=broker", "-ext", "san=ip:127.0.0.1");
        keytool(keys, "-exportcert", "-rfc", "-file", ca.toString());
        var log = Files.createDirectory(folder.resolve("log"));
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(Integer.parseInt(NODE))
                .addDirectory(log.toString())
                .setMetadataLogDirectory(log.toString())
                .setControllerListenerName("CONTROLLER")
                .setScramArguments(List.of("SCRAM-SHA-512=[name=%s,password=%s]".formatted(USER, PASSWORD)))
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .run();
        var properties = new Properties();
        properties.putAll(listeners());
        properties.putAll(oneNode(log));
        properties.put("ssl.keystore.location", keys.toString());
        properties.put("ssl.keystore.type", "PKCS12");
        properties.put("ssl.keystore.password", PASSWORD);
        server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        server.startup();
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /** The environment that the chart gives a service for {@code securityProtocol: SASL_SSL} and a private CA. */
    Map<String, String> environment() {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                address(),
                "KAFKA_SECURITY_PROTOCOL",
                "SASL_SSL",
                "KAFKA_SASL_MECHANISM",
                "SCRAM-SHA-512",
                "KAFKA_SASL_JAAS_CONFIG",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(USER, PASSWORD),
                "KAFKA_SSL_TRUSTSTORE_TYPE",
                "PEM",
                "KAFKA_SSL_TRUSTSTORE_LOCATION",
                ca.toString());
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private Map<String, String> listeners() {
        int controller = Ports.free();
        return Map.of(
                "listeners",
                "SASL_SSL://%s,INTERNAL://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(address(), Ports.free(), controller),
                "listener.security.protocol.map",
                "SASL_SSL:SASL_SSL,INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name",
                "INTERNAL",
                "controller.listener.names",
                "CONTROLLER",
                "controller.quorum.voters",
                NODE + "@127.0.0.1:" + controller,
                "sasl.enabled.mechanisms",
                "SCRAM-SHA-512",
                "listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    }

    private static Map<String, String> oneNode(Path log) {
        return Map.of(
                "process.roles", "broker,controller",
                "node.id", NODE,
                "log.dirs", log.toString(),
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0",
                "auto.create.topics.enable", "false");
    }

    private static void keytool(Path store, String verb, String... options) throws Exception {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/keytool").toString(), verb));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-alias", "broker", "-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", store.toString()));
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("keytool answered " + status);
        }
    }
}
