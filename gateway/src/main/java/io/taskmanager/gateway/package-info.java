/**
 * The only room a browser reaches: decides which requests exist, who sends them, and which service answers them.
 * Holds no data and no domain: what a task is, only task-service knows.
 */
@NullMarked
package io.taskmanager.gateway;

import org.jspecify.annotations.NullMarked;
