package io.taskmanager.k8s.observability;

import io.taskmanager.local.part.Home;
import io.taskmanager.local.part.JavaCommand;
import io.taskmanager.local.part.Part;
import io.taskmanager.local.part.Ports;
import io.taskmanager.local.part.Probe;
import io.taskmanager.local.store.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The packaged suite on this machine, without the launcher: that one would start again what a drill kills. The gateway
 * reaches task-service, and notification-service reaches MongoDB, over links that can be made bad.
 */
final class LocalSuite implements AutoCloseable {
    static final List<String> SERVICES = List.of("auth-service", "task-service", "notification-service", "gateway");
    private static final int LONG_CERTIFICATE = 90;
    private static final String[] PRODUCTION = {"-XX:TieredStopAtLevel=4", "-XX:ReservedCodeCacheSize=96m"};
    private static final int HEAP = 128;

    private final Path folder;
    private final Map<String, RunningPart> parts = new LinkedHashMap<>();
    private final Map<String, Integer> http = new HashMap<>();
    private final Map<String, Integer> management = new HashMap<>();
    private final Map<String, String> secrets = Map.of(
            "CURSOR_SECRET", SuiteSecrets.random(),
            "PASSWORD_PEPPER", SuiteSecrets.random(),
            "REFRESH_SECRET", SuiteSecrets.random());
    private final String keys;
    final Link toTasks;
    final Link fromNotificationsToMongo;
    final String kafka;

    private LocalSuite(Path folder) {
        this.folder = folder;
        this.keys = SuiteSecrets.signingKeys(folder).toString();
        SERVICES.forEach(service -> {
            http.put(service, Ports.free());
            management.put(service, Ports.free());
        });
        var stores = new Stores(Home.find(), folder.resolve("data"), folder);
        List.of(stores.mongo(), stores.kafka(), stores.redis()).forEach(this::add);
        kafka = part("kafka").part().address();
        toTasks = new Link(port("task-service"));
        fromNotificationsToMongo =
                new Link(Integer.parseInt(part("mongo").part().address().split(":")[1]));
    }

    static LocalSuite start() {
        try {
            var suite = new LocalSuite(Files.createTempDirectory("task-manager-observed"));
            Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
            List.of("mongo", "kafka", "redis")
                    .forEach(store -> suite.part(store).start());
            List.of("mongo", "kafka", "redis")
                    .forEach(store -> suite.part(store).awaitReady());
            SERVICES.forEach(service -> suite.add(suite.service(service, LONG_CERTIFICATE)));
            SERVICES.forEach(service -> suite.part(service).start());
            SERVICES.forEach(service -> suite.part(service).awaitReady());
            return suite;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RunningPart part(String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    URI gateway() {
        return URI.create("http://localhost:" + port("gateway"));
    }

    Map<String, Integer> managementPorts() {
        return Map.copyOf(management);
    }

    Path folder() {
        return folder;
    }

    /** The gateway with a certificate that ends so soon, as a part to start. */
    Part gatewayWithCertificate(int days) {
        return service("gateway", days);
    }

    /** What the commands of runbooks use, for this suite. */
    Map<String, String> forCommands(String prometheus) {
        var gateway = part("gateway").part();
        return Map.of(
                "PROM",
                prometheus,
                "GATEWAY",
                gateway().toString(),
                "TLS_PORT",
                gateway.environment().getOrDefault("QUARKUS_HTTP_SSL_PORT", ""),
                "KAFKA",
                kafka,
                "REDIS",
                "redis://" + part("redis").part().address(),
                "LOGS",
                folder.toString());
    }

    Part notificationsWithHeap(int megabytes) {
        return service("notification-service", LONG_CERTIFICATE, megabytes);
    }

    Part notificationsAsAlways() {
        return service("notification-service", LONG_CERTIFICATE);
    }

    Part gatewayAsAlways() {
        return service("gateway", LONG_CERTIFICATE);
    }

    /**
     * One more process of a service, on ports of its own, to be compared with another; as values-production.yaml runs it.
     *
     * @param app the folder of its packaged application, below {@code target}
     */
    RunningPart another(String service, String app, Map<String, String> environment) {
        var like = part(service).part();
        int port = Ports.free();
        int managed = Ports.free();
        var all = new HashMap<>(like.environment());
        all.put("HTTP_PORT", Integer.toString(port));
        all.put("MANAGEMENT_PORT", Integer.toString(managed));
        all.put("QUARKUS_HTTP_SSL_PORT", Integer.toString(Ports.free()));
        all.putAll(environment);
        var name = service + "-" + parts.size();
        add(new Part(
                name,
                "127.0.0.1:" + port,
                JavaCommand.heap(HEAP).with(PRODUCTION).jar(jar(service, app)),
                List.of(),
                Map.copyOf(all),
                Probe.http(URI.create(origin(managed) + "/health/ready")),
                folder.resolve(name + ".log")));
        part(name).startAgain();
        return part(name);
    }

    @Override
    public synchronized void close() {
        var last = new ArrayList<>(parts.values());
        parts.clear();
        last.reversed().forEach(RunningPart::close);
        toTasks.close();
        fromNotificationsToMongo.close();
        try (var files = Files.exists(folder) ? Files.walk(folder) : Stream.<Path>empty()) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Part part) {
        parts.put(part.name(), new RunningPart(part));
    }

    private int port(String service) {
        return Objects.requireNonNull(http.get(service));
    }

    private Part service(String name, int certificateDays) {
        return service(name, certificateDays, HEAP);
    }

    private Part service(String name, int certificateDays, int heap) {
        var environment = new HashMap<>(secrets);
        environment.put("HTTP_HOST", "127.0.0.1");
        environment.put("HTTP_PORT", Integer.toString(port(name)));
        int managed = Objects.requireNonNull(management.get(name));
        environment.put("MANAGEMENT_PORT", Integer.toString(managed));
        environment.put("MONGODB_URI", "mongodb://" + part("mongo").part().address());
        environment.put("REDIS_URL", "redis://" + part("redis").part().address());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka);
        environment.put("TOKEN_JWKS_URL", origin(port("auth-service")) + "/.well-known/jwks.json");
        environment.put("AUTH_SIGNING_KEYS_FILE", keys);
        environment.put("PASSWORD_COST", "10");
        environment.put("COOKIE_SECURE", "false");
        environment.put("LOG_FORMAT", "text");
        if (name.equals("notification-service")) {
            environment.put("MONGODB_URI", "mongodb://127.0.0.1:" + fromNotificationsToMongo.port());
        }
        if (name.equals("gateway")) {
            environment.put("AUTH_SERVICE_URL", origin(port("auth-service")));
            environment.put("TASK_SERVICE_URL", origin(toTasks.port()));
            environment.put("NOTIFICATION_SERVICE_URL", origin(port("notification-service")));
            environment.put("QUARKUS_HTTP_SSL_PORT", Integer.toString(Ports.free()));
            // By a name: the default key store would be that of the management port as well.
            environment.put("QUARKUS_HTTP_TLS_CONFIGURATION_NAME", "edge");
            environment.put(
                    "QUARKUS_TLS_EDGE_KEY_STORE_P12_PATH",
                    SuiteSecrets.certificate(folder, certificateDays).toString());
            environment.put("QUARKUS_TLS_EDGE_KEY_STORE_P12_PASSWORD", SuiteSecrets.STORE_PASSWORD);
        }
        return new Part(
                name,
                "127.0.0.1:" + port(name),
                JavaCommand.heap(heap).jar(jar(name, "quarkus-app")),
                List.of(),
                Map.copyOf(environment),
                Probe.http(URI.create(origin(managed) + "/health/ready")),
                folder.resolve(name + ".log"));
    }

    private static Path jar(String service, String app) {
        return ChartFiles.REPOSITORY
                .toAbsolutePath()
                .normalize()
                .resolve("%s/target/%s/quarkus-run.jar".formatted(service, app));
    }

    private static String origin(int port) {
        return "http://127.0.0.1:" + port;
    }
}
