package io.taskmanager.task;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.data.event.CloudEvent;
import io.taskmanager.testkit.Servers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What this service tells others: on the real broker, in order, once per write, and as the schemas say. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class EventsIT {

    private final UUID ann = Given.person();
    private final UUID bob = Given.person();

    @Test
    void theLifeOfATaskIsToldInOrder() {
        String task = Given.task(ann, Given.sharedProject(ann, bob, "editor"), "Pay the rent");
        as(bob).patch(task, "*", "{'priority':3,'assignees':['%s']}".formatted(bob));
        as(bob).patch(task, "*", "{'priority':3}");
        as(ann).patch(task, "*", "{'done':true}");
        as(ann).patch(task, "*", "{'status':'open','title':'Pay again'}");
        as(ann).delete(task);
        as(ann).post(task + "/restore", "");
        List<CloudEvent> events = EventLog.of("tasks", id(task), 6);
        assertThat(events)
                .extracting(CloudEvent::type)
                .containsExactly(
                        "task.created.v1",
                        "task.changed.v1",
                        "task.completed.v1",
                        "task.reopened.v1",
                        "task.deleted.v1",
                        "task.restored.v1");
        assertThat(events)
                .extracting(event -> event.data().path("version").asInt())
                .containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(events).allSatisfy(EventsIT::satisfiesItsSchema);
        assertThat(events.get(1).data().path("actor").asText()).isEqualTo(bob.toString());
        assertThat(events.get(1).data().at("/changes/0").toString())
                .isEqualTo("{\"field\":\"priority\",\"old\":0,\"new\":3}");
    }

    @Test
    void anOccurrenceThatIsDoneIsToldWithTheNextOne() {
        String task = Given.task(ann, Given.project(ann), "Pay the rent");
        as(ann).patch(task, "*", "{'due':{'date':'2999-01-31'},'recurrence':{'rule':'FREQ=MONTHLY'}}");
        as(ann).patch(task, "*", "{'done':true}");
        CloudEvent completed = EventLog.of("tasks", id(task), 3).getLast();
        assertThat(completed.type()).isEqualTo("task.completed.v1");
        satisfiesItsSchema(completed);
        assertThat(completed.data().path("changes").toString())
                .isEqualTo("[{\"field\":\"due\",\"old\":{\"date\":\"2999-01-31\"},\"new\":{\"date\":\"2999-03-31\"}}]");
        assertThat(completed.data().path("occurrence").toString())
                .isEqualTo("{\"number\":1,\"due\":{\"date\":\"2999-01-31\"}}");
    }

    @Test
    void theLifeOfACommentIsToldWithoutItsText() {
        String task = Given.task(ann, Given.sharedProject(ann, bob, "editor"), "Pay the rent");
        String comment = as(ann).post(task + "/comments", "{'text':'Secret'}").location();
        as(ann).patch(comment, "*", "{'text':'More secret','mentions':['%s']}".formatted(bob));
        as(bob).send("PUT", comment + "/reactions/heart", "");
        as(bob).send("PUT", comment + "/reactions/heart", "");
        as(ann).delete(comment);
        List<CloudEvent> events = EventLog.of("comments", id(comment), 4);
        assertThat(events)
                .extracting(event -> event.type() + event.data().path("changed"))
                .containsExactly(
                        "comment.created.v1[\"text\"]",
                        "comment.changed.v1[\"text\",\"mentions\"]",
                        "comment.changed.v1[\"reactions\"]",
                        "comment.deleted.v1[]");
        assertThat(events).allSatisfy(EventsIT::satisfiesItsSchema);
        assertThat(events.toString()).doesNotContainIgnoringCase("secret");
        assertThat(events.get(1).data().path("newMentions").toString()).isEqualTo("[\"%s\"]".formatted(bob));
        assertThat(events.get(2).data().path("actor").asText()).isEqualTo(bob.toString());
    }

    @Test
    void theLifeOfAProjectIsToldInOrder() {
        String project = Given.sharedProject(ann, bob, "editor");
        as(ann).send("PATCH", project + "/members/" + bob, "{'role':'viewer'}");
        as(bob).delete(project + "/members/" + bob);
        as(ann).patch(project, "*", "{'name':'Flat'}");
        as(ann).delete(project);
        as(ann).post(project + "/restore", "");
        List<CloudEvent> events = EventLog.of("projects", id(project), 7);
        assertThat(events)
                .extracting(CloudEvent::type)
                .containsExactly(
                        "project.created.v1",
                        "project.member-added.v1",
                        "project.member-role-changed.v1",
                        "project.member-removed.v1",
                        "project.changed.v1",
                        "project.deleted.v1",
                        "project.restored.v1");
        assertThat(events).allSatisfy(EventsIT::satisfiesItsSchema);
        assertThat(events.get(1).data().path("members")).hasSize(2);
        assertThat(events.get(3).data().at("/member/userId").asText()).isEqualTo(bob.toString());
        assertThat(events.get(3).data().path("members")).hasSize(1);
    }

    @Test
    void theInboxIsToldOfLikeAnyProject() {
        String inbox = as(ann).get("/api/projects").body().at("/items/0/id").asText();
        CloudEvent event = EventLog.of("projects", inbox, 1).getFirst();
        assertThat(event.type()).isEqualTo("project.created.v1");
        assertThat(event.source()).isEqualTo("/task-service/projects");
        satisfiesItsSchema(event);
    }

    private static void satisfiesItsSchema(CloudEvent event) {
        assertThat(EventSchemas.violations(event.type(), event.data().toString()))
                .isEmpty();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
