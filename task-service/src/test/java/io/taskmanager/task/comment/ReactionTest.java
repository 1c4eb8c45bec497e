package io.taskmanager.task.comment;

import static io.taskmanager.task.comment.Emoji.EYES;
import static io.taskmanager.task.comment.Emoji.HEART;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReactionTest {

    private final UUID ann = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();

    @Test
    void aUserReactsOncePerEmoji() {
        List<Reaction> once = Reaction.with(List.of(), HEART, ann);
        assertThat(Reaction.with(once, HEART, ann)).isEqualTo(once);
        assertThat(Reaction.with(once, HEART, bob)).containsExactly(new Reaction(HEART, List.of(ann, bob)));
    }

    @Test
    void reactionsAreInTheOrderOfTheEmoji() {
        List<Reaction> both = Reaction.with(Reaction.with(List.of(), EYES, ann), HEART, bob);
        assertThat(both).extracting(Reaction::emoji).containsExactly(HEART, EYES);
    }

    @Test
    void anEmojiGoesWithItsLastUser() {
        List<Reaction> one = Reaction.with(List.of(), HEART, ann);
        assertThat(Reaction.without(one, HEART, bob)).isEqualTo(one);
        assertThat(Reaction.without(one, HEART, ann)).isEmpty();
    }
}
