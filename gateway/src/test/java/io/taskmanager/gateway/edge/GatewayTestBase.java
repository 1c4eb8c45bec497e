package io.taskmanager.gateway.edge;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.taskmanager.testkit.Tokens;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The gateway on a free port, and where its services are expected. */
@QuarkusTestResource(Tokens.class)
@QuarkusTestResource(FreePorts.class)
abstract class GatewayTestBase {
    @TestHTTPResource
    URI gateway;

    @ConfigProperty(name = "proxy.auth-service")
    URI authService;

    @ConfigProperty(name = "proxy.task-service")
    List<URI> taskService;

    @ConfigProperty(name = "proxy.notification-service")
    URI notificationService;

    GatewayClient client;

    private final List<FakeService> started = new ArrayList<>();

    @BeforeEach
    void openClient() {
        client = new GatewayClient(gateway);
    }

    @AfterEach
    void closeAll() {
        client.close();
        started.forEach(FakeService::close);
        started.clear();
    }

    FakeService given(FakeService service) {
        started.add(service);
        return service;
    }
}
