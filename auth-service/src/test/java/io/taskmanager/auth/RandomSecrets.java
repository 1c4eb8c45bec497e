package io.taskmanager.auth;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** Quarkus test resource: secrets of this run only, and the cheapest bcrypt there is. */
public class RandomSecrets implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of(
                "auth.password.pepper", random(),
                "auth.password.cost", "4",
                "auth.session.secret", random());
    }

    @Override
    public void stop() {
        // nothing was started
    }

    public static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
