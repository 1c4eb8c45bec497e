/**
 * The data folder of a local run: who may use it, its secrets, and who runs on it now.
 *
 * <p>Nothing here starts a process; stopping left-overs is the one thing it does to any.
 */
@NullMarked
package io.taskmanager.local.data;

import org.jspecify.annotations.NullMarked;
