package io.taskmanager.task.feed;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.task.ApiClient.Answer;
import io.taskmanager.task.Download;
import io.taskmanager.task.Given;
import io.taskmanager.testkit.Servers;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Whoever has the address reads, as long as its owner may. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class CalendarFeedIT {

    private static final String FEEDS = "/api/calendar-feeds";

    private final UUID ann = Given.person();
    private final String project = Given.project(ann);

    @Test
    void theAddressShowsWhatIsDueToWhoeverHasIt() {
        task("Rent", "2026-12-01");
        as(ann).patch(task("Done", "2026-12-02"), "*", "{'done':true}");
        Given.task(ann, project, "Someday");

        Download file = Download.anonymous(feed(ann, project).text("path"));

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.type()).startsWithIgnoringCase("text/calendar");
        assertThat(file.text())
                .contains("BEGIN:VEVENT", "SUMMARY:Rent", "DTSTART;VALUE=DATE:20261201")
                .doesNotContain("Done", "Someday");
    }

    @Test
    void theSecretIsKeptNowhereAndShownOnce() {
        String path = feed(ann, project).text("path");
        String secret = path.replaceAll(".*/|\\.ics$", "");

        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        assertThat(as(ann).get(FEEDS).body().toString()).doesNotContain(secret);
        assertThat(Given.database()
                        .getCollection("calendarFeeds")
                        .find(new Document("owner", ann))
                        .first()
                        .toJson())
                .doesNotContain(secret);
    }

    @Test
    void aRevokedAddressIsAsUnknownAsOneThatNeverWas() {
        Answer made = feed(ann, project);
        assertThat(as(Given.person()).delete(FEEDS + "/" + made.id()).status()).isEqualTo(404);
        assertThat(as(ann).delete(FEEDS + "/" + made.id()).status()).isEqualTo(204);

        assertThat(Download.anonymous(made.text("path")).status()).isEqualTo(404);
        assertThat(Download.anonymous(FEEDS + "/" + "A".repeat(43) + ".ics").status())
                .isEqualTo(404);
        assertThat(Download.anonymous(FEEDS + "/short.ics").status()).isEqualTo(404);
        assertThat(as(ann).get(FEEDS).body().path("items")).isEmpty();
    }

    @Test
    void whoLeavesTheProjectReadsItNoMore() {
        UUID bob = Given.person();
        Given.share(project, ann, bob, "viewer");
        task("Rent", "2026-12-01");
        String one = feed(bob, project).text("path");
        String all = as(bob).post(FEEDS, "{}").text("path");
        assertThat(Download.anonymous(one).text()).contains("Rent");
        assertThat(Download.anonymous(all).text()).contains("Rent");

        as(ann).delete(project + "/members/" + bob);

        assertThat(Download.anonymous(one).status()).isEqualTo(404);
        assertThat(Download.anonymous(all).text()).doesNotContain("Rent").contains("END:VCALENDAR");
    }

    @Test
    void aRepetitionMakesNoOtherFeedButAnotherAddress() {
        Answer first = as(ann).post(FEEDS, "{}", "Idempotency-Key", "one");
        Answer again = as(ann).post(FEEDS, "{}", "Idempotency-Key", "one");

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(Download.anonymous(first.text("path")).status()).isEqualTo(404);
        assertThat(Download.anonymous(again.text("path")).status()).isEqualTo(200);
        assertThat(as(ann).get(FEEDS).body().path("items")).hasSize(1);
    }

    @Test
    void nobodyHasMoreThanFifty() {
        for (int i = 0; i < FeedKeeping.PER_PERSON; i++) {
            feed(ann, project);
        }
        Answer more = as(ann).post(FEEDS, "{}");

        assertThat(more.problem()).isEqualTo("too-many-feeds");
        assertThat(more.body().path("limit").asInt()).isEqualTo(50);
    }

    private String task(String title, String due) {
        return as(ann).post(project + "/tasks", "{'title':'%s','due':{'date':'%s'}}".formatted(title, due))
                .location();
    }

    private static Answer feed(UUID user, String project) {
        return as(user).post(FEEDS, "{'projectId':'%s'}".formatted(project.substring(project.lastIndexOf('/') + 1)));
    }
}
