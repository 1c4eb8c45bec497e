package io.taskmanager.gateway.edge;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.taskmanager.local.part.Ports;
import java.util.Map;

/** Tells the gateway where the fake services of the tests will be: task-service twice, the others once. */
public class FreePorts implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.ofEntries(
                Map.entry("proxy.auth-service", origin()),
                Map.entry("proxy.task-service", origin() + "," + origin()),
                Map.entry("proxy.notification-service", origin()),
                Map.entry("proxy.response-timeout", "2s"),
                Map.entry("proxy.upload-limit", "4M"),
                Map.entry("proxy.ejection.shortest", "1s"),
                Map.entry("cross-site.origins", "https://app.example.com"),
                Map.entry("web.folder", "test-webui"));
    }

    private static String origin() {
        return "http://127.0.0.1:" + Ports.free();
    }

    @Override
    public void stop() {
        // Ports were only chosen, not kept.
    }
}
