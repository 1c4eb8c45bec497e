package io.taskmanager.local.store;

import io.taskmanager.local.part.Home;
import io.taskmanager.local.part.JavaCommand;
import io.taskmanager.local.part.Part;
import io.taskmanager.local.part.Ports;
import io.taskmanager.local.part.Probe;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The embedded servers as parts, each on a free loopback port with its data in a folder of its own.
 *
 * <p>Names the main classes as text: this class is also used where the servers' libraries are not on the class path.
 */
public record Stores(Home home, Path data, Path logs) {
    private static final String LOOPBACK = "127.0.0.1";

    public Part mongo() {
        int port = Ports.free();
        return jvm("mongo", "EmbeddedMongo", 192, port, Probe.connects(port));
    }

    public Part kafka() {
        int port = Ports.free();
        return jvm("kafka", "EmbeddedKafka", 256, port, Probe.kafka(port));
    }

    public Part redis() {
        int port = Ports.free();
        var command = EmbeddedRedis.command(home.library("embedded-redis"), LOOPBACK, port, data.resolve("redis"));
        return part("redis", port, command, List.of(), Probe.redis(port));
    }

    private Part jvm(String name, String mainClass, int heapMegabytes, int port, Probe ready) {
        var command = JavaCommand.heap(heapMegabytes)
                .main(
                        home.classPath(),
                        "io.taskmanager.local.store." + mainClass,
                        LOOPBACK,
                        Integer.toString(port),
                        data.resolve(name).toString(),
                        LOOPBACK);
        return part(name, port, command, home.code(), ready);
    }

    private Part part(String name, int port, List<String> command, List<Path> code, Probe ready) {
        return new Part(name, LOOPBACK + ":" + port, command, code, Map.of(), ready, logs.resolve(name + ".log"));
    }
}
