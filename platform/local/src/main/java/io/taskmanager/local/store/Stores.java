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

    public Part mongo() {
        int port = Ports.free();
        var command = JavaCommand.heap(192)
                .main(
                        home.classPath(),
                        "io.taskmanager.local.store.EmbeddedMongo",
                        Integer.toString(port),
                        data.resolve("mongo").toString());
        return part("mongo", port, command, Probe.connects(port));
    }

    public Part kafka() {
        int port = Ports.free();
        var command = JavaCommand.heap(256)
                .main(
                        home.classPath(),
                        "io.taskmanager.local.store.EmbeddedKafka",
                        Integer.toString(port),
                        data.resolve("kafka").toString());
        return part("kafka", port, command, Probe.kafka(port));
    }

    public Part redis() {
        int port = Ports.free();
        var command = EmbeddedRedis.command(home.library("embedded-redis"), port, data.resolve("redis"));
        return part("redis", port, command, Probe.redis(port));
    }

    private Part part(String name, int port, List<String> command, Probe ready) {
        return new Part(name, "127.0.0.1:" + port, command, Map.of(), ready, logs.resolve(name + ".log"));
    }
}
