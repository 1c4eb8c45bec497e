package io.taskmanager.task.relation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the relations of a task. */
@Schema(name = "RelationPage", requiredProperties = "items")
public record RelationPage(
        List<RelationView> items,
        @Schema(nullable = true) @Nullable String next) {}
