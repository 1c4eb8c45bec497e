/**
 * The whole suite, started from its packaged jars as {@code make run} does and used only through the gateway: what a
 * newcomer sees, what a crash may not lose, how fast a change is seen. Nothing here is faked.
 */
@NullMarked
package io.taskmanager.acceptance;

import org.jspecify.annotations.NullMarked;
