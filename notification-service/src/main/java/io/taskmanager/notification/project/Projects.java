package io.taskmanager.notification.project;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import io.taskmanager.data.mongo.UniqueWrite;
import io.taskmanager.notification.event.ProjectEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The known projects. */
@Singleton
public class Projects {
    private static final String MEMBERS = "members";

    private final MongoCollection<Project> projects;

    Projects(MongoDatabase database) {
        projects = database.getCollection("projects", Project.class);
    }

    /** Takes over what was published, unless something newer is known already; so order and repetition do not matter. */
    public void apply(ProjectEvent event) {
        var project = event.data();
        UniqueWrite.done(() -> projects.updateOne(
                and(eq("_id", project.projectId()), lt("version", project.version())),
                combine(
                        set("key", project.key()),
                        set("name", project.name()),
                        set(MEMBERS, event.viewers()),
                        set("version", project.version())),
                new UpdateOptions().upsert(true)));
    }

    public Optional<Project> find(UUID id) {
        return Optional.ofNullable(projects.find(eq("_id", id)).first());
    }

    public List<Project> find(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : projects.find(in("_id", ids)).into(new ArrayList<>());
    }

    /** The projects the user may see. */
    public List<Project> visibleTo(UUID userId) {
        return projects.find(eq(MEMBERS, userId)).into(new ArrayList<>());
    }
}
