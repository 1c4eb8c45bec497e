package io.taskmanager.task.imports;

import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.task.task.ReaderZone;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be imported.
 *
 * @param dryRun only reads it, and says what would become of it
 */
@Schema(name = "ImportStart", requiredProperties = "dryRun")
record ImportStart(
        boolean dryRun,

        @Schema(description = "Where the tasks go; new projects of the names in the file when absent") @Nullable
        UUID projectId,

        @Schema(
                description =
                        "Of a table: title, description, status, priority, labels, assignees, start, due, recurrence, "
                                + "reminders or project, each to the name of its column")
        @Nullable
        Map<String, String> mapping,

        @Schema(description = ReaderZone.DESCRIPTION) @Nullable
        String zone) {

    Map<String, String> mappingOr(Map<String, String> suggested) {
        return mapping == null ? suggested : mapping;
    }

    ZoneId zoneOrUtc() {
        return ReaderZone.parse(zone);
    }

    /** @throws InvalidFields when the mapping names what is not there, or no title */
    void check(ImportJob job) {
        zoneOrUtc();
        if (job.kind() != ImportKind.CSV) {
            return;
        }
        Map<String, String> chosen = mappingOr(job.mapping());
        List<String> columns = job.preview().columns();
        chosen.forEach((field, column) -> {
            if (CsvField.labelled(field).isEmpty()) {
                throw InvalidFields.of("mapping." + field, "is not a known field");
            }
            if (!columns.contains(column)) {
                throw InvalidFields.of("mapping." + field, "must be one of the columns of the file");
            }
        });
        if (!chosen.containsKey(CsvField.TITLE.label())) {
            throw InvalidFields.of("mapping.title", "must be given");
        }
    }
}
