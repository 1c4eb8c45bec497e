package io.taskmanager.task.comment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who reacts with an emoji.
 *
 * @param users each once, in the order they came; never empty
 */
@Schema(
        name = "Reaction",
        requiredProperties = {"emoji", "users"})
public record Reaction(Emoji emoji, List<UUID> users) {

    /** The reactions with the user's own, in the order of the emoji; the same when it is there already. */
    static List<Reaction> with(List<Reaction> before, Emoji emoji, UUID user) {
        List<UUID> users = users(before, emoji);
        return users.contains(user)
                ? before
                : replaced(
                        before,
                        emoji,
                        Stream.concat(users.stream(), Stream.of(user)).toList());
    }

    /** The reactions without the user's own; the same when there is none. */
    static List<Reaction> without(List<Reaction> before, Emoji emoji, UUID user) {
        List<UUID> users = users(before, emoji);
        return users.contains(user)
                ? replaced(
                        before,
                        emoji,
                        users.stream().filter(other -> !other.equals(user)).toList())
                : before;
    }

    private static List<UUID> users(List<Reaction> reactions, Emoji emoji) {
        return reactions.stream()
                .filter(reaction -> reaction.emoji == emoji)
                .findFirst()
                .map(Reaction::users)
                .orElse(List.of());
    }

    private static List<Reaction> replaced(List<Reaction> before, Emoji changed, List<UUID> users) {
        List<Reaction> after = new ArrayList<>();
        Arrays.stream(Emoji.values())
                .map(emoji -> new Reaction(emoji, emoji == changed ? users : users(before, emoji)))
                .filter(reaction -> !reaction.users.isEmpty())
                .forEach(after::add);
        return List.copyOf(after);
    }
}
