package io.taskmanager.auth.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.data.outbox.OutboxEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An account as stored.
 *
 * @param email as it was typed
 * @param emailKey in lower case; unique
 * @param passwordHash null when the account has no password
 * @param outbox events that have not been sent yet
 */
@RegisterForReflection(registerFullHierarchy = true)
public record Account(
        @BsonId UUID id,
        String email,
        String emailKey,
        String name,
        String locale,
        String timeZone,
        @Nullable String passwordHash,
        Instant createdAt,
        Instant updatedAt,
        long version,
        @Nullable List<OutboxEvent> outbox) {

    static Account create(UUID id, NewUser user, String passwordHash, Instant now) {
        EmailAddress email = user.address();
        return new Account(
                id,
                email.typed(),
                email.key(),
                user.name(),
                user.locale(),
                user.timeZone(),
                passwordHash,
                now,
                now,
                1,
                null);
    }

    Account with(OutboxEvent event) {
        return new Account(
                id,
                email,
                emailKey,
                name,
                locale,
                timeZone,
                passwordHash,
                createdAt,
                updatedAt,
                version,
                List.of(event));
    }

    /** Never the hash nor the address: this ends up in logs. */
    @Override
    public String toString() {
        return "Account[id=%s]".formatted(id);
    }
}
