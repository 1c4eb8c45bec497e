package io.taskmanager.auth.token;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The key ring in use, read from its file and read again when the file changes.
 *
 * <p>A service without keys does not start; a service whose file turns bad keeps the keys it has and says so.
 */
@ApplicationScoped
@Startup
class SigningKeys {
    private static final Logger LOG = Logger.getLogger(SigningKeys.class);

    private final Optional<Path> file;
    private volatile String content;
    private volatile KeyRing ring;

    SigningKeys(SigningConfig config) {
        file = config.keysFile();
        if (file.isEmpty() && LaunchMode.current() == LaunchMode.NORMAL) {
            throw new IllegalStateException(
                    "AUTH_SIGNING_KEYS_FILE must name a file with the private JWK Set that signs access tokens");
        }
        content = file.map(SigningKeys::read).orElse("");
        ring = file.map(path -> parse(path, content)).orElseGet(KeyRing::random);
        LOG.infof("Signing access tokens with the first of these keys: %s", ring);
    }

    KeyRing current() {
        return ring;
    }

    @Scheduled(every = "${auth.signing.keys-reload}", delayed = "${auth.signing.keys-reload}")
    void reload() {
        file.ifPresent(path -> {
            try {
                reload(path);
            } catch (IllegalStateException e) {
                LOG.errorf("Keeping the keys in use: %s", e.getMessage());
            }
        });
    }

    private void reload(Path path) {
        String found = read(path);
        if (!found.equals(content)) {
            KeyRing next = parse(path, found);
            content = found;
            ring = next;
            LOG.infof("The signing keys changed, the first of these signs now: %s", next);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new IllegalStateException("The signing keys cannot be read: " + e);
        }
    }

    private static KeyRing parse(Path path, String content) {
        try {
            return KeyRing.parse(content);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The signing keys in %s are unusable: %s".formatted(path, e.getMessage()));
        }
    }
}
