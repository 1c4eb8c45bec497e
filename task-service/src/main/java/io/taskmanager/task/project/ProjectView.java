package io.taskmanager.task.project;

import io.taskmanager.task.access.Role;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A project as its member sees it.
 *
 * @param role of the one who asks
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
            "inbox"
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
        boolean inbox) {

    static ProjectView of(Project project, Role role) {
        ProjectFields fields = project.fields();
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
                project.inbox());
    }
}
