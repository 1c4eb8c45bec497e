package io.taskmanager.task.project;

import io.taskmanager.task.access.Role;
import io.taskmanager.task.account.Account;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A member as the API shows it.
 *
 * @param email empty for the moments until the account's event has arrived; so is the name
 */
@Schema(
        name = "Member",
        requiredProperties = {"userId", "email", "name", "role"})
public record MemberView(UUID userId, String email, String name, Role role) {

    static MemberView of(Member member, @Nullable Account account) {
        return of(member.userId(), member.role(), account);
    }

    static MemberView of(UUID userId, Role role, @Nullable Account account) {
        return new MemberView(
                userId, account == null ? "" : account.email(), account == null ? "" : account.name(), role);
    }
}
