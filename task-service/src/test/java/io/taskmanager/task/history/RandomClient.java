package io.taskmanager.task.history;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskmanager.task.ApiClient;
import io.taskmanager.task.ApiClient.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Somebody who does this and that with the tasks of a project, remembers what was acknowledged, and repeats creations
 * long after their answer. Each edit carries a text of its own, so that it can be found in the history.
 */
final class RandomClient implements Callable<RandomClient> {

    private static final Set<Integer> REFUSALS = Set.of(404, 409, 412, 422, 503);
    private static final int FEW = 4;

    private final UUID user;
    private final ApiClient api;
    private final String project;
    private final List<String> tasks;
    private final int operations;
    private final Random random;
    private final Map<String, String> seen = new HashMap<>();
    private final List<Creation> creations = new ArrayList<>();

    /** All states that this client was answered with. */
    final List<JsonNode> answers = new ArrayList<>();

    /** The text of each acknowledged edit, with the answer. */
    final Map<String, Answer> acknowledged = new HashMap<>();

    /** The texts of the edits that were refused. */
    final Set<String> refused = new HashSet<>();

    private record Creation(String key, String body, Answer answer) {}

    private final List<Creation> bulks = new ArrayList<>();

    /** @param tasks the paths of all tasks that there are, shared by all clients */
    RandomClient(UUID user, String project, List<String> tasks, int operations, long seed) {
        this.user = user;
        this.api = ApiClient.as(user);
        this.project = project;
        this.tasks = tasks;
        this.operations = operations;
        this.random = new Random(seed);
    }

    UUID user() {
        return user;
    }

    @Override
    public RandomClient call() {
        for (int i = 0; i < operations; i++) {
            String text = "%s-%d".formatted(user.toString().substring(0, 8), i);
            int dice = random.nextInt(100);
            if (dice < 3 || tasks.size() < FEW) {
                create(text);
            } else if (dice < 8) {
                repeat();
            } else if (dice < 14) {
                bulk(text);
            } else if (dice < 17) {
                repeatBulk();
            } else if (dice < 60) {
                edit(task(), text);
            } else if (dice < 72) {
                noted(patch(task(), random.nextBoolean() ? "{'done':true}" : "{'done':false}"));
            } else if (dice < 84) {
                noted(api.post(task() + "/move", "{'%s':'%s'}".formatted(pick("after", "before"), id(task()))));
            } else if (dice < 89) {
                known(api.delete(task()), 204);
            } else {
                noted(api.post(task() + "/restore", ""));
            }
        }
        return this;
    }

    private void create(String text) {
        String key = UUID.randomUUID().toString();
        String body = "{'title':'%s','priority':%d}".formatted(text, random.nextInt(6));
        Answer answer = api.post(project + "/tasks", body, "Idempotency-Key", key);
        if (known(answer, 201)) {
            creations.add(new Creation(key, body, answer));
            acknowledged.put(text, answer);
            answers.add(answer.body());
            tasks.add(answer.location());
        }
    }

    /** The answer is the first one, and nothing happens. */
    private void repeat() {
        if (creations.isEmpty()) {
            return;
        }
        Creation first = creations.get(random.nextInt(creations.size()));
        Answer again = api.post(project + "/tasks", first.body(), "Idempotency-Key", first.key());
        if (!again.equals(first.answer())) {
            throw new AssertionError("Answered with %s, and with %s before".formatted(again, first.answer()));
        }
    }

    /** Edits of some tasks, the same one among them perhaps, and a new one, in one request. */
    private void bulk(String text) {
        List<String> texts = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(4); i++) {
            texts.add(text + "-" + i);
            items.add("{'op':'edit','id':'%s','ifMatch':'%s','body':{'title':'%s'}}"
                    .formatted(id(task()), pick("*", "*", "\\\"1\\\""), texts.getLast()));
        }
        texts.add(text + "-new");
        items.add("{'op':'create','project':'%s','body':{'title':'%s'}}".formatted(id(project), texts.getLast()));
        String key = UUID.randomUUID().toString();
        String body = "{'items':[%s]}".formatted(String.join(",", items));
        Answer answer = api.post("/api/tasks/bulk", body, "Idempotency-Key", key);
        known(answer, 200);
        boolean all = answer.status() == 200;
        for (int i = 0; i < texts.size() && answer.status() == 200; i++) {
            all &= remembered(texts.get(i), answer.body().path("results").get(i));
        }
        if (all) {
            bulks.add(new Creation(key, body, answer));
        }
    }

    /** False when it is not known what became of it. */
    private boolean remembered(String text, JsonNode result) {
        int status = result.path("status").asInt();
        Answer answer = new Answer(status, "", "", result);
        if (known(answer, text.endsWith("-new") ? 201 : 200)) {
            acknowledged.put(text, answer);
            if (status == 201) {
                tasks.add("/api/tasks/" + answer.id());
            }
        } else if (status != 503) {
            refused.add(text);
        }
        return status != 503;
    }

    private void repeatBulk() {
        if (!bulks.isEmpty()) {
            Creation first = bulks.get(random.nextInt(bulks.size()));
            Answer again = api.post("/api/tasks/bulk", first.body(), "Idempotency-Key", first.key());
            if (!again.equals(first.answer())) {
                throw new AssertionError("Answered with %s, and with %s before".formatted(again, first.answer()));
            }
        }
    }

    private void edit(String task, String text) {
        String own =
                pick("'title':'%s'", "'description':'%s'", "'labels':['%s']").formatted(text);
        String more = pick(
                "",
                ",'priority':%d".formatted(random.nextInt(6)),
                ",'assignees':['%s']".formatted(user),
                ",'due':{'date':'2999-01-%02d'}".formatted(1 + random.nextInt(28)),
                ",'due':{'date':'2999-02-01'},'recurrence':{'rule':'FREQ=DAILY'}",
                ",'recurrence':null",
                ",'reminders':[{'when':'2999-01-%02dT08:00:00Z'}]".formatted(1 + random.nextInt(28)),
                ",'status':'in-progress'");
        Answer answer = patch(task, "{" + own + more + "}");
        if (noted(answer)) {
            acknowledged.put(text, answer);
        } else if (answer.status() != 503) {
            refused.add(text);
        }
    }

    /** Over whatever is there, or only over what this client has seen, which may be long ago. */
    private Answer patch(String task, String body) {
        String ifMatch = random.nextBoolean() ? "*" : seen.getOrDefault(task, "\"1\"");
        Answer answer = api.patch(task, ifMatch, body);
        if (answer.status() == 412) {
            seen.put(
                    task,
                    "\"%d\"".formatted(answer.body().at("/current/version").asLong()));
        } else if (answer.status() == 200) {
            seen.put(task, answer.etag());
        }
        return answer;
    }

    private boolean noted(Answer answer) {
        boolean done = known(answer, 200);
        if (done) {
            answers.add(answer.body());
        }
        return done;
    }

    private static boolean known(Answer answer, int success) {
        if (answer.status() != success && !REFUSALS.contains(answer.status())) {
            throw new AssertionError("Nobody expects " + answer);
        }
        return answer.status() == success;
    }

    /** Half of the time one of a few, for many to meet there. */
    private String task() {
        return tasks.get(random.nextInt(random.nextBoolean() ? FEW : tasks.size()));
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
