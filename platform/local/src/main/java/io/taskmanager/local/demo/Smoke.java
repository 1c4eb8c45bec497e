package io.taskmanager.local.demo;

import java.net.URI;
import java.util.UUID;

/**
 * Proves that a suite serves: a new person signs up, makes a project with a task, and reads the task back. The account
 * and its project stay behind.
 */
public final class Smoke {
    private static final String TITLE = "See whether it works";

    private Smoke() {}

    /** @param args the address of the gateway */
    public static void main(String... args) {
        try {
            System.out.println("Signed up, made a task and read it back: " + test(URI.create(args[0])));
        } catch (RuntimeException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * The id of the task.
     *
     * @throws RuntimeException saying what was answered instead
     */
    static String test(URI gateway) {
        var visitor = new Visitor(gateway);
        visitor.post(
                "/api/auth/register",
                Visitor.json()
                        .put("email", "smoke-%s@example.com".formatted(UUID.randomUUID()))
                        .put("password", UUID.randomUUID().toString())
                        .put("name", "Smoke Test"));
        var project = visitor.post("/api/projects", Visitor.json().put("name", "Smoke test"));
        var task = visitor.post(
                "/api/projects/%s/tasks".formatted(project.id()), Visitor.json().put("title", TITLE));
        var title = visitor.get("/api/tasks/" + task.id()).body().path("title").asText();
        if (!title.equals(TITLE)) {
            throw new IllegalStateException("The task has another title than it was given: " + title);
        }
        return task.id();
    }
}
