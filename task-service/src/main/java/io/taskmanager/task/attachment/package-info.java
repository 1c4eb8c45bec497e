/**
 * Files of tasks: what is known of each in one document, its bytes in a store behind a small interface.
 *
 * <p>A file is there when its document says so, and its document says so only when all bytes are stored. Bytes without a
 * document there are none: it is made before the first byte, and leaves after the last.
 */
@NullMarked
package io.taskmanager.task.attachment;

import org.jspecify.annotations.NullMarked;
