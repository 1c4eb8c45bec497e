package io.taskmanager.task.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import as its owner sees it. */
@Schema(
        name = "Import",
        requiredProperties = {
            "id",
            "kind",
            "fileName",
            "size",
            "state",
            "columns",
            "rows",
            "mapping",
            "lines",
            "total",
            "accepted",
            "skipped",
            "faultCount",
            "faults",
            "createdAt"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
        UUID id,
        ImportKind kind,
        String fileName,
        @Schema(description = "In bytes") long size,
        ImportState state,
        @Nullable UUID projectId,

        @Schema(description = "Of a table its own; of other files what is shown of a task")
        List<String> columns,

        @Schema(description = "How the file begins: the cells of some rows")
        List<List<String>> rows,

        @Schema(description = "Of a table: field to column; a guess until it is started")
        Map<String, String> mapping,

        @Schema(description = "Read so far") int lines,

        @Schema(description = "Of the whole file; 0 until it is known")
        int total,

        @Schema(description = "Tasks that were created, or would be by a run")
        int accepted,

        int skipped,

        @Schema(description = "Also those that are not listed")
        int faultCount,

        List<ImportFault> faults,

        @Schema(description = "Why it could not go on") @Nullable
        String failure,

        Instant createdAt) {

    static ImportView of(ImportJob job) {
        return new ImportView(
                job.id(),
                job.kind(),
                job.fileName(),
                job.size(),
                job.state(),
                job.projectId(),
                job.preview().columns(),
                job.preview().rows().stream().map(ImportPreview.Row::cells).toList(),
                job.mapping(),
                job.counts().lines(),
                job.total(),
                job.counts().accepted(),
                job.counts().skipped(),
                job.counts().faults(),
                job.faults(),
                job.failure(),
                job.createdAt());
    }
}
