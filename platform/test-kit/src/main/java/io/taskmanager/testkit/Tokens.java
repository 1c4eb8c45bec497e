package io.taskmanager.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Quarkus test resource for a service without stores: only the endpoint that makes {@link TestTokens} good. */
public class Tokens implements QuarkusTestResourceLifecycleManager {
    private @Nullable JwksServer jwks;

    @Override
    public Map<String, String> start() {
        jwks = new JwksServer();
        return Map.of("token.jwks-url", jwks.url());
    }

    @Override
    public void stop() {
        if (jwks != null) {
            jwks.close();
        }
    }
}
