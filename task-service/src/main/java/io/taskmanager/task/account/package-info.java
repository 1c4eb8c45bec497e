/**
 * The people this service knows, projected from the events of auth-service.
 *
 * <p>A copy to look names up in, never the authority: it may lag, and it is never written by a request.
 */
@NullMarked
package io.taskmanager.task.account;

import org.jspecify.annotations.NullMarked;
