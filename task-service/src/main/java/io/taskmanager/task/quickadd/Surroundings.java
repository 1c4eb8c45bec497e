package io.taskmanager.task.quickadd;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom and what the names in a line can mean. */
interface Surroundings {

    /** Where the task goes when the line says nothing of it; null when that is not known yet. */
    @Nullable
    UUID project();

    /** The one project that goes by the key or the name, and that the writer may add to. */
    Optional<UUID> project(String name);

    /** The one member of the project that the name means. */
    Optional<UUID> member(UUID project, String name);
}
