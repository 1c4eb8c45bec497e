package io.taskmanager.task.task;

import io.taskmanager.task.project.Project;
import java.util.Collection;
import java.util.UUID;

/** What belongs to tasks and says for itself which project it is in; whoever keeps that is not known to tasks. */
public interface Belonging {

    /**
     * Before tasks go to another project with all that belongs to them.
     *
     * @throws io.taskmanager.kit.problem.Problem when the project has no room for it
     */
    void requireRoom(Collection<UUID> tasks, Project target);

    /** Takes what belongs to the task to the project that the task is in. Done again, it changes nothing. */
    void follow(UUID taskId, UUID projectId);
}
