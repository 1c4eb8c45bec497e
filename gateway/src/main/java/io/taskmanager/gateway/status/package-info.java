/**
 * How the whole suite is doing, asked of each service.
 * Asks at most once a second, however often it is asked.
 */
@NullMarked
package io.taskmanager.gateway.status;

import org.jspecify.annotations.NullMarked;
