/**
 * How many wrong sign-ins an address may make before it has to wait.
 * Counts pairs of account and address, never an account alone: strangers cannot lock anyone out.
 */
@NullMarked
package io.taskmanager.auth.throttle;

import org.jspecify.annotations.NullMarked;
