package io.taskmanager.auth.account;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account as its owner sees it. */
@Schema(
        name = "User",
        requiredProperties = {"id", "email", "name", "locale", "timeZone", "createdAt"})
public record UserView(
        @Schema(format = "uuid") UUID id,
        @Schema(description = EmailAddress.MEANING) String email,
        String name,
        @Schema(description = "BCP 47") String locale,
        @Schema(description = "IANA") String timeZone,
        Instant createdAt) {

    public static UserView of(Account account) {
        return new UserView(
                account.id(),
                account.email(),
                account.name(),
                account.locale(),
                account.timeZone(),
                account.createdAt());
    }
}
