package io.taskmanager.k8s.cluster;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * What a person does all day, as a request at a time: mostly reads, one write in five, and each of the services has its
 * part. Tasks are changed rather than made, since the small store of an evaluation scans what it holds.
 */
final class Mixture {
    private static final int TASKS = 40;

    private final Person person;
    private final String project;
    private final List<String> tasks;

    /** @param what the kind of request, for the report of a failure */
    record Step(String what, HttpRequest request) {}

    Mixture(Person person) {
        this.person = person;
        project = person.project("Load");
        tasks = IntStream.range(0, TASKS)
                .mapToObj(i -> person.task(project, "Task " + i))
                .toList();
    }

    Step next() {
        int dice = ThreadLocalRandom.current().nextInt(100);
        var task = tasks.get(ThreadLocalRandom.current().nextInt(TASKS));
        if (dice < 60) {
            return get("/api/tasks/" + task);
        } else if (dice < 65) {
            return get("/api/projects/" + project + "/tasks?limit=20");
        } else if (dice < 75) {
            return get("/api/notifications?limit=20");
        } else if (dice < 80) {
            return get("/api/auth/me");
        } else if (dice < 97) {
            return step(
                    "PATCH",
                    "/api/tasks/" + task,
                    person.request("/api/tasks/" + task)
                            .header("If-Match", "*")
                            .setHeader("Content-Type", "application/merge-patch+json")
                            .method(
                                    "PATCH",
                                    BodyPublishers.ofString(
                                            "{\"title\":\"Changed %s\"}".formatted(UUID.randomUUID()))));
        }
        var path = "/api/projects/" + project + "/tasks";
        return step(
                "POST",
                path,
                person.request(path)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString("{\"title\":\"Made under load\"}")));
    }

    private Step get(String path) {
        return step("GET", path, person.request(path).GET());
    }

    private static Step step(String method, String path, HttpRequest.Builder request) {
        return new Step(method + " " + path, request.build());
    }
}
