package io.taskmanager.task.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommentEditTest {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    private final UUID bob = UUID.randomUUID();
    private final Comment comment = Comment.created(
            UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), says("Hello"), NOW);

    @Test
    void anEditKeepsWhatWasSaidBefore() {
        Comment after = CommentEdit.changed(comment, says("Hello all"), NOW).after();
        assertThat(after.earlier()).containsExactly(new EarlierText("Hello", NOW));
        assertThat(after.editedAt()).isEqualTo(NOW);
        assertThat(after.version()).isEqualTo(2);
    }

    @Test
    void onlyTheLastTextsAreKept() {
        Comment after = comment;
        for (int i = 0; i < CommentEdit.MOST_EARLIER + 5; i++) {
            after = CommentEdit.changed(after, says("Text " + i), NOW).after();
        }
        assertThat(after.earlier()).hasSize(CommentEdit.MOST_EARLIER);
        assertThat(after.earlier().getLast().text()).isEqualTo("Text 23");
    }

    @Test
    void whoIsMentionedLaterIsCalledByThatEdit() {
        CommentEdit edit = CommentEdit.changed(comment, new CommentFields("Hello", List.of(bob)), NOW);
        assertThat(edit.newMentions()).containsExactly(bob);
        assertThat(edit.after().editedAt()).isNull();
        assertThat(CommentEdit.changed(edit.after(), says("Hello"), NOW).newMentions())
                .isEmpty();
    }

    @Test
    void toSayTheSameAgainIsNothing() {
        assertThat(CommentEdit.changed(comment, says("Hello"), NOW).nothing()).isTrue();
        assertThat(CommentEdit.reacted(comment, List.of()).nothing()).isTrue();
    }

    @Test
    void ofADeletedCommentNothingIsLeftThatWasSaid() {
        Comment edited = CommentEdit.changed(comment, new CommentFields("Hello all", List.of(bob)), NOW)
                .after();
        assertThat(CommentEdit.deleted(edited).after().toString()).doesNotContain("Hello", bob.toString());
    }

    private static CommentFields says(String text) {
        return new CommentFields(text, List.of());
    }
}
