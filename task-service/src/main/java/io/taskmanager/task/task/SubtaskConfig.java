package io.taskmanager.task.task;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How far tasks can be divided. */
@ConfigMapping(prefix = "subtasks")
interface SubtaskConfig {
    /**
     * Levels that a tree of tasks can have, the topmost one included; 1 means that there are no subtasks. Those who build
     * one tree at the same moment may exceed it by what they add.
     */
    @WithDefault("8")
    int levels();
}
