package io.taskmanager.task.project;

import io.taskmanager.task.access.Role;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A project as its member sees it.
 *
 * @param role of the one who asks
 * @param favourite whether the one who asks has marked it, as are position and parent
 * @param position orders the projects of the one who asks by hand, before those without one
 * @param parentId the project that it is shown below
 * @param inbox whether it is the personal Inbox, which is never shared, archived or deleted
 */
@Schema(
        name = "Project",
        requiredProperties = {
            "id",
            "key",
            "name",
            "color",
            "archived",
            "role",
            "version",
            "createdAt",
            "updatedAt",
            "inbox",
            "description",
            "favourite"
        })
public record ProjectView(
        UUID id,
        String key,
        String name,
        String color,
        boolean archived,
        Role role,
        long version,
        Instant createdAt,
        Instant updatedAt,
        boolean inbox,
        String description,
        boolean favourite,

        @Schema(nullable = true) @Nullable String position,
        @Schema(nullable = true) @Nullable UUID parentId) {

    /** @param viewer a member */
    static ProjectView of(Project project, UUID viewer) {
        ProjectFields fields = project.fields();
        Preferences own = project.preferencesOf(viewer);
        Role role = project.member(viewer).orElseThrow().role();
        return new ProjectView(
                project.id(),
                fields.key(),
                fields.name(),
                fields.color(),
                fields.archived(),
                role,
                project.version(),
                project.createdAt(),
                project.updatedAt(),
                project.inbox(),
                fields.description(),
                own.favourite(),
                own.position(),
                own.parentId());
    }
}
