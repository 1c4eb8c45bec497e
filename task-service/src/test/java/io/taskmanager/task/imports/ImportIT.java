package io.taskmanager.task.imports;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.task.ApiClient.Answer;
import io.taskmanager.task.Download;
import io.taskmanager.task.Given;
import io.taskmanager.task.account.Accounts;
import io.taskmanager.task.project.ProjectCreation;
import io.taskmanager.task.project.Projects;
import io.taskmanager.task.task.TaskCreation;
import io.taskmanager.testkit.Servers;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** From the upload to the last task, and what comes in between. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class ImportIT {

    private static final String IMPORTS = "/api/imports";

    private final UUID ann = Given.person();
    private final String project = Given.project(ann);
    private final String projectId = project.substring(project.lastIndexOf('/') + 1);

    @Inject
    Imports imports;

    @Inject
    ImportWork work;

    @Inject
    ImportCleaning cleaning;

    @Inject
    ImportFiles files;

    @Inject
    Projects projects;

    @Inject
    ProjectCreation projectCreation;

    @Inject
    TaskCreation taskCreation;

    @Inject
    Accounts accounts;

    @Test
    void aTableIsShownCheckedAndImported() {
        Answer uploaded = upload("todo.csv", "Name,Due,State\nRent,2026-12-01,open\nMilk,soon,open\n,,\nBread,,done\n");
        assertThat(uploaded.status()).isEqualTo(201);
        assertThat(uploaded.text("kind")).isEqualTo("csv");
        assertThat(uploaded.body().at("/mapping/title").asText()).isEqualTo("Name");
        assertThat(uploaded.body().at("/rows/0/1").asText()).isEqualTo("2026-12-01");

        JsonNode checked = run(uploaded, true, "checked");
        assertThat(checked.path("lines").asInt()).isEqualTo(4);
        assertThat(checked.path("accepted").asInt()).isEqualTo(2);
        assertThat(checked.path("faults").findValuesAsText("column")).containsExactly("Due", "Name");
        assertThat(checked.at("/faults/0/line").asInt()).isEqualTo(3);
        assertThat(titles()).isEmpty();

        JsonNode done = run(uploaded, false, "done");
        assertThat(done.path("accepted").asInt()).isEqualTo(2);
        assertThat(done.path("skipped").asInt()).isEqualTo(2);
        assertThat(done.path("total").asInt()).isEqualTo(4);
        assertThat(titles()).containsExactly("Rent", "Bread");
    }

    @Test
    void ourOwnExportComesBackAsItWas() {
        as(ann).post(
                        project + "/tasks",
                        "{'title':'-1 is not a sum','description':'a\\n\\\"b\\\"','priority':3,'labels':['x'],'assignees':['%s'],"
                                        .formatted(ann)
                                + "'due':{'at':'2026-12-01T17:00','zone':'Europe/Berlin'},'recurrence':{'rule':'FREQ=DAILY'}}");
        String file = Download.as(ann, project + "/export?format=csv").text();
        Answer uploaded = send("again.csv", file, "own");

        run(uploaded, false, "done");

        JsonNode tasks = as(ann).get(project + "/tasks").body().path("items");
        assertThat(tasks).hasSize(2);
        for (String field : List.of("title", "description", "priority", "labels", "assignees", "due", "recurrence")) {
            assertThat(tasks.get(1).path(field))
                    .as(field)
                    .isEqualTo(tasks.get(0).path(field));
        }
    }

    @Test
    void withoutATargetEachProjectOfTheFileIsMadeOnce() {
        Answer uploaded = upload(
                "data.json",
                "[{'title':'Garden','tasks':[{'title':'Dig'},{'title':'Sow'}]},{'title':'House','tasks':[{'title':'Paint'}]}]");
        assertThat(uploaded.text("kind")).isEqualTo("vikunja");

        as(ann).post(IMPORTS + "/" + uploaded.id() + "/start", "{'dryRun':false}");
        await().atMost(Duration.ofSeconds(20)).until(() -> state(uploaded).equals("done"));

        assertThat(as(ann).get("/api/projects").body().path("items").findValuesAsText("name"))
                .containsExactlyInAnyOrder("Inbox", "Home", "Garden", "House");
    }

    @Test
    void whoTakesOverGoesOnBehindTheLastReportAndMakesNothingTwice() throws Exception {
        Answer uploaded = upload("many.csv", "title\n" + lines(90));
        ImportJob job = begun(uploaded);
        // Another replica has the job, and dies when 60 tasks are there, of which 50 were reported.
        assertThatThrownBy(() -> dyingAfter(60, job)).hasMessage("died");
        assertThat(stored()).isEqualTo(60);
        assertThat(imports.require(job.id(), ann).counts().lines()).isEqualTo(50);

        expireLease(job);

        await().atMost(Duration.ofSeconds(20)).until(() -> state(uploaded).equals("done"));
        assertThat(stored()).isEqualTo(90);
        JsonNode done = as(ann).get(IMPORTS + "/" + uploaded.id()).body();
        assertThat(done.path("accepted").asInt()).isEqualTo(90);
    }

    @Test
    void theSubtasksOfATodoistBackupAreSubtasksAlsoAfterATakeover() throws Exception {
        String items = IntStream.range(0, 60)
                .mapToObj(i -> "{'id':'%d','project_id':'p','content':'Task %d','parent_id':%s,'child_order':%d}"
                        .formatted(i, i, i % 10 == 0 ? null : "'" + (i - i % 10 + (i % 10 - 1) / 5) + "'", i))
                .collect(Collectors.joining(","));
        Answer uploaded = upload(
                "todoist.json",
                "{'sync_token':'*','projects':[{'id':'p','name':'Home'}],'items':[%s]}".formatted(items));
        assertThat(uploaded.text("kind")).isEqualTo("todoist");
        assertThat(uploaded.body().at("/rows/0/1").asText()).isEqualTo("Home");
        ImportJob job = begun(uploaded);
        assertThatThrownBy(() -> dyingAfter(43, job)).hasMessage("died");

        expireLease(job);

        await().atMost(Duration.ofSeconds(20)).until(() -> state(uploaded).equals("done"));
        assertThat(stored()).isEqualTo(60);
        var tasks = as(ann).get(project + "/tasks?limit=100").body().path("items");
        assertThat(tasks.findValuesAsText("title")).startsWith("Task 0", "Task 1", "Task 6", "Task 7");
        tasks.forEach(task -> assertThat(task.path("parent").isNull())
                .isEqualTo(task.path("title").asText().endsWith("0")));
        assertThat(as(ann).get(IMPORTS + "/" + uploaded.id()).body().path("faults"))
                .isEmpty();
    }

    @Test
    void aCancelledImportStops() {
        Answer uploaded = upload("many.csv", "title\n" + lines(60));
        ImportJob job = begun(uploaded);
        assertThat(as(ann).delete(IMPORTS + "/" + uploaded.id()).status()).isEqualTo(204);

        work.run(job);

        assertThat(state(uploaded)).isEqualTo("cancelled");
        assertThat(stored()).isLessThanOrEqualTo(25);
        assertThat(as(ann).post(IMPORTS + "/" + uploaded.id() + "/start", "{'dryRun':false}")
                        .problem())
                .isEqualTo("import-state");
    }

    @Test
    void aRepeatedUploadIsOneImport() {
        Answer first = send("a.csv", "title\nRent\n", "key");
        Answer again = send("a.csv", "title\nRent\n", "key");

        assertThat(again).isEqualTo(first);
        assertThat(send("a.csv", "title\nMilk\n", "key").problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void whatCannotBeReadIsRefused() {
        assertThat(upload("x.json", "[{'title':").problem()).isEqualTo("import-unreadable");
        assertThat(upload("x.csv", "").status()).isIn(400, 422);
        assertThat(upload("x.zip", "PK\u0003\u0004").problem()).isEqualTo("import-unreadable");
        Answer big = send("big.csv", "title\n" + "x".repeat(1_100_000), "big");
        assertThat(big.problem()).isEqualTo("import-too-large");
        assertThat(big.body().path("limit").asInt()).isEqualTo(1_000_000);
    }

    @Test
    void aMappingNamesKnownFieldsAndColumns() {
        Answer uploaded = upload("a.csv", "a,b\n1,2\n");
        assertThat(start(uploaded, "{'dryRun':true}")).isEqualTo("mapping.title");
        assertThat(start(uploaded, "{'dryRun':true,'mapping':{'title':'c'}}")).isEqualTo("mapping.title");
        assertThat(start(uploaded, "{'dryRun':true,'mapping':{'colour':'a'}}")).isEqualTo("mapping.colour");
    }

    @Test
    void aFileThatEndsInTheMiddleFailsAndKeepsWhatWasCreated() {
        Answer uploaded = upload(
                "x.json",
                "[{'title':'Garden','tasks':["
                        + IntStream.range(0, 10).mapToObj(i -> "{'title':'T'}").collect(Collectors.joining(","))
                        + ",{'tit");

        JsonNode failed = run(uploaded, false, "failed");

        assertThat(failed.path("failure").asText()).contains("line 1");
        assertThat(stored()).isEqualTo(10);
    }

    @Test
    void oldImportsAreForgottenWithTheirFiles() {
        Answer uploaded = upload("a.csv", "title\nRent\n");
        Document mine = new Document("_id", UUID.fromString(uploaded.id()));
        var jobs = Given.database().getCollection("imports");
        Document file = new Document("_id", jobs.find(mine).first().getObjectId("file"));
        var files = Given.database().getCollection("importFiles.files");
        jobs.updateOne(mine, new Document("$set", new Document("createdAt", new Date(0))));
        files.updateOne(file, new Document("$set", new Document("uploadDate", new Date(0))));

        cleaning.run();

        assertThat(jobs.countDocuments(mine)).isZero();
        assertThat(files.countDocuments(file)).isZero();
        assertThat(as(ann).get(IMPORTS + "/" + uploaded.id()).status()).isEqualTo(404);
    }

    private void dyingAfter(int lines, ImportJob job) throws IOException {
        ImportTargets targets = new ImportTargets(projects, projectCreation, accounts, job);
        Instant until = job.lease().until();
        ImportRun run = new ImportRun(
                job, targets, taskCreation, (counts, faults) -> imports.progress(job, counts, faults, until));
        AtomicInteger read = new AtomicInteger();
        TaskSource source = job.kind() == ImportKind.CSV
                ? new CsvSource(job.mapping(), ZoneOffset.UTC)
                : new TodoistSource(ZoneOffset.UTC, LocalDate.EPOCH);
        source.read(() -> files.open(job.file()), line -> {
            if (read.getAndIncrement() == lines) {
                throw new IllegalStateException("died");
            }
            run.line(line);
        });
    }

    /** Started, and leased to nobody that lives; the real workers leave it alone until the lease is over. */
    private ImportJob begun(Answer uploaded) {
        UUID id = UUID.fromString(uploaded.id());
        UUID dead = UUID.randomUUID();
        Date later = new Date(System.currentTimeMillis() + 600_000);
        Given.database()
                .getCollection("imports")
                .updateOne(
                        new Document("_id", id),
                        new Document(
                                "$set",
                                new Document("state", "RUNNING")
                                        .append("projectId", UUID.fromString(projectId))
                                        .append("lease", new Document("owner", dead).append("until", later))));
        return imports.require(id, ann);
    }

    private static void expireLease(ImportJob job) {
        Given.database()
                .getCollection("imports")
                .updateOne(
                        new Document("_id", job.id()), new Document("$set", new Document("lease.until", new Date(0))));
    }

    private JsonNode run(Answer uploaded, boolean dryRun, String until) {
        Answer started = as(ann).post(
                        IMPORTS + "/" + uploaded.id() + "/start",
                        "{'dryRun':%s,'projectId':'%s','zone':'Europe/Berlin'}".formatted(dryRun, projectId));
        assertThat(started.status()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(20)).until(() -> state(uploaded).equals(until));
        return as(ann).get(IMPORTS + "/" + uploaded.id()).body();
    }

    private String start(Answer uploaded, String how) {
        return as(ann).post(IMPORTS + "/" + uploaded.id() + "/start", how)
                .body()
                .at("/errors/0/field")
                .asText();
    }

    private String state(Answer uploaded) {
        return as(ann).get(IMPORTS + "/" + uploaded.id()).text("state");
    }

    private Answer upload(String name, String content) {
        return send(name, content, UUID.randomUUID().toString());
    }

    private Answer send(String name, String content, String key) {
        String body = name.endsWith(".json") ? content.replace('\'', '"') : content;
        return as(ann).upload(IMPORTS + "?fileName=" + name, body, key);
    }

    private List<String> titles() {
        return as(ann).get(project + "/tasks").body().path("items").findValuesAsText("title");
    }

    private long stored() {
        return Given.database()
                .getCollection("tasks")
                .countDocuments(new Document("projectId", UUID.fromString(projectId)));
    }

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> "Task " + i + "\n").collect(Collectors.joining());
    }
}
