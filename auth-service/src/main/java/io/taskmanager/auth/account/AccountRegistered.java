package io.taskmanager.auth.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** The data of {@code account.registered.v1}: see its schema in the contract. */
@RegisterForReflection(registerFullHierarchy = true)
record AccountRegistered(UUID userId, String email, String name, String locale, String timeZone, long version) {
    static final String TYPE = "account.registered.v1";

    static AccountRegistered of(Account account) {
        return new AccountRegistered(
                account.id(), account.email(), account.name(), account.locale(), account.timeZone(), account.version());
    }
}
