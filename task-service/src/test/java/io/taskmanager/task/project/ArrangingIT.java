package io.taskmanager.task.project;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.task.ApiClient.Answer;
import io.taskmanager.task.Given;
import io.taskmanager.testkit.Servers;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class ArrangingIT {

    private final UUID ann = Given.person();
    private final UUID bob = Given.person();
    private final String project = Given.sharedProject(ann, bob, "viewer");
    private final String parent = Given.project(ann);

    @Test
    void whatOneArrangesIsOnesOwnAndNoChangeOfTheProject() {
        JsonNode before = as(bob).get(project).body();
        Answer mine = arrange(project, "{'favourite':true,'position':'m','parentId':'%s'}".formatted(id(parent)));
        assertThat(mine.body().path("favourite").asBoolean()).isTrue();
        assertThat(mine.text("position")).isEqualTo("m");
        assertThat(mine.text("parentId")).isEqualTo(id(parent));
        assertThat(as(ann).get(project).body()).isEqualTo(mine.body());
        assertThat(as(bob).get(project).body()).isEqualTo(before);
        assertThat(mine.etag()).isEqualTo(as(bob).get(project).etag());
    }

    @Test
    void aChangeOfTheProjectKeepsIt() {
        arrange(project, "{'favourite':true}");
        as(ann).patch(project, "*", "{'name':'Flat','description':'Where we live'}");
        Answer after = as(ann).get(project);
        assertThat(after.body().path("favourite").asBoolean()).isTrue();
        assertThat(after.text("description")).isEqualTo("Where we live");
    }

    @Test
    void whatIsAbsentIsTakenBack() {
        arrange(project, "{'favourite':true,'position':'m'}");
        assertThat(arrange(project, "{}").body().path("position").isNull()).isTrue();
        assertThat(as(ann).get(project).body().path("favourite").asBoolean()).isFalse();
    }

    @Test
    void aProjectIsNeverBelowItself() {
        assertThat(arrange(project, "{'parentId':'%s'}".formatted(id(parent))).status())
                .isEqualTo(200);
        assertThat(arrange(parent, "{'parentId':'%s'}".formatted(id(project)))).satisfies(ArrangingIT::namesTheParent);
        assertThat(arrange(project, "{'parentId':'%s'}".formatted(id(project)))).satisfies(ArrangingIT::namesTheParent);
    }

    @Test
    void aParentIsAProjectOfOnesOwnButTheInbox() {
        String inbox = as(ann).get("/api/projects").body().at("/items/0/id").asText();
        for (String other :
                new String[] {inbox, id(Given.project(bob)), UUID.randomUUID().toString()}) {
            assertThat(arrange(project, "{'parentId':'%s'}".formatted(other))).satisfies(ArrangingIT::namesTheParent);
        }
        assertThat(arrange(project, "{'position':'not a position'}")
                        .body()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("position");
    }

    @Test
    void theLevelsBelowAProjectCountAsThoseAboveIt() {
        String[] chain = {project, parent, Given.project(ann), Given.project(ann), Given.project(ann)};
        for (int i = 1; i < chain.length; i++) {
            assertThat(below(chain[i], chain[i - 1]).status()).isEqualTo(200);
        }
        String top = Given.project(ann);
        Answer refused = below(chain[0], top);
        assertThat(refused).satisfies(ArrangingIT::namesTheParent);
        assertThat(refused.body().at("/errors/0/message").asText()).isEqualTo("must be at most 5 projects deep");
        assertThat(below(chain[1], top).status()).isEqualTo(200);
    }

    @Test
    void aProjectCanBeArrangedWhateverBecameOfItsParent() {
        below(project, parent);
        as(ann).delete(parent);
        Answer kept = arrange(project, "{'favourite':true,'parentId':'%s'}".formatted(id(parent)));
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.text("parentId")).isEqualTo(id(parent));
        assertThat(below(Given.project(ann), parent)).satisfies(ArrangingIT::namesTheParent);
    }

    private Answer below(String path, String above) {
        return arrange(path, "{'parentId':'%s'}".formatted(id(above)));
    }

    private Answer arrange(String path, String body) {
        return as(ann).send("PUT", path + "/preferences", body);
    }

    private static void namesTheParent(Answer refused) {
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("parentId");
    }

    private static String id(String path) {
        return path.replaceFirst(".*/", "");
    }
}
