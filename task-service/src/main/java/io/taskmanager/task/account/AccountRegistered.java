package io.taskmanager.task.account;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields that this service reads of {@code account.registered.v1}.
 *
 * @param emailVerified false when the address is not known to be theirs; absent as long as nobody verifies addresses
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection(registerFullHierarchy = true)
record AccountRegistered(
        UUID userId,
        String email,
        String name,
        long version,
        @Nullable Boolean emailVerified) {

    static final String TYPE = "account.registered.v1";

    Account account() {
        return new Account(userId, Accounts.normalised(email), name, version);
    }

    AccountLearned learned() {
        return new AccountLearned(account(), !Boolean.FALSE.equals(emailVerified));
    }
}
