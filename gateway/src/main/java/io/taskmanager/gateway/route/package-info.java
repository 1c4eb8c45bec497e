/**
 * The authorization table: which requests exist, who may send them, and which service answers them.
 * Pure; what the table does not list is never proxied.
 */
@NullMarked
package io.taskmanager.gateway.route;

import org.jspecify.annotations.NullMarked;
