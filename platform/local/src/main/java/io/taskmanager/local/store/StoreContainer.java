package io.taskmanager.local.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * One embedded server in a container, {@code mongo}, {@code kafka} or {@code redis}: for an evaluation in a cluster.
 *
 * <p>Environment: {@code STORE_DATA} (a volume, default {@code /data}), {@code STORE_HOST} (address to listen on, default
 * all), {@code STORE_PORT} (default the usual one) and, for Kafka, {@code KAFKA_ADVERTISED_HOST} (the name clients are
 * told, default {@code localhost}).
 */
public final class StoreContainer {
    private static final String ALL_ADDRESSES = "0.0.0.0";

    private StoreContainer() {}

    public static void main(String... args) throws Exception {
        var host = setting("STORE_HOST", ALL_ADDRESSES);
        var store = String.join(" ", args);
        // A folder of its own in the volume, because the top of one may hold what Kafka takes for a damaged topic.
        var data = Path.of(setting("STORE_DATA", "/data"), store).toString();
        switch (store) {
            case "mongo" -> EmbeddedMongo.main(host, port("27017"), data);
            case "kafka" -> EmbeddedKafka.main(host, port("9092"), data, setting("KAFKA_ADVERTISED_HOST", "localhost"));
            case "redis" -> redis(host, Integer.parseInt(port("6379")), Path.of(data));
            default -> {
                System.err.println("Which store? One of: mongo, kafka, redis");
                System.exit(2);
            }
        }
    }

    private static String port(String usual) {
        return setting("STORE_PORT", usual);
    }

    /** A native program, run as a child that ends with this process and the other way round. */
    private static void redis(String host, int port, Path data) throws IOException, InterruptedException {
        var redis = new ProcessBuilder(EmbeddedRedis.command(library(), host, port, data))
                .inheritIO()
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(redis), "stop"));
        System.exit(redis.waitFor());
    }

    private static void stop(Process redis) {
        redis.destroy();
        redis.onExit().join();
    }

    private static Path library() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(jar -> jar.getFileName().toString().startsWith("embedded-redis"))
                .findFirst()
                .orElseThrow();
    }

    private static String setting(String name, String otherwise) {
        var value = System.getenv(name);
        return value == null || value.isEmpty() ? otherwise : value;
    }
}
