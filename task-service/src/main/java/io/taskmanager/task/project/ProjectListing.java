package io.taskmanager.task.project;

import io.taskmanager.kit.page.Cursors;
import io.taskmanager.kit.page.Page;
import io.taskmanager.task.listing.KeysetPage;
import io.taskmanager.task.trash.Lifecycle;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The projects of a member: the Inbox first, then by name. The first listing makes the Inbox. */
@ApplicationScoped
class ProjectListing {

    private final Projects projects;
    private final ProjectCreation creation;
    private final Cursors cursors;

    ProjectListing(Projects projects, ProjectCreation creation, Cursors cursors) {
        this.projects = projects;
        this.creation = creation;
        this.cursors = cursors;
    }

    Page<Project> page(UUID member, Lifecycle lifecycle, @Nullable String cursor, int limit) {
        String context = "projects|%s|%s".formatted(member, lifecycle);
        List<Project> found = cursor == null
                ? first(member, lifecycle, limit + 1)
                : projects.page(member, lifecycle, ProjectPosition.parse(cursors.open(context, cursor)), limit + 1);
        return KeysetPage.of(
                found,
                limit,
                last -> cursors.seal(context, ProjectPosition.of(last).texts()));
    }

    private List<Project> first(UUID member, Lifecycle lifecycle, int limit) {
        List<Project> found = projects.page(member, lifecycle, null, limit);
        boolean lacksInbox = lifecycle == Lifecycle.LIVE
                && (found.isEmpty() || !found.getFirst().inbox());
        if (!lacksInbox) {
            return found;
        }
        creation.ensureInbox(member);
        return projects.page(member, lifecycle, null, limit);
    }
}
