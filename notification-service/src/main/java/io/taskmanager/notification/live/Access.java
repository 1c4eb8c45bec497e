package io.taskmanager.notification.live;

import io.taskmanager.notification.live.Rosters.Roster;
import io.taskmanager.notification.project.Project;
import io.taskmanager.notification.project.Projects;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the database knows about the projects of someone who opens a stream. */
@Singleton
class Access {
    private final Projects projects;
    private final LiveStreams streams;

    Access(Projects projects, LiveStreams streams) {
        this.projects = projects;
        this.streams = streams;
    }

    /**
     * The projects he may see as the database has them, and also those that only an event has shown him so far: the
     * database may know better, when the event is the older one.
     */
    List<Roster> stored(UUID userId) {
        List<Project> stored = new ArrayList<>(projects.visibleTo(userId));
        Set<UUID> others = new HashSet<>(streams.seenWith(userId));
        stored.forEach(project -> others.remove(project.id()));
        stored.addAll(projects.find(others));
        return stored.stream()
                .map(project -> new Roster(project.id(), project.version(), project.members()))
                .toList();
    }
}
