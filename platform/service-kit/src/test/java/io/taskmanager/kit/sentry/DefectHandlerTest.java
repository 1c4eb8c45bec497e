package io.taskmanager.kit.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import io.sentry.JsonSerializer;
import io.sentry.SentryEvent;
import io.sentry.SentryOptions;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class DefectHandlerTest {
    private final List<SentryEvent> sent = new ArrayList<>();
    private final DefectHandler handler = new DefectHandler(sent::add);

    @Test
    void aDefectIsSentWithItsCausesAndPlaces() throws IOException {
        handler.publish(defect("Task %s cannot be stored"));

        assertThat(json(sent.getFirst()))
                .contains("Task %s cannot be stored", "IllegalStateException", "NumberFormatException")
                .contains("DefectHandlerTest");
    }

    @Test
    void nothingThatAUserWroteIsSent() throws IOException {
        handler.publish(defect("Task %s cannot be stored"));

        assertThat(json(sent.getFirst())).doesNotContain("hunter2", "my secret plan");
    }

    @Test
    void warningsAndSentrysOwnTroublesStayHere() {
        var warning = new LogRecord(Level.WARNING, "Kafka did not take events");
        warning.setLoggerName("io.taskmanager");
        var own = new LogRecord(Level.SEVERE, "No route to Sentry");
        own.setLoggerName("io.sentry.transport");

        handler.publish(warning);
        handler.publish(own);

        assertThat(sent).isEmpty();
    }

    private static LogRecord defect(String message) {
        var entry = new LogRecord(Level.SEVERE, message);
        entry.setLoggerName("io.taskmanager.task");
        entry.setParameters(new Object[] {"my secret plan"});
        entry.setThrown(new IllegalStateException("password=hunter2", new NumberFormatException("my secret plan")));
        return entry;
    }

    private static String json(SentryEvent event) throws IOException {
        var text = new StringWriter();
        new JsonSerializer(new SentryOptions()).serialize(event, text);
        return text.toString();
    }
}
