package io.taskmanager.task.task;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Knows what tasks wait for; whoever keeps that is not known to tasks. */
public interface Blockers {

    /**
     * How many of the tasks that each of these is to wait for are not done; one that waits for none has no entry.
     *
     * @param openAmong those of the tasks that are live and not done
     */
    Map<UUID, Integer> open(Collection<UUID> tasks, Function<Collection<UUID>, Collection<UUID>> openAmong);
}
