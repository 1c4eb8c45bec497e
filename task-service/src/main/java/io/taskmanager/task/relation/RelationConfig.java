package io.taskmanager.task.relation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much tasks can have to do with each other. */
@ConfigMapping(prefix = "relations")
interface RelationConfig {
    /** Relations that a task can have. Those who write at the same moment may exceed it by as many as they are. */
    @WithDefault("100")
    int perTask();
}
