/**
 * Content that is read as it comes, because it may be too large for memory: which requests bring it, and how it is ended.
 */
@NullMarked
package io.taskmanager.task.upload;

import org.jspecify.annotations.NullMarked;
