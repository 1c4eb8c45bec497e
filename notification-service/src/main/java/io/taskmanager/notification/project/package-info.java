/**
 * What is known here of projects: their name and who may see them.
 *
 * <p>Rule: a copy of what task-service published, never a source; a newer version replaces an older one, never the
 * other way round.
 */
@NullMarked
package io.taskmanager.notification.project;

import org.jspecify.annotations.NullMarked;
