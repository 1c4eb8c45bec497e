package io.taskmanager.task.comment;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.task.ApiClient.Answer;
import io.taskmanager.task.Given;
import io.taskmanager.testkit.Servers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class CommentIT {

    private final UUID ann = Given.person();
    private final UUID bob = Given.person();
    private final String project = Given.sharedProject(ann, bob, "editor");
    private final String task = Given.task(ann, project, "Pay the rent");

    @Test
    void aCommentIsThereForEveryMember() {
        Answer created = as(ann).post(task + "/comments", "{'text':'**Done?**','mentions':['%s']}".formatted(bob));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.etag()).isEqualTo("\"1\"");
        Answer read = as(bob).get(created.location());
        assertThat(read.text("text")).isEqualTo("**Done?**");
        assertThat(read.text("author")).isEqualTo(ann.toString());
        assertThat(read.body().at("/mentions/0").asText()).isEqualTo(bob.toString());
        assertThat(read.body().path("editedAt").isNull()).isTrue();
        assertThat(read.body().path("earlier")).isEmpty();
    }

    @Test
    void aWalkMeetsEveryCommentOnceOldestFirst() {
        List<String> written = IntStream.range(0, 7)
                .mapToObj(i -> id(Given.comment(i % 2 == 0 ? ann : bob, task, "Comment " + i)))
                .toList();
        List<String> met = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = as(bob).get(task + "/comments?limit=3" + cursor).body();
            page.path("items").forEach(comment -> met.add(comment.path("id").asText()));
            cursor = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asText();
        } while (cursor != null);
        assertThat(met).isEqualTo(written);
    }

    @Test
    void aCursorOpensOnlyTheListItCameFrom() {
        Given.comment(ann, task, "One");
        Given.comment(ann, task, "Two");
        String cursor = as(ann).get(task + "/comments?limit=1").text("next");
        String other = Given.task(ann, project, "Other");
        for (Answer refused : List.of(
                as(ann).get(other + "/comments?cursor=" + cursor), as(bob).get(task + "/comments?cursor=" + cursor))) {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("cursor");
        }
    }

    @Test
    void theSameRequestTwiceIsOneComment() {
        String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};
        Answer first = as(ann).post(task + "/comments", "{'text':'Hello'}", key);
        as(ann).patch(first.location(), "*", "{'text':'Hello all'}");
        Answer second = as(ann).post(task + "/comments", "{'text':'Hello'}", key);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(as(ann).post(task + "/comments", "{'text':'Other'}", key).problem())
                .isEqualTo("idempotency-key-reused");
        assertThat(as(ann).get(task + "/comments").body().path("items")).hasSize(1);
    }

    @Test
    void anEditShowsThatItWasOneAndWhatWasThereBefore() {
        String comment = Given.comment(ann, task, "Helo");
        Answer edited = as(ann).patch(comment, "\"1\"", "{'text':'Hello'}");
        assertThat(edited.etag()).isEqualTo("\"2\"");
        assertThat(edited.text("editedAt")).isNotEmpty();
        assertThat(as(bob).get(comment).body().at("/earlier/0/text").asText()).isEqualTo("Helo");
        assertThat(as(bob).get(task + "/comments").body().at("/items/0").has("earlier"))
                .isFalse();
        assertThat(as(ann).patch(comment, "\"2\"", "{'text':'Hello'}").etag()).isEqualTo("\"2\"");
    }

    @Test
    void aStaleEditOfTheSameTextIsAConflictButAReactionIsNone() {
        String comment = Given.comment(ann, task, "Hello");
        as(bob).send("PUT", comment + "/reactions/heart", "");
        assertThat(as(ann).patch(comment, "\"1\"", "{'text':'Hello you'}").status())
                .isEqualTo(200);
        Answer refused = as(ann).patch(comment, "\"2\"", "{'text':'Hello me'}");
        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.body().at("/current/text").asText()).isEqualTo("Hello you");
        assertThat(refused.body().path("conflicts").toString()).isEqualTo("[\"text\"]");
        assertThat(as(ann).send("PATCH", comment, "{'text':'x'}").status()).isEqualTo(428);
    }

    @Test
    void ofReactionsAtOnceNoneIsLost() throws Exception {
        String comment = Given.comment(ann, task, "Hello");
        List<Callable<Answer>> reactions = List.of("heart", "eyes", "rocket").stream()
                .flatMap(emoji -> List.of(ann, bob).stream().map(user ->
                        (Callable<Answer>) () -> as(user).send("PUT", comment + "/reactions/" + emoji, "")))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(reactions.size())) {
            assertThat(threads.invokeAll(reactions).stream().map(Future::resultNow))
                    .extracting(Answer::status)
                    .containsOnly(200);
        }
        Answer all = as(ann).get(comment);
        assertThat(all.body().path("reactions")).hasSize(3).allSatisfy(reaction -> assertThat(reaction.path("users"))
                .hasSize(2));
        assertThat(all.etag()).isEqualTo("\"7\"");
        Answer less = as(ann).delete(comment + "/reactions/heart");
        assertThat(less.body().at("/reactions/0/users/0").asText()).isEqualTo(bob.toString());
    }

    @Test
    void aDeletedCommentIsGoneWithItsText() {
        String comment = Given.comment(bob, task, "Ann is silly");
        as(bob).patch(comment, "*", "{'text':'Ann is clever'}");
        assertThat(as(ann).send("DELETE", comment, "", "If-Match", "\"1\"").status())
                .isEqualTo(412);
        assertThat(as(ann).delete(comment).status()).isEqualTo(204);
        assertThat(as(bob).get(comment).problem()).isEqualTo("comment-not-found");
        assertThat(as(bob).get(task + "/comments").body().path("items")).isEmpty();
        await().until(() -> Given.database()
                        .getCollection("comments")
                        .find(new Document("_id", UUID.fromString(id(comment))))
                        .first()
                == null);
    }

    @Test
    void onlyMembersAreMentionedAndWhoLeavesStaysMentioned() {
        UUID eve = Given.person();
        Answer refused = as(ann).post(task + "/comments", "{'text':'Hi','mentions':['%s']}".formatted(eve));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("mentions");
        Answer created = as(ann).post(task + "/comments", "{'text':'Hi','mentions':['%s']}".formatted(bob));
        as(bob).delete(project + "/members/" + bob);
        assertThat(as(ann).patch(created.location(), "*", "{'text':'Hi Bob'}").status())
                .isEqualTo(200);
        assertThat(as(bob).get(created.location()).status()).isEqualTo(404);
        assertThat(as(bob).patch(created.location(), "*", "{'text':'x'}").status())
                .isEqualTo(404);
    }

    @Test
    void nobodyPutsWordsIntoTheMouthOfAnother() {
        String comment = Given.comment(bob, task, "Hello");
        assertThat(as(ann).patch(comment, "*", "{'text':'Goodbye'}").status()).isEqualTo(403);
        assertThat(as(bob).patch(comment, "*", "{'text':'Hello all'}").status()).isEqualTo(200);
    }

    @Test
    void aCommentIsFoundOnItsOwnTaskOnly() {
        String comment = Given.comment(ann, task, "Hello");
        String other = Given.task(ann, Given.project(ann), "Other");
        assertThat(as(ann).get(other + "/comments/" + id(comment)).status()).isEqualTo(404);
        assertThat(as(ann).delete(other + "/comments/" + id(comment)).status()).isEqualTo(404);
        assertThat(as(ann).get(comment).status()).isEqualTo(200);
    }

    @Test
    void commentsOfAnArchivedProjectAreReadOnly() {
        String comment = Given.comment(ann, task, "Hello");
        as(ann).patch(project, "*", "{'archived':true}");
        assertThat(as(ann).get(task + "/comments").body().path("items")).hasSize(1);
        for (Answer refused : List.of(
                as(ann).post(task + "/comments", "{'text':'x'}"),
                as(ann).patch(comment, "*", "{'text':'x'}"),
                as(ann).send("PUT", comment + "/reactions/heart", ""),
                as(ann).delete(comment))) {
            assertThat(refused.problem()).isEqualTo("project-archived");
        }
    }

    @Test
    void aTaskHasOnlySoManyComments() {
        for (int i = 0; i < 12; i++) {
            assertThat(Given.comment(ann, task, "Comment " + i)).isNotEmpty();
        }
        Answer refused = as(ann).post(task + "/comments", "{'text':'One more'}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("too-many-comments");
        assertThat(refused.body().path("limit").asInt()).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        {}                                  | text
        {'text':null}                       | text
        {'text':''}                         | text
        {'text':' \\n\\t '}                 | text
        {'text':42}                         | text
        {'text':'a\\u0000b'}                | text
        {'text':'x','author':'me'}          | author
        {'text':'x','mentions':'all'}       | mentions
        {'text':'x','mentions':[null]}      | mentions
        {'text':'x','mentions':['all']}     | mentions
        """)
    void aWrongFieldIsNamed(String body, String field) {
        String comment = Given.comment(ann, task, "Hello");
        Answer created = as(ann).post(task + "/comments", body);
        assertThat(created.status()).as("%s", created.body()).isEqualTo(422);
        assertThat(created.body().at("/errors/0/field").asText()).startsWith(field);
        Answer patched = as(ann).patch(comment, "*", body.equals("{}") ? "{'text':null}" : body);
        assertThat(patched.status()).as("%s", patched.body()).isEqualTo(422);
        assertThat(patched.body().at("/errors/0/field").asText()).startsWith(field);
    }

    @Test
    void aTextIsTenThousandCharactersAtMost() {
        String most = "{'text':'%s'}".formatted("x".repeat(10_000));
        String more = "{'text':'%s'}".formatted("x".repeat(10_001));
        assertThat(as(ann).post(task + "/comments", most).status()).isEqualTo(201);
        assertThat(as(ann).post(task + "/comments", more).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"smile", "HEART", "%F0%9F%91%8D", "x%00"})
    void anUnknownEmojiIsRefused(String emoji) {
        String comment = Given.comment(ann, task, "Hello");
        Answer refused = as(ann).send("PUT", comment + "/reactions/" + emoji, "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("emoji");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
