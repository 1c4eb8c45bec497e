package io.taskmanager.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/** Fills the projects. The same seed gives the same tasks and the same history, with due dates around today. */
final class Workspace {
    private static final long SEED = 20_260_101;
    private static final Duration ACCOUNTS_KNOWN = Duration.ofSeconds(30);

    private static final List<String> STEPS = List.of("Ask who knows", "Make a first draft", "Have it checked");
    private static final List<String> REMARKS = List.of(
            "Started on this, **half** of it is there.",
            "Who can help me with that?",
            "Looks good to me :-)",
            "Two things are open:\n\n1. the numbers\n2. a picture");

    private final Random random = new Random(SEED);
    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());
    private final Map<String, Visitor> people;

    Workspace(Map<String, Visitor> people) {
        this.people = people;
    }

    /** Returns how many tasks it made. */
    int fill() {
        int tasks = 0;
        for (var project : DemoProject.ALL) {
            tasks += fill(project);
        }
        return tasks;
    }

    private int fill(DemoProject project) {
        var created = visitor(project.owner())
                .post(
                        "/api/projects",
                        Visitor.json()
                                .put("name", project.name())
                                .put("key", project.key())
                                .put("color", project.color()));
        var writers = new ArrayList<>(List.of(project.owner()));
        var assignees = new ArrayList<String>();
        new TreeMap<>(project.members()).forEach((email, role) -> {
            assignees.add(share(project, created.id(), email, role));
            if (role.equals("editor")) {
                writers.add(email);
            }
        });
        Collections.sort(writers);
        var titles = titles(project);
        for (var title : titles) {
            var author = visitor(any(writers));
            var task =
                    author.post("/api/projects/%s/tasks".formatted(created.id()), newTask(project, title, assignees));
            live(task, writers, assignees);
        }
        return titles.size();
    }

    /** The account is known to task-service a moment after its registration; until then it is refused. Gives its user id. */
    private String share(DemoProject project, String projectId, String email, String role) {
        var path = "/api/projects/%s/members".formatted(projectId);
        var member = Visitor.json().put("email", email).put("role", role);
        var until = Instant.now().plus(ACCOUNTS_KNOWN);
        var owner = visitor(project.owner());
        var answer = owner.tryPost(path, member);
        while (answer.status() == 422 && Instant.now().isBefore(until)) {
            pause();
            answer = owner.tryPost(path, member);
        }
        if (!answer.successful()) {
            throw new IllegalStateException(
                    "%s cannot be added to %s: %s".formatted(email, project.name(), answer.body()));
        }
        return answer.body().path("userId").asText();
    }

    private List<String> titles(DemoProject project) {
        var titles = new ArrayList<String>();
        for (var action : project.actions()) {
            for (var subject : project.subjects()) {
                titles.add(action.formatted(subject));
            }
        }
        Collections.shuffle(titles, random);
        return titles;
    }

    private ObjectNode newTask(DemoProject project, String title, List<String> assignees) {
        var task = Visitor.json().put("title", title).put("priority", random.nextInt(6));
        task.putArray("labels").add(any(project.labels()));
        if (chance(70)) {
            task.set("due", due());
        }
        if (!assignees.isEmpty() && chance(50)) {
            task.putArray("assignees").add(any(assignees));
        }
        if (chance(20)) {
            var steps = task.putArray("checklist");
            for (var step : STEPS) {
                steps.addObject()
                        .put("id", new UUID(random.nextLong(), random.nextLong()).toString())
                        .put("text", step)
                        .put("done", chance(50));
            }
        }
        return task;
    }

    /** What happens to a task after it was written down. */
    private void live(Visitor.Answer created, List<String> writers, List<String> assignees) {
        var task = created;
        if (chance(40)) {
            var text = "Talked about this in the weekly call.\n\n- what is missing: %d points\n- next look: %s"
                    .formatted(1 + random.nextInt(6), today.plusDays(random.nextInt(14)));
            task = change(task, writers, Visitor.json().put("description", text));
        }
        while (writers.size() > 1 && chance(30)) {
            var comments = "/api/tasks/%s/comments".formatted(task.id());
            visitor(any(writers)).post(comments, Visitor.json().put("text", any(REMARKS)));
        }
        if (!assignees.isEmpty() && chance(30)) {
            var patch = Visitor.json();
            patch.putArray("assignees").add(any(assignees));
            task = change(task, writers, patch);
        }
        if (chance(20)) {
            task = change(task, writers, Visitor.json().<ObjectNode>set("due", due()));
        }
        if (chance(55)) {
            task = change(task, writers, Visitor.json().put("status", "in-progress"));
            if (chance(60)) {
                change(task, writers, Visitor.json().put("status", "done"));
            }
        }
    }

    private Visitor.Answer change(Visitor.Answer task, List<String> writers, ObjectNode patch) {
        return visitor(any(writers)).patch("/api/tasks/" + task.id(), task.tag(), patch);
    }

    /** A day from two weeks ago to a month ahead, sometimes with an hour. */
    private ObjectNode due() {
        var day = today.plusDays(random.nextInt(45) - 14);
        if (chance(75)) {
            return Visitor.json().put("date", day.toString());
        }
        return Visitor.json()
                .put("at", day.atTime(9 + random.nextInt(9), 0).toString())
                .put("zone", ZoneId.systemDefault().getId());
    }

    private Visitor visitor(String email) {
        return people.get(email) instanceof Visitor visitor ? visitor : unknown(email);
    }

    private static Visitor unknown(String email) {
        throw new IllegalArgumentException(email);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(200));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
