package io.taskmanager.local;

import io.taskmanager.local.part.Part;
import io.taskmanager.local.store.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Where the stores are: the embedded ones, or those of the person who named them in the environment.
 *
 * @param embedded the stores that we have to start ourselves
 */
record Addresses(String mongo, String redis, String kafka, List<Part> embedded) {

    static Addresses of(Map<String, String> environment, Stores stores) {
        var embedded = new ArrayList<Part>();
        var mongo = given(environment, "MONGODB_URI", "mongodb://", stores::mongo, embedded);
        var redis = given(environment, "REDIS_URL", "redis://", stores::redis, embedded);
        var kafka = given(environment, "KAFKA_BOOTSTRAP_SERVERS", "", stores::kafka, embedded);
        return new Addresses(mongo, redis, kafka, List.copyOf(embedded));
    }

    Map<String, String> environment() {
        return Map.of("MONGODB_URI", mongo, "REDIS_URL", redis, "KAFKA_BOOTSTRAP_SERVERS", kafka);
    }

    private static String given(
            Map<String, String> environment, String name, String scheme, Supplier<Part> own, List<Part> embedded) {
        var given = environment.get(name);
        if (given != null && !given.isBlank()) {
            return given;
        }
        var part = own.get();
        embedded.add(part);
        return scheme + part.address();
    }
}
