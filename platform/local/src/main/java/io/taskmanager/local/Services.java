package io.taskmanager.local;

import io.taskmanager.local.data.Secrets;
import io.taskmanager.local.part.Part;
import io.taskmanager.local.part.Ports;
import io.taskmanager.local.part.Probe;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The four services as parts: their programs, their ports, and the environment that lets them find each other. */
final class Services {
    private static final String LOOPBACK = "127.0.0.1";

    private final Built built;
    private final Path logs;
    private final Secrets secrets;
    private final Addresses stores;
    private final boolean secureCookies;
    private final int auth = Ports.free();
    private final int task = Ports.free();
    private final int notification = Ports.free();
    private final int gateway;

    Services(Built built, Path logs, Secrets secrets, Addresses stores, int gateway, boolean secureCookies) {
        this.built = built;
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
        var program = built.of(module);
        return new Part(
                name,
                LOOPBACK + ":" + port,
                program.command(),
                program.code(),
                Map.copyOf(environment),
                Probe.http(URI.create(origin(management) + "/health/ready")),
                logs.resolve(name + ".log"));
    }

    private static String origin(int port) {
        return "http://" + LOOPBACK + ":" + port;
    }
}
