package io.taskmanager.auth.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * The security events of this service, one log line each: the message is the event's name, the fields say who.
 *
 * <p>Ids are opaque. A failed sign-in for an unknown e-mail carries no user at all, so the log tells no one who has an
 * account either.
 */
@ApplicationScoped
public class SecurityLog {
    private static final Logger LOG = Logger.getLogger("io.taskmanager.auth.audit");

    public void registered(UUID userId) {
        write("auth.registered", "userId", userId);
    }

    public void signedIn(UUID userId, UUID sessionId) {
        write("auth.sign-in", "userId", userId, "sessionId", sessionId);
    }

    public void signInFailed(UUID userId) {
        write("auth.sign-in-failed", "userId", userId);
    }

    public void signInFailedForNobody() {
        write("auth.sign-in-failed");
    }

    public void signedOut(UUID userId, UUID sessionId) {
        write("auth.sign-out", "userId", userId, "sessionId", sessionId);
    }

    /** An old refresh token came back: its session has just been revoked. */
    public void refreshReused(UUID userId, UUID sessionId) {
        write("auth.refresh-reuse", "userId", userId, "sessionId", sessionId);
    }

    private static void write(String event, Object... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            MDC.put((String) fields[i], fields[i + 1].toString());
        }
        try {
            LOG.info(event);
        } finally {
            for (int i = 0; i < fields.length; i += 2) {
                MDC.remove((String) fields[i]);
            }
        }
    }
}
