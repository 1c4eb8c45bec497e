/**
 * The life of a thing that people can delete: live, in the trash, purged.
 *
 * <p>Deleting never removes data at once; only the purge does, after the retention.
 */
@NullMarked
package io.taskmanager.task.trash;

import org.jspecify.annotations.NullMarked;
