package io.taskmanager.task.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.taskmanager.task.recurrence.From;
import io.taskmanager.task.recurrence.Recurrence;
import io.taskmanager.task.reminder.Reminder;
import io.taskmanager.task.task.Due;
import io.taskmanager.task.task.NewTask;
import io.taskmanager.task.task.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Files as their programs write them. */
class SourcesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void aTableIsReadByItsMapping() throws IOException {
        String csv = """
                Name;When;State;Tags;Prio
                "Pay the
                rent";2026-12-01;doing;home, money;high
                Milk;2026-12-01 9:30;;;
                ;;;;
                Bad;tomorrow;maybe;;9
                """;
        CsvSource source = new CsvSource(
                Map.of("title", "Name", "due", "When", "status", "State", "labels", "Tags", "priority", "Prio"),
                BERLIN);

        List<ImportLine> lines = read(source, "\uFEFF" + csv);

        NewTask rent = task(lines.get(0));
        assertThat(rent.title()).isEqualTo("Pay the rent");
        assertThat(rent.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(rent.labels()).containsExactly("home", "money");
        assertThat(rent.priority()).isEqualTo(4);
        assertThat(task(lines.get(1)).due()).isEqualTo(new Due(null, "2026-12-01T09:30", "Europe/Berlin"));
        assertThat(lines.get(1).line()).isEqualTo(4);
        assertThat(lines.get(3).task()).isNull();
        assertThat(lines.get(3).faults())
                .extracting(ImportFault::line, ImportFault::column)
                .containsExactly(tuple(6, "State"), tuple(6, "Prio"), tuple(6, "When"));
    }

    @Test
    void remindersAreReadAsTheyAreExported() throws IOException {
        String csv = "title,due,reminders\nRent,2026-12-01,\"'-PT10M due,2026-11-30T08:00:00Z\"\nMilk,,soon\n";
        List<ImportLine> lines = read(new CsvSource(CsvField.guess(List.of("title", "due", "reminders")), BERLIN), csv);

        assertThat(task(lines.get(0)).reminders())
                .extracting(Reminder::text)
                .containsExactly("-PT10M due", "2026-11-30T08:00:00Z");
        assertThat(lines.get(1).faults()).extracting(ImportFault::column).containsExactly("reminders");
    }

    @Test
    void theColumnsOfOurOwnExportAreKnown() {
        assertThat(CsvField.guess(List.of("project", "key", "title", "description", "due", "Assignee")))
                .containsEntry("title", "title")
                .containsEntry("project", "project")
                .containsEntry("assignees", "Assignee")
                .doesNotContainValue("key");
    }

    @Test
    void aTodoistBackupKeepsSectionsSubtasksNotesAndDates() throws IOException {
        String csv = """
                TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE
                task,Water plants @home,All of them,1,1,Ann (1),,every mon,en,Europe/Berlin
                task,Balcony,,4,2,Ann (1),,,,
                note,Not too much,,,,Ann (1),,,,
                ,,,,,,,,,
                section,Errands,,,,,,,,
                task,Milk,,4,1,Ann (1),,the day after the fair,en,
                """;

        List<ImportLine> lines = read(new TodoistSource(BERLIN, LocalDate.of(2026, 12, 1)), csv);

        NewTask plants = task(lines.get(0));
        assertThat(plants.title()).isEqualTo("Water plants");
        assertThat(plants.labels()).containsExactly("home");
        assertThat(plants.priority()).isEqualTo(5);
        assertThat(plants.description()).isEqualTo("All of them\n\nNot too much");
        assertThat(plants.checklist()).extracting(step -> step.text()).containsExactly("Balcony");
        assertThat(Objects.requireNonNull(plants.recurrence()).rule()).isEqualTo("FREQ=WEEKLY;BYDAY=MO");
        NewTask milk = task(lines.get(1));
        assertThat(milk.labels()).containsExactly("Errands");
        assertThat(milk.description()).contains("the day after the fair");
        assertThat(lines.get(1).faults()).extracting(ImportFault::skipped).containsExactly(false);
        assertThat(lines).hasSize(2);
    }

    @Test
    void aTodoistBackupOfItsApiKeepsOrderTreeLabelsNotesAndDates() throws IOException {
        String json = """
                {"sync_token":"x","full_sync":true,
                 "items":[
                  {"id":"4","project_id":"p2","content":"Club","child_order":1,"checked":1,"priority":1},
                  {"id":"3","project_id":"p1","content":"Ask *twice*","parent_id":"1","child_order":1,"priority":2,"due":
                    {"date":"2026-12-01T08:00:00Z","timezone":"Asia/Tokyo","string":"1 Dec","is_recurring":false,"lang":"en"}},
                  {"id":"2","project_id":"p1","content":"Second","child_order":2,"section_id":null,"priority":3,"due":
                    {"date":"2026-12-02","string":"after the fair","is_recurring":true,"lang":"en"}},
                  {"id":"1","project_id":"p1","content":"First","description":"Text","child_order":1,"priority":4,"labels":["home",7],
                   "responsible_uid":"u1","due":{"date":"2026-12-01T17:00:00","timezone":null,"string":"every! other mon at 5pm","is_recurring":true,"lang":"en"}},
                  {"id":"5","project_id":"p1","content":"Milk","section_id":"s1","child_order":0,"due":
                    {"date":"2026-12-05","string":"jeden Tag","is_recurring":true,"lang":"de"}},
                  {"id":"6","project_id":"p1","content":"Gone","is_deleted":true},
                  {"id":"7","project_id":"p3","content":"Archived"},
                  {"id":"8","project_id":"p1","content":"Orphan","parent_id":"6","child_order":9}],
                 "projects":[{"id":"p2","name":"Club","child_order":2},{"id":"p1","name":"Home","child_order":1},
                             {"id":"p3","name":"Old","is_archived":true}],
                 "sections":[{"id":"s1","project_id":"p1","name":"Errands","section_order":1}],
                 "labels":[{"id":7,"name":"money"}],
                 "notes":[{"id":"n","item_id":"1","content":"A note"},{"id":"m","item_id":"1","content":"No","is_deleted":true}],
                 "collaborators":[{"id":"u1","email":"ann@example.org"}]}
                """;

        List<ImportLine> lines = read(new TodoistSource(BERLIN, LocalDate.of(2026, 12, 1)), json);

        assertThat(lines)
                .extracting(line -> line.project() + "/" + task(line).title() + "/" + line.below())
                .containsExactly(
                        "Home/First/0",
                        "Home/Ask *twice*/1",
                        "Home/Second/0",
                        "Home/Orphan/0",
                        "Home/Milk/0",
                        "Club/Club/0");
        NewTask first = task(lines.get(0));
        assertThat(first.description()).isEqualTo("Text\n\nA note");
        assertThat(first.labels()).containsExactly("home", "money");
        assertThat(first.priority()).isEqualTo(5);
        assertThat(first.due()).isEqualTo(new Due(null, "2026-12-01T17:00", "Europe/Berlin"));
        assertThat(first.recurrence())
                .isEqualTo(new Recurrence("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", From.COMPLETION, null));
        assertThat(lines.get(0).people()).containsExactly("ann@example.org");
        assertThat(lines.get(0).line()).isEqualTo(8);
        assertThat(task(lines.get(1)).due()).isEqualTo(new Due(null, "2026-12-01T17:00", "Asia/Tokyo"));
        assertThat(task(lines.get(2)).description()).isEqualTo("Todoist date: after the fair");
        assertThat(lines.get(2).faults()).extracting(ImportFault::skipped).containsExactly(false);
        assertThat(task(lines.get(4)).labels()).containsExactly("Errands");
        assertThat(Objects.requireNonNull(task(lines.get(4)).recurrence()).rule())
                .isEqualTo("FREQ=DAILY");
        assertThat(task(lines.get(5)).status()).isEqualTo(Status.DONE);
    }

    @Test
    void remindersOfATodoistBackupComeAlongButThoseAtAPlace() throws IOException {
        String json = """
                {"projects":[{"id":"p","name":"Home"}],"reminders":[
                  {"item_id":"1","type":"relative","minute_offset":90},
                  {"item_id":"1","type":"absolute","due":{"date":"2026-11-30T08:00:00Z","timezone":"Asia/Tokyo"}},
                  {"item_id":"1","type":"absolute","due":{"date":"2026-11-30T09:00:00"}},
                  {"item_id":"1","type":"relative","minute_offset":5,"is_deleted":true},
                  {"item_id":"2","type":"location","name":"Shop","loc_trigger":"on_enter"},
                  {"item_id":"2","type":"relative","minute_offset":30}],
                 "items":[{"id":"1","project_id":"p","content":"Rent","due":{"date":"2026-12-01T17:00:00"}},
                          {"id":"2","project_id":"p","content":"Milk"}]}
                """;

        List<ImportLine> lines = read(new TodoistSource(BERLIN, LocalDate.EPOCH), json);

        assertThat(task(lines.get(0)).reminders())
                .extracting(Reminder::text)
                .containsExactly("-PT1H30M due", "2026-11-30T08:00:00Z", "2026-11-30T08:00:00Z");
        assertThat(lines.get(0).faults()).isEmpty();
        assertThat(task(lines.get(1)).reminders()).isEmpty();
        assertThat(lines.get(1).faults()).extracting(ImportFault::column).containsExactly("reminders");
    }

    @Test
    void whatIsBelowItselfIsBelowNothing() throws IOException {
        String json = """
                {"projects":[{"id":"p","name":"Home"}],"items":[
                  {"id":"1","project_id":"p","content":"One","parent_id":"2"},
                  {"id":"2","project_id":"p","content":"Two","parent_id":"1"},
                  {"id":"3","project_id":"p","content":"Three","parent_id":"3"}]}
                """;

        assertThat(read(new TodoistSource(BERLIN, LocalDate.EPOCH), json))
                .extracting(line -> task(line).title() + line.below())
                .containsExactly("One0", "Two1", "Three0");
    }

    @Test
    void aTrelloBoardKeepsListsLabelsAndChecklistsWhereverTheyAreInTheFile() throws IOException {
        String json = """
                {"name":"House","cards":[
                  {"id":"c1","name":"Rent","desc":"Text","closed":false,"idList":"l1","due":"2026-12-01T08:00:00.000Z",
                   "labels":[{"name":"","color":"red"},{"name":"money","color":"blue"}]},
                  {"id":"c2","name":"Old","closed":true,"idList":"l1"},
                  {"id":"c3","name":"Sold","closed":false,"idList":"l2"},
                  {"id":"c4","name":"Gone","closed":false,"idList":"l3"}],
                 "actions":[{"data":{"cards":[1,2,{"lists":[]}]}}],
                 "checklists":[{"idCard":"c1","checkItems":[{"name":"Ask","state":"complete"},{"name":"Pay","state":"incomplete"}]}],
                 "lists":[{"id":"l1","name":"Backyard"},{"id":"l2","name":"Done"},{"id":"l3","name":"Old","closed":true}]}
                """;

        List<ImportLine> lines = read(new TrelloSource(BERLIN), json);

        assertThat(lines).extracting(line -> task(line).title()).containsExactly("Rent", "Sold");
        NewTask rent = task(lines.get(0));
        assertThat(rent.labels()).containsExactly("red", "money", "Backyard");
        assertThat(rent.due()).isEqualTo(new Due(null, "2026-12-01T09:00", "Europe/Berlin"));
        assertThat(rent.checklist())
                .extracting(step -> step.text() + step.done())
                .containsExactly("Asktrue", "Payfalse");
        assertThat(task(lines.get(1)).status()).isEqualTo(Status.DONE);
        assertThat(read(new TrelloSource(BERLIN), json)).isEqualTo(lines);
    }

    @Test
    void aVikunjaExportKeepsProjectsAndRepetition() throws IOException {
        String json = """
                [{"id":1,"title":"Home","tasks":[
                   {"title":"Plants","description":"<p>All &amp; <b>more</b></p>","done":false,"due_date":"2026-12-01T08:00:00Z",
                    "reminders":[{"reminder":"2026-12-01T07:00:00Z","relative_period":-3600,"relative_to":"due_date"},
                                 {"reminder":"2026-11-30T08:00:00Z","relative_period":-86400,"relative_to":"due_date"},
                                 {"reminder":"2026-11-20T09:00:00+01:00","relative_period":0,"relative_to":""},
                                 {"reminder":"2026-11-21T08:00:00Z","relative_period":60,"relative_to":"start_date"},
                                 {"reminder":"0001-01-01T00:00:00Z","relative_period":60,"relative_to":"end_date"}],
                    "repeat_after":172800,"repeat_mode":2,"priority":3,"labels":[{"title":"green"}]},
                   {"title":"Old","done":true,"due_date":"0001-01-01T00:00:00Z"}]},
                 {"id":2,"title":"Work","tasks":null},
                 {"id":3,"title":"Club","tasks":[{"title":"Meet"}]}]
                """;

        List<ImportLine> lines = read(new VikunjaSource(BERLIN), json);

        assertThat(lines).extracting(ImportLine::project).containsExactly("Home", "Home", "Club");
        NewTask plants = task(lines.get(0));
        assertThat(plants.description()).isEqualTo("All & more");
        assertThat(Objects.requireNonNull(plants.recurrence()).rule()).isEqualTo("FREQ=DAILY;INTERVAL=2");
        assertThat(plants.priority()).isEqualTo(3);
        assertThat(plants.reminders())
                .extracting(Reminder::text)
                .containsExactly("-PT1H due", "-P1D due", "2026-11-20T08:00:00Z", "2026-11-21T08:00:00Z");
        assertThat(task(lines.get(1)).due()).isNull();
        assertThat(task(lines.get(1)).status()).isEqualTo(Status.DONE);
    }

    @Test
    void whatEndsInTheMiddleSaysWhere() {
        assertThatThrownBy(() -> read(new VikunjaSource(BERLIN), "[{\"title\":\"Home\",\n\"tasks\":[{\"title\":"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> read(new VikunjaSource(BERLIN), "{}")).isInstanceOf(UnreadableFile.class);
    }

    private static List<ImportLine> read(TaskSource source, String text) throws IOException {
        List<ImportLine> lines = new ArrayList<>();
        source.read(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), lines::add);
        return lines;
    }

    private static NewTask task(ImportLine line) {
        return Objects.requireNonNull(line.task());
    }
}
