package io.taskmanager.notification.live;

import java.util.Set;
import java.util.UUID;

/** Who may see an event. */
sealed interface Sight {

    /**
     * Those who may see the project.
     *
     * @param leavers users who lose sight of the project by this very event, and are told so by it
     */
    record OfProject(UUID projectId, Set<UUID> leavers) implements Sight {}

    /** One user. */
    record OfUser(UUID userId) implements Sight {}
}
