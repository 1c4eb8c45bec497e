package io.taskmanager.local;

import io.taskmanager.local.data.Secrets;
import io.taskmanager.local.part.JavaCommand;
import io.taskmanager.local.part.Part;
import io.taskmanager.local.part.Ports;
import io.taskmanager.local.part.Probe;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The four services as parts: their packaged jars, their ports, and the environment that lets them find each other. */
final class Services {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int HEAP_MEGABYTES = 128;

    private final Path repository;
    private final Path logs;
    private final Secrets secrets;
    private final Addresses stores;
    private final boolean secureCookies;
    private final int auth = Ports.free();
    private final int task = Ports.free();
    private final int notification = Ports.free();
    private final int gateway;

    Services(Path repository, Path logs, Secrets secrets, Addresses stores, int gateway, boolean secureCookies) {
        this.repository = repository;
        this.logs = logs;
        this.secrets = secrets;
        this.stores = stores;
        this.gateway = gateway;
        this.secureCookies = secureCookies;
    }

    List<Part> behindTheGateway() {
        return List.of(
                part(
                        "auth",
                        "auth-service",
                        auth,
                        Map.of(
                                "AUTH_SIGNING_KEYS_FILE", secrets.signingKeys().toString(),
                                "PASSWORD_PEPPER", secrets.value("PASSWORD_PEPPER"),
                                "REFRESH_SECRET", secrets.value("REFRESH_SECRET"),
                                "COOKIE_SECURE", Boolean.toString(secureCookies))),
                part("task", "task-service", task, Map.of("CURSOR_SECRET", secrets.value("CURSOR_SECRET"))),
                part(
                        "notification",
                        "notification-service",
                        notification,
                        Map.of("CURSOR_SECRET", secrets.value("CURSOR_SECRET"))));
    }

    Part gateway() {
        return part(
                "gateway",
                "gateway",
                gateway,
                Map.of(
                        "AUTH_SERVICE_URL", origin(auth),
                        "TASK_SERVICE_URL", origin(task),
                        "NOTIFICATION_SERVICE_URL", origin(notification),
                        "COOKIE_SECURE", Boolean.toString(secureCookies)));
    }

    private Part part(String name, String module, int port, Map<String, String> own) {
        int management = Ports.free();
        var environment = new HashMap<>(stores.environment());
        environment.putAll(Map.of(
                "HTTP_HOST",
                LOOPBACK,
                "HTTP_PORT",
                Integer.toString(port),
                "MANAGEMENT_PORT",
                Integer.toString(management),
                "TOKEN_JWKS_URL",
                origin(auth) + "/.well-known/jwks.json",
                "LOG_FORMAT",
                "text"));
        environment.putAll(own);
        var jar = jar(module);
        return new Part(
                name,
                LOOPBACK + ":" + port,
                JavaCommand.heap(HEAP_MEGABYTES).jar(jar),
                List.of(jar.getParent()),
                Map.copyOf(environment),
                Probe.http(URI.create(origin(management) + "/health/ready")),
                logs.resolve(name + ".log"));
    }

    private Path jar(String module) {
        var jar = repository.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new StartRefused("%s is not built: there is no %s. `make build` makes it.".formatted(module, jar));
        }
        return jar;
    }

    private static String origin(int port) {
        return "http://" + LOOPBACK + ":" + port;
    }
}
