package io.taskmanager.task.account;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;
import java.util.UUID;

/** The fields that this service reads of {@code account.registered.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection(registerFullHierarchy = true)
record AccountRegistered(UUID userId, String email, String name, long version) {

    static final String TYPE = "account.registered.v1";

    Account account() {
        return new Account(userId, normalised(email), name, version);
    }

    static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
