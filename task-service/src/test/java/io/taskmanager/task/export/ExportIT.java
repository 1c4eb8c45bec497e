package io.taskmanager.task.export;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.task.ApiClient;
import io.taskmanager.task.Download;
import io.taskmanager.task.Given;
import io.taskmanager.testkit.Servers;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;

/** What is exported, read by others. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class ExportIT {

    private final UUID ann = Given.person();
    private final String project = Given.project(ann);

    @Test
    void jsonIsEveryTaskAsTheApiShowsIt() throws JsonProcessingException {
        String bread = Given.task(ann, project, "Bread");
        Given.task(ann, project, "Milk");
        as(ann).delete(Given.task(ann, project, "Gone"));

        Download file = Download.as(ann, project + "/export");

        JsonNode json = ApiClient.JSON.readTree(file.text());
        assertThat(file.disposition()).matches("attachment; filename=\"HOME-\\d{4}-\\d\\d-\\d\\d\\.json\"");
        assertThat(json.at("/projects/0/name").asText()).isEqualTo("Home");
        assertThat(json.at("/projects/0/tasks").findValuesAsText("title")).containsExactly("Bread", "Milk");
        assertThat(json.at("/projects/0/tasks/0")).isEqualTo(as(ann).get(bread).body());
    }

    @Test
    void csvIsSafeToOpenAndReadsBackAsItWas() {
        String text = "=cmd|' /C calc'!A0";
        as(ann).post(
                        project + "/tasks",
                        "{'title':'%s','description':'a, \\\"b\\\"\\nc','labels':['x','y'],'assignees':['%s'],"
                                        .formatted(text.replace("'", "\\u0027"), ann)
                                + "'due':{'at':'2026-12-01T17:00','zone':'Europe/Berlin'},"
                                + "'reminders':[{'offset':'-PT10M'},{'when':'2026-12-01T08:00:00Z'}]}");

        Download file = Download.as(ann, project + "/export?format=csv");

        assertThat(file.type()).isEqualToIgnoringCase("text/csv; charset=utf-8");
        assertThat(file.text())
                .startsWith("project,key,title,")
                .contains("'=cmd|")
                .doesNotContain(",=cmd");
        assertThat(file.text())
                .contains("\"a, \"\"b\"\"\nc\"")
                .contains("\"x,y\"")
                .contains(Given.email(ann))
                .contains("2026-12-01T17:00 Europe/Berlin")
                .contains("\"'-PT10M due,2026-12-01T08:00:00Z\"");
        assertThat(file.text().split("\r\n")).hasSize(2);
    }

    @Test
    void icsIsUnderstoodByAnotherProgram() throws IOException, ParserException {
        as(ann).post(
                        project + "/tasks",
                        "{'title':'Rent; due, now','due':{'at':'2026-12-01T17:00','zone':'Europe/Berlin'},"
                                + "'recurrence':{'rule':'FREQ=MONTHLY;BYMONTHDAY=1','except':['2027-01-01']},'priority':5,"
                                + "'labels':['home, sweet']}");
        as(ann).post(project + "/tasks", "{'title':'Milk','due':{'date':'2026-12-02'},'status':'done'}");

        Calendar calendar = parsed(Download.as(ann, project + "/export?format=ics"));

        List<? extends Component> todos = calendar.getComponents("VTODO");
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(values(todos, "SUMMARY")).containsExactly("Rent; due, now", "Milk");
        assertThat(values(todos, "DUE")).containsExactly("20261201T170000", "20261202");
        assertThat(values(todos, "RRULE")).containsExactly("FREQ=MONTHLY;BYMONTHDAY=1");
        assertThat(values(todos, "EXDATE")).containsExactly("20270101T170000");
        assertThat(values(todos, "STATUS")).containsExactly("NEEDS-ACTION", "COMPLETED");
        assertThat(values(todos, "PRIORITY")).containsExactly("1", "0");
        assertThat(values(calendar.getComponents("VTIMEZONE"), "TZID")).containsExactly("Europe/Berlin");
    }

    @Test
    void icsRemindsAsTheTaskDoes() throws IOException, ParserException {
        as(ann).post(
                        project + "/tasks",
                        "{'title':'Rent','start':{'date':'2026-11-20'},'due':{'date':'2026-12-01'},'reminders':["
                                + "{'offset':'-P1D'},{'offset':'PT9H','relativeTo':'start'},{'when':'2026-11-30T08:00:00Z'}]}");
        as(ann).post(
                        project + "/tasks",
                        "{'title':'Milk','start':{'date':'2026-12-02'},'due':{'at':'2026-12-02T09:00','zone':'Europe/Berlin'},"
                                + "'reminders':[{'offset':'-PT10M'},{'offset':'PT8H','relativeTo':'start'}]}");
        String path = as(ann).post("/api/calendar-feeds", "{}").text("path");

        String file = Download.as(ann, project + "/export?format=ics").text();
        String feed = Download.anonymous(path).text();

        assertThat(triggers(file))
                .containsExactly(
                        "RELATED=END:-P1D",
                        "RELATED=START:PT9H",
                        "VALUE=DATE-TIME:20261130T080000Z",
                        "RELATED=END:-PT10M",
                        "VALUE=DATE-TIME:20261202T080000Z");
        assertThat(triggers(feed))
                .containsExactly(
                        "RELATED=START:-P1D",
                        "VALUE=DATE-TIME:20261120T090000Z",
                        "VALUE=DATE-TIME:20261130T080000Z",
                        "RELATED=START:-PT10M",
                        "VALUE=DATE-TIME:20261202T080000Z");
        for (String text : List.of(file, feed)) {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.validate().hasErrors()).isFalse();
        }
    }

    private static List<String> triggers(String file) {
        return file.lines()
                .filter(line -> line.startsWith("TRIGGER;"))
                .map(line -> line.substring("TRIGGER;".length()))
                .toList();
    }

    @Test
    void allIsOfAllProjectsThatOneSees() throws JsonProcessingException {
        String other = Given.project(ann);
        Given.task(ann, project, "Here");
        Given.task(ann, other, "There");
        as(ann).patch(other, "*", "{'archived':true}");
        Given.task(ann, Given.sharedProject(ann, Given.person(), "viewer"), "Shared");

        JsonNode json = ApiClient.JSON.readTree(Download.as(ann, "/api/export").text());

        assertThat(json.findValuesAsText("title")).containsExactlyInAnyOrder("Here", "There", "Shared");
        assertThat(Download.as(Given.person(), "/api/export?format=csv").text()).hasLineCount(1);
    }

    @Test
    void moreThanABatchIsEachThereOnce() throws JsonProcessingException {
        String items = "{'op':'create','project':'%s','body':{'title':'T'}},"
                .formatted(project.substring(project.lastIndexOf('/') + 1))
                .repeat(450);
        as(ann).post(
                        "/api/tasks/bulk",
                        "{'items':[" + items.substring(0, items.length() - 1) + "]}",
                        "Idempotency-Key",
                        "many");

        JsonNode json =
                ApiClient.JSON.readTree(Download.as(ann, project + "/export").text());

        assertThat(json.at("/projects/0/tasks").findValuesAsText("key"))
                .hasSize(450)
                .doesNotHaveDuplicates();
    }

    @Test
    void anUnknownFormatIsRefused() {
        assertThat(as(ann).get(project + "/export?format=pdf")
                        .body()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("format");
    }

    private static Calendar parsed(Download file) throws IOException, ParserException {
        assertThat(file.type()).startsWithIgnoringCase("text/calendar");
        return new CalendarBuilder().build(new StringReader(file.text()));
    }

    private static List<String> values(List<? extends Component> components, String name) {
        return components.stream()
                .flatMap(component -> component.getProperty(name).stream())
                .map(property -> ((Property) property).getValue())
                .toList();
    }
}
