package io.taskmanager.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskmanager.testkit.Servers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The services on a broker that demands TLS and a password. */
class SecuredBrokerIT {
    @TempDir
    Path folder;

    private SecuredBroker broker;

    @BeforeEach
    void start() throws Exception {
        broker = new SecuredBroker(folder);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void whatOneServiceTellsReachesTheNext() {
        var servers = new Servers();
        var stores = servers.start();
        var environment = new HashMap<>(broker.environment());
        environment.put("MONGODB_URI", stores.get("quarkus.mongodb.connection-string"));
        environment.put("REDIS_URL", stores.get("quarkus.redis.hosts"));
        try (var backend = new Backend(folder, environment, 1)) {
            var ann = Browser.signedUp(backend.gateway(), "Ann");
            var ben = Browser.signedUp(backend.gateway(), "Ben");

            // task-service knows Ben's address from auth-service's event alone
            ann.share(ann.project("Garden"), ben, "viewer");

            assertThat(ben.all("/api/projects"))
                    .anyMatch(project -> project.path("name").asText().equals("Garden"));
        } finally {
            servers.stop();
        }
    }

    @Test
    void theBrokerAnswersNobodyElse() {
        var wrong = client();
        wrong.computeIfPresent("sasl.jaas.config", (name, value) -> value.toString()
                .replace(SecuredBroker.PASSWORD, "something-else"));
        var anonymous = client();
        anonymous.put("security.protocol", "SSL");

        assertThatThrownBy(() -> topics(wrong)).rootCause().hasMessageContaining("invalid credentials");
        assertThatThrownBy(() -> topics(anonymous)).isInstanceOf(ExecutionException.class);
    }

    private Map<String, Object> client() {
        var settings = new HashMap<String, Object>();
        broker.environment().forEach((name, value) -> settings.put(setting(name), value));
        settings.put("default.api.timeout.ms", 2_000);
        settings.put("request.timeout.ms", 2_000);
        return settings;
    }

    private static String setting(String variable) {
        return variable.replaceFirst("KAFKA_", "").toLowerCase(Locale.ROOT).replace('_', '.');
    }

    private static Object topics(Map<String, Object> client) throws Exception {
        try (var admin = Admin.create(client)) {
            return admin.listTopics().names().get(30, TimeUnit.SECONDS);
        }
    }
}
