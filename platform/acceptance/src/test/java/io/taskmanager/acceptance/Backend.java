package io.taskmanager.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** auth-service, some replicas of task-service and the gateway, on given stores. */
final class Backend implements AutoCloseable {
    private static final String SECRET = "c2VjcmV0IG9mIHRoaXMgdGVzdCBydW4sIDMyIGJ5dGVz";

    private final List<ServiceProcess> tasks;
    private final ServiceProcess auth;
    private final ServiceProcess gateway;

    /** @param stores the addresses of the stores, and what else all services are to be told, as environment variables */
    Backend(Path folder, Map<String, String> stores, int taskServices) {
        var environment = new HashMap<>(stores);
        environment.put("AUTH_SIGNING_KEYS_FILE", signingKeys(folder).toString());
        List.of("PASSWORD_PEPPER", "REFRESH_SECRET", "CURSOR_SECRET").forEach(name -> environment.put(name, SECRET));
        environment.put("PASSWORD_COST", "10");
        environment.put("COOKIE_SECURE", "false");
        environment.put("LOG_LEVEL", "ERROR");
        auth = new ServiceProcess("auth-service", environment);
        environment.put("TOKEN_JWKS_URL", auth.origin() + "/.well-known/jwks.json");
        tasks = Stream.generate(() -> new ServiceProcess("task-service", environment))
                .limit(taskServices)
                .toList();
        environment.put("AUTH_SERVICE_URL", auth.origin().toString());
        environment.put(
                "TASK_SERVICE_URL",
                tasks.stream().map(task -> task.origin().toString()).collect(Collectors.joining(",")));
        gateway = new ServiceProcess("gateway", environment);
        services().forEach(ServiceProcess::awaitReady);
    }

    URI gateway() {
        return gateway.origin();
    }

    List<ServiceProcess> taskServices() {
        return tasks;
    }

    @Override
    public void close() {
        services().forEach(ServiceProcess::close);
    }

    private List<ServiceProcess> services() {
        var all = new ArrayList<>(tasks);
        all.add(auth);
        all.add(gateway);
        return all;
    }

    private static Path signingKeys(Path folder) {
        try {
            var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId("run");
            key.setAlgorithm("ES256");
            key.setUse("sig");
            return Files.writeString(
                    folder.resolve("signing-keys.json"),
                    new JsonWebKeySet(key).toJson(OutputControlLevel.INCLUDE_PRIVATE));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
