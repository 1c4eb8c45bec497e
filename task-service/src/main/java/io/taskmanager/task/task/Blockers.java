package io.taskmanager.task.task;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Knows what tasks wait for; whoever keeps that is not known to tasks. */
public interface Blockers {

    /**
     * How many tasks each of these waits for that are not done; none means no entry.
     *
     * @param openAmong those of the tasks that are live and not done
     */
    Map<UUID, Integer> open(Collection<UUID> tasks, Function<Collection<UUID>, Collection<UUID>> openAmong);
}
