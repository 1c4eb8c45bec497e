package io.taskmanager.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.quarkus.arc.Arc;
import java.util.UUID;
import org.bson.Document;

/** What tests start from. Everybody and everything is new, so tests do not meet each other. */
public final class Given {

    private Given() {}

    /** Somebody whose account this service has heard of. */
    public static UUID person() {
        UUID id = UUID.randomUUID();
        database()
                .getCollection("accounts")
                .insertOne(new Document("_id", id)
                        .append("email", email(id))
                        .append("name", "Person " + id)
                        .append("version", 1L));
        return id;
    }

    public static String email(UUID person) {
        return person + "@example.org";
    }

    /** The path of a project that {@code owner} has just created. */
    public static String project(UUID owner) {
        return ApiClient.as(owner).post("/api/projects", "{'name':'Home'}").location();
    }

    /** The path of a project with one more member. */
    public static String sharedProject(UUID owner, UUID member, String role) {
        String project = project(owner);
        share(project, owner, member, role);
        return project;
    }

    public static void share(String project, UUID owner, UUID member, String role) {
        var answer = ApiClient.as(owner)
                .post(project + "/members", "{'email':'%s','role':'%s'}".formatted(email(member), role));
        assertThat(answer.status()).isEqualTo(201);
    }

    /** The id of a pending invitation. */
    public static String invitation(UUID owner, String project, String email) {
        var answer =
                ApiClient.as(owner).post(project + "/invitations", "{'email':'%s','role':'viewer'}".formatted(email));
        assertThat(answer.status()).isEqualTo(201);
        return answer.body().at("/invitation/id").asText();
    }

    /** The path of a task with the title, created by {@code user}. */
    public static String task(UUID user, String project, String title) {
        return ApiClient.as(user)
                .post(project + "/tasks", "{'title':'%s'}".formatted(title))
                .location();
    }

    /** The path of a comment by {@code user}. */
    public static String comment(UUID user, String task, String text) {
        return ApiClient.as(user)
                .post(task + "/comments", "{'text':'%s'}".formatted(text))
                .location();
    }

    /** The path of a relation, made by {@code user}, of one task to another. */
    public static String relation(UUID user, String task, String kind, String other) {
        return ApiClient.as(user)
                .post(task + "/relations", "{'kind':'%s','task':'%s'}".formatted(kind, other.replaceFirst(".*/", "")))
                .location();
    }

    public static MongoDatabase database() {
        return Arc.container().instance(MongoDatabase.class).get();
    }
}
