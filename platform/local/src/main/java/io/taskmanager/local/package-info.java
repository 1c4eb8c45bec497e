/**
 * The local run: one command line that starts, stops and shows the whole suite, and the embedded servers for tests.
 *
 * <p>What is here is for one machine and for people trying things; nothing of it runs in production.
 */
@NullMarked
package io.taskmanager.local;

import org.jspecify.annotations.NullMarked;
