package io.taskmanager.notification.contract;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What this service promises of {@code notification.created.v1}. */
final class NotificationSchema {
    private static final Path EVENTS = Path.of("contract/events");

    private NotificationSchema() {}

    static String example() throws IOException {
        return Files.readString(EVENTS.resolve("examples/notification.created.v1.json"));
    }

    static List<String> violations(String data) throws IOException {
        var schema = Files.readString(EVENTS.resolve("notification.created.v1.schema.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(
                        data,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
