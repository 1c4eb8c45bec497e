package io.taskmanager.task.search;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.task.ApiClient.Answer;
import io.taskmanager.task.Given;
import io.taskmanager.testkit.Servers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class SearchIT {

    private final UUID ann = Given.person();
    private final UUID bob = Given.person();
    private final String project = Given.sharedProject(ann, bob, "viewer");

    @Test
    void titlesComeBeforeDescriptionsBeforeCommentsAndTheNewestFirst() {
        String said = Given.task(ann, project, "Said");
        Given.comment(ann, said, "Who pays the rent?");
        described("Described", "Do not forget to pay the rent.");
        described("Rent", "Pay it.");
        Given.task(ann, project, "Pay rent");
        Given.task(ann, project, "Rent: payment");
        Given.task(ann, project, "Rent: PAY!");
        String saidLater = Given.task(ann, project, "Said later");
        Given.comment(ann, saidLater, "I will pay the rent");
        Given.task(ann, project, "Pay the bill");

        assertThat(titles(search(ann, "rent pay")))
                .containsExactly("Rent: PAY!", "Rent: payment", "Pay rent", "Rent", "Described", "Said later", "Said");
        assertThat(titles(search(ann, "pay rent ")))
                .containsExactly("Rent: PAY!", "Pay rent", "Rent", "Described", "Said later");
    }

    @Test
    void aHitSaysWhatAListNeedsAndWhyItIsOne() {
        String task = described("Flat", "The **landlord** wants\nthe rent on the first of each month.");
        JsonNode hit = search(bob, "rent landlord").body().at("/items/0");
        assertThat(hit.path("id").asText()).isEqualTo(id(task));
        assertThat(hit.path("key").asText()).isEqualTo("HOME-1");
        assertThat(hit.path("projectId").asText()).isEqualTo(id(project));
        assertThat(hit.path("projectName").asText()).isEqualTo("Home");
        assertThat(hit.path("status").asText()).isEqualTo("open");
        assertThat(hit.path("done").asBoolean()).isFalse();
        assertThat(hit.path("foundIn").asText()).isEqualTo("description");
        assertThat(hit.path("titleMatches")).isEmpty();
        assertThat(hit.at("/snippet/in").asText()).isEqualTo("description");
        assertThat(marked(hit.path("snippet"))).containsExactly("landlord", "rent");
    }

    @Test
    void aTaskIsFoundByItsKeyFirst() {
        Given.task(ann, project, "One");
        Given.task(ann, project, "Home 1 is not a key");
        Answer found = search(bob, "home-1");
        assertThat(titles(found)).containsExactly("One", "Home 1 is not a key");
        assertThat(found.body().at("/items/0/foundIn").asText()).isEqualTo("key");
        assertThat(titles(search(Given.person(), "HOME-1"))).isEmpty();
    }

    @Test
    void aTaskIsFoundOnceByTheNewestOfItsComments() {
        String task = Given.task(ann, project, "Flat");
        Given.comment(ann, task, "The rent is late");
        String last = Given.comment(ann, task, "The rent has come");
        String titled = Given.task(ann, project, "Rent");
        Given.comment(ann, titled, "Rent again");
        JsonNode items = search(ann, "rent").body().path("items");
        assertThat(items).hasSize(2);
        assertThat(items.at("/1/commentId").asText()).isEqualTo(id(last));
        assertThat(items.at("/1/snippet/text").asText()).isEqualTo("The rent has come");
    }

    @Test
    void aWalkMeetsEveryTaskOnceInOrder() {
        for (int i = 0; i < 3; i++) {
            String said = Given.task(ann, project, "Said " + i);
            Given.comment(ann, said, "quarterly one");
            Given.comment(ann, said, "quarterly two");
            described("Described " + i, "quarterly");
            Given.task(ann, project, "Quarterly " + i);
        }
        List<String> all = titles(search(ann, "quarterly"));
        assertThat(all).hasSize(9);
        for (int limit : List.of(1, 2, 4)) {
            List<String> met = new ArrayList<>();
            String next = "";
            do {
                Answer page = as(ann).get("/api/search?q=quarterly&limit=" + limit + next);
                assertThat(page.body().path("items").size()).isLessThanOrEqualTo(limit);
                met.addAll(titles(page));
                next = page.body().path("next").isNull() ? null : "&cursor=" + page.text("next");
            } while (next != null);
            assertThat(met).isEqualTo(all);
        }
    }

    @Test
    void whoIsNoMemberAnyMoreFindsNothingAtOnce() {
        String task = Given.task(ann, project, "Zeppelin");
        Given.comment(ann, task, "Montgolfier");
        assertThat(titles(search(bob, "zeppelin"))).hasSize(1);
        assertThat(titles(search(bob, "montgolfier"))).hasSize(1);
        as(ann).delete(project + "/members/" + bob);
        for (String q : List.of("zeppelin", "montgolfier", "HOME-1")) {
            assertThat(titles(search(bob, q))).isEmpty();
        }
    }

    @Test
    void aCursorIsWorthNothingForAnother() {
        Given.task(ann, project, "Zeppelin one");
        Given.task(ann, project, "Zeppelin two");
        String cursor = as(ann).get("/api/search?q=zeppelin&limit=1").text("next");
        assertThat(as(ann).get("/api/search?q=zeppelin&cursor=" + cursor).status())
                .isEqualTo(200);
        assertThat(as(bob).get("/api/search?q=zeppelin&cursor=" + cursor).status())
                .isEqualTo(422);
        assertThat(as(ann).get("/api/search?q=one&cursor=" + cursor).status()).isEqualTo(422);
    }

    @Test
    void theTrashIsNotSearchedAndArchivedProjectsOnlyWhenAskedFor() {
        String task = Given.task(ann, project, "Zeppelin");
        String other = Given.task(ann, project, "Other");
        Given.comment(ann, other, "Zeppelin");
        as(ann).delete(task);
        as(ann).delete(other);
        assertThat(titles(search(ann, "zeppelin"))).isEmpty();
        as(ann).post(task + "/restore", "");
        assertThat(titles(search(ann, "zeppelin"))).containsExactly("Zeppelin");
        as(ann).patch(project, "*", "{'archived':true}");
        assertThat(titles(search(ann, "zeppelin"))).isEmpty();
        assertThat(titles(as(ann).get("/api/search?q=zeppelin&archived=true"))).containsExactly("Zeppelin");
        as(ann).delete(project);
        assertThat(titles(as(ann).get("/api/search?q=zeppelin&archived=true"))).isEmpty();
    }

    @Test
    void whatIsChangedIsFoundByItsNewWordsOnly() {
        String task = described("Zeppelin", "airship");
        String comment = Given.comment(ann, task, "hydrogen");
        as(ann).patch(task, "*", "{'title':'Balloon','description':'hot air'}");
        as(ann).patch(comment, "*", "{'text':'helium'}");
        for (String gone : List.of("zeppelin", "airship", "hydrogen")) {
            assertThat(titles(search(ann, gone))).as(gone).isEmpty();
        }
        for (String there : List.of("balloon", "hot air", "helium")) {
            assertThat(titles(search(ann, there))).as(there).containsExactly("Balloon");
        }
        as(ann).delete(comment);
        assertThat(titles(search(ann, "helium"))).isEmpty();
    }

    @Test
    void otherScriptsAreFound() {
        Given.task(ann, project, "下周开会议程");
        Given.task(ann, project, "Überweisung für Müller");
        assertThat(titles(search(ann, "会议"))).containsExactly("下周开会议程");
        assertThat(titles(search(ann, "程"))).containsExactly("下周开会议程");
        assertThat(titles(search(ann, "uberw muller "))).isEmpty();
        assertThat(titles(search(ann, "muller uberw"))).containsExactly("Überweisung für Müller");
    }

    @Test
    void documentsFromBeforeThereWasASearchAreFoundAfterTheMigration() {
        String task = described("Zeppelin", "airship");
        String comment = Given.comment(ann, task, "hydrogen");
        Document none = new Document("$unset", new Document("listed.words", "").append("words", ""));
        Given.database().getCollection("tasks").updateOne(new Document("_id", UUID.fromString(id(task))), none);
        Given.database().getCollection("comments").updateOne(new Document("_id", UUID.fromString(id(comment))), none);
        assertThat(titles(search(ann, "airship"))).isEmpty();
        assertThat(as(ann).get(task).text("title")).isEqualTo("Zeppelin");
        new SearchMigrations().apply(Given.database());
        for (String q : List.of("zeppelin", "airship", "hydrogen")) {
            assertThat(titles(search(ann, q))).as(q).containsExactly("Zeppelin");
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        ``              | q
        q=              | q
        q=%20           | q
        q=%21%3F        | q
        q=a%00          | q
        q=a%0Ab         | q
        q=x&archived=si | archived
        q=x&limit=0     | limit
        q=x&cursor=x    | cursor
        """)
    void aWrongParameterIsNamed(String query, String field) {
        Answer refused = as(ann).get("/api/search?" + query);
        assertThat(refused.status()).as("%s", refused.body()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo(field);
    }

    @Test
    void theLimitsAreNamed() {
        assertThat(search(ann, "x".repeat(201)).body().at("/errors/0/message").asText())
                .contains("200");
        assertThat(search(ann, "x".repeat(200)).status()).isEqualTo(200);
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 31; i++) {
            many.append("w").append(i).append(' ');
        }
        assertThat(search(ann, many.toString()).body().at("/errors/0/message").asText())
                .contains("30 words");
    }

    private String described(String title, String description) {
        return as(ann).post(
                        project + "/tasks",
                        "{'title':'%s','description':'%s'}".formatted(title, description.replace("\n", "\\n")))
                .location();
    }

    private static Answer search(UUID who, String q) {
        return as(who).get("/api/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
    }

    private static List<String> titles(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body().path("items").findValuesAsText("title");
    }

    private static List<String> marked(JsonNode snippet) {
        List<String> marked = new ArrayList<>();
        snippet.path("matches")
                .forEach(range -> marked.add(snippet.path("text")
                        .asText()
                        .substring(
                                range.path("start").asInt(), range.path("end").asInt())));
        return marked;
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
