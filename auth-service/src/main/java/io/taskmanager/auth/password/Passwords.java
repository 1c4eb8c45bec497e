package io.taskmanager.auth.password;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.taskmanager.auth.secret.Secrets;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passwords as the rest of the service knows them: refused or fine, hashed, and right or wrong. */
@ApplicationScoped
@Startup // a secret that is unusable stops the start, not the first request
public class Passwords {
    private final PasswordRules rules = new PasswordRules(CommonPasswords.load());
    private final PasswordHash hashes;
    private final HashPool pool;

    Passwords(PasswordConfig config, MeterRegistry metrics) {
        int spareCores = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        hashes = new PasswordHash(Secrets.decode("PASSWORD_PEPPER", config.pepper()), config.cost());
        pool = new HashPool(config.threads().orElse(spareCores), config.queue(), config.patience(), metrics);
    }

    /** Why a new password is refused, or empty. {@code personal} is what everyone knows of its owner. */
    public Optional<String> objection(String password, Collection<String> personal) {
        return rules.objection(password, personal);
    }

    /**
     * The hash to store. Takes a quarter of a second and more.
     *
     * @throws io.taskmanager.kit.problem.Unavailable when too many passwords are being hashed
     */
    public String hash(String password) {
        return pool.compute(() -> hashes.of(password));
    }

    /**
     * Compares a password with the stored hash, in the same time whether there is one or not.
     *
     * @param stored the hash of the account, or null when there is no such account or it has no password
     * @throws io.taskmanager.kit.problem.Unavailable when too many passwords are being hashed
     */
    public Verdict verify(String password, @Nullable String stored) {
        if (stored == null) {
            pool.compute(() -> hashes.matches(password, hashes.ofNobody()));
            return Verdict.WRONG;
        }
        if (!pool.compute(() -> hashes.matches(password, stored))) {
            return Verdict.WRONG;
        }
        return hashes.outdated(stored) ? Verdict.RIGHT_BUT_OUTDATED : Verdict.RIGHT;
    }

    @PreDestroy
    void close() {
        pool.close();
    }

    /** What a comparison found; an outdated hash should be replaced by a new one while the password is at hand. */
    public enum Verdict {
        WRONG,
        RIGHT,
        RIGHT_BUT_OUTDATED
    }
}
