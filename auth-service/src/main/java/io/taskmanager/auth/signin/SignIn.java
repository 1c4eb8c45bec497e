package io.taskmanager.auth.signin;

import io.micrometer.core.instrument.MeterRegistry;
import io.taskmanager.auth.account.Account;
import io.taskmanager.auth.account.Accounts;
import io.taskmanager.auth.audit.SecurityLog;
import io.taskmanager.auth.password.Passwords;
import io.taskmanager.auth.password.Passwords.Verdict;
import io.taskmanager.auth.throttle.ClientAddress;
import io.taskmanager.auth.throttle.SignInThrottle;
import io.taskmanager.kit.problem.TooManyRequests;
import io.taskmanager.kit.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Checks an e-mail address and a password, as often as the throttle lets it. */
@ApplicationScoped
class SignIn {
    private static final Logger LOG = Logger.getLogger(SignIn.class);

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final SecurityLog log;
    private final MeterRegistry metrics;
    private final Clock clock;

    SignIn(
            Accounts accounts,
            Passwords passwords,
            SignInThrottle throttle,
            SecurityLog log,
            MeterRegistry metrics,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.log = log;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * The account of these credentials.
     *
     * @throws InvalidCredentials when there is none, after the same work as when only the password is wrong
     * @throws TooManyRequests when this address has failed too often
     */
    Account identify(Credentials credentials, ClientAddress address) {
        SignInThrottle.Attempt attempt = attempt(credentials, address);
        Optional<Account> account;
        Verdict verdict;
        try {
            account = accounts.findByEmail(credentials.email());
            verdict = passwords.verify(
                    credentials.password(), account.map(Account::passwordHash).orElse(null));
        } catch (RuntimeException e) {
            attempt.takeBack();
            count("unavailable");
            throw e;
        }
        if (account.isEmpty() || verdict == Verdict.WRONG) {
            account.map(Account::id).ifPresentOrElse(log::signInFailed, log::signInFailedForNobody);
            count("refused");
            throw new InvalidCredentials();
        }
        attempt.forgive();
        if (verdict == Verdict.RIGHT_BUT_OUTDATED) {
            strengthen(account.get(), credentials);
        }
        count("accepted");
        return account.get();
    }

    private SignInThrottle.Attempt attempt(Credentials credentials, ClientAddress address) {
        try {
            return throttle.attempt(credentials.email().toLowerCase(Locale.ROOT), address);
        } catch (TooManyRequests e) {
            count("throttled");
            throw e;
        }
    }

    /** A chance that comes with the clear-text password; missing it fails nothing. */
    private void strengthen(Account account, Credentials credentials) {
        String before = account.passwordHash();
        if (before == null) {
            return;
        }
        try {
            accounts.rehash(account.id(), before, passwords.hash(credentials.password()), clock.instant());
        } catch (Unavailable e) {
            LOG.debug("Too busy to strengthen a hash; the next sign-in will");
        }
    }

    private void count(String result) {
        metrics.counter("auth.sign.ins", "result", result).increment();
    }
}
