package io.taskmanager.auth.account;

import io.micrometer.core.instrument.MeterRegistry;
import io.taskmanager.auth.audit.SecurityLog;
import io.taskmanager.auth.password.Passwords;
import io.taskmanager.auth.throttle.ClientAddress;
import io.taskmanager.auth.throttle.SignInThrottle;
import io.taskmanager.data.outbox.Outbox;
import io.taskmanager.data.outbox.OutboxSource;
import io.taskmanager.kit.id.Ids;
import io.taskmanager.kit.problem.FieldError;
import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.kit.problem.TooManyRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Makes accounts. */
@ApplicationScoped
class Registration {
    private static final OutboxSource SOURCE =
            new OutboxSource(Accounts.COLLECTION, "accounts", "/auth-service/accounts");

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final Outbox outbox;
    private final SecurityLog log;
    private final MeterRegistry metrics;
    private final Clock clock;

    Registration(
            Accounts accounts,
            Passwords passwords,
            SignInThrottle throttle,
            Outbox outbox,
            SecurityLog log,
            MeterRegistry metrics,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.outbox = outbox;
        this.log = log;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Produces
    @Singleton
    static OutboxSource source() {
        return SOURCE;
    }

    /**
     * Makes an account and, by the same write, the event that tells of it.
     *
     * <p>Trying addresses that are taken is asking who has an account, and counts like a failed sign-in.
     *
     * @throws InvalidFields naming each field that is not acceptable
     * @throws EmailTaken also when two people register the same address at once: one of them gets it
     * @throws TooManyRequests when this address has asked for too many that are taken
     */
    Account register(NewUser user, ClientAddress address) {
        requireAcceptable(user);
        SignInThrottle.Attempt attempt = throttle.attempt(user.address().key(), address);
        try {
            Account account = add(user);
            attempt.takeBack();
            return account;
        } catch (EmailTaken e) {
            throw e;
        } catch (RuntimeException e) {
            attempt.takeBack();
            throw e;
        }
    }

    private Account add(NewUser user) {
        if (accounts.has(user.address())) {
            throw new EmailTaken();
        }
        String hash = passwords.hash(user.password());
        Account account = Account.create(Ids.next(), user, hash, clock.instant());
        accounts.add(account.with(outbox.event(AccountRegistered.TYPE, AccountRegistered.of(account))));
        outbox.nudge(SOURCE, account.id());
        log.registered(account.id());
        metrics.counter("auth.registrations").increment();
        return account;
    }

    private void requireAcceptable(NewUser user) {
        List<FieldError> errors = user.errors();
        passwords
                .objection(user.password(), user.personal())
                .map(message -> new FieldError("password", message))
                .ifPresent(errors::add);
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }
}
