package io.taskmanager.task.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskmanager.task.ApiClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The checker itself: it lets a good history pass, and nothing that was lost, doubled, swapped or made up. */
class ReplayTest {

    private final List<JsonNode> history = new ArrayList<>(List.of(
            json("{'version':4,'kind':'restored','changes':[]}"),
            json("{'version':3,'kind':'deleted','changes':[]}"),
            json("{'version':2,'kind':'changed','changes':[{'field':'title','old':'a','new':'b'}]}"),
            json("{'version':1,'kind':'created','changes':[{'field':'title','old':null,'new':'a'}]}")));
    private final List<JsonNode> answers = List.of(answer(1, "a"), answer(2, "b"), answer(4, "b"));

    @Test
    void aGoodHistoryHasNoViolation() {
        assertThat(Replay.of(history).violations(answers)).isEmpty();
        assertThat(Replay.of(history).versions()).isEqualTo(4);
    }

    @Test
    void aLostChangeIsFoundWhereverItIs() {
        for (int i = 0; i < history.size(); i++) {
            List<JsonNode> lossy = new ArrayList<>(history);
            lossy.remove(i);
            assertThat(Replay.of(lossy).violations(answers)).isNotEmpty();
        }
    }

    @Test
    void aChangeThatIsThereTwiceIsFound() {
        history.add(2, history.get(2));
        assertThat(Replay.of(history).violations(answers)).isNotEmpty();
    }

    @Test
    void swappedChangesAreFound() {
        Collections.swap(history, 1, 2);
        assertThat(Replay.of(history).violations(answers)).isNotEmpty();
    }

    @Test
    void aChangeOfWhatWasNotThereIsFound() {
        history.set(2, json("{'version':2,'kind':'changed','changes':[{'field':'title','old':'x','new':'b'}]}"));
        assertThat(Replay.of(history).violations(answers))
                .containsExactly("version 2 changes title from \"x\", which was \"a\"");
    }

    @Test
    void anAnswerThatTheHistoryDoesNotHaveIsFound() {
        assertThat(Replay.of(history).violations(List.of(answer(2, "c")))).hasSize(1);
        assertThat(Replay.of(history).violations(List.of(answer(5, "b")))).hasSize(1);
    }

    private static JsonNode answer(int version, String title) {
        return json(
                "{'version':%d,'title':'%s','description':'','status':'open','priority':0,'labels':[],'assignees':[],'reminders':[],'done':false}"
                        .formatted(version, title));
    }

    private static JsonNode json(String text) {
        try {
            return ApiClient.JSON.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
