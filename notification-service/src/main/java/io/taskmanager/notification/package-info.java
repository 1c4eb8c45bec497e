/**
 * Who should hear of it: the inbox of every user and the live stream of every open browser.
 *
 * <p>Rule: the packages depend on each other in one direction only, {@code event} first, then {@code account} and
 * {@code project}, then {@code inbox}, then {@code intake} and {@code live}.
 */
@NullMarked
package io.taskmanager.notification;

import org.jspecify.annotations.NullMarked;
