/**
 * What every request carries: its id, in the answer and in every log line.
 */
@NullMarked
package io.taskmanager.kit.request;

import org.jspecify.annotations.NullMarked;
