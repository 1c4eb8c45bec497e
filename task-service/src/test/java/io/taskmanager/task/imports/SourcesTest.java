package io.taskmanager.task.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

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
