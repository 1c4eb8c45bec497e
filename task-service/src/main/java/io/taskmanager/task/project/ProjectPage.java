package io.taskmanager.task.project;

import io.taskmanager.kit.page.Page;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the projects of one member. */
@Schema(name = "ProjectPage", requiredProperties = "items")
public record ProjectPage(
        List<ProjectView> items,
        @Schema(nullable = true) @Nullable String next) {

    static ProjectPage of(Page<Project> page, UUID member) {
        List<ProjectView> items = page.items().stream()
                .map(project -> ProjectView.of(project, member))
                .toList();
        return new ProjectPage(items, page.next());
    }
}
