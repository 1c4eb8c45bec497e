/**
 * What a line of text that people type may consist of, beyond what JSON reading refuses already.
 *
 * <p>Pure; a text that passes can be stored, searched and shown in one line without a further thought.
 */
@NullMarked
package io.taskmanager.task.text;

import org.jspecify.annotations.NullMarked;
