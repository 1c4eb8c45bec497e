package io.taskmanager.task.comment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much can be said. */
@ConfigMapping(prefix = "comments")
interface CommentConfig {

    /** Comments that a task can have. Those who write at the same moment may exceed it by as many as they are. */
    @WithDefault("1000")
    int perTask();
}
