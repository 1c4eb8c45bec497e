package io.taskmanager.task.project;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All members of a project, which is one page. */
@Schema(name = "MemberPage", requiredProperties = "items")
public record MemberPage(
        List<MemberView> items,
        @Schema(nullable = true) @Nullable String next) {}
