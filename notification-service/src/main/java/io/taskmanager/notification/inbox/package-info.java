/**
 * The inbox of every user: one notification for each event that concerns him, however often the event is delivered.
 *
 * <p>Rule: {@link io.taskmanager.notification.inbox.Notices} alone decides who hears of what, and it is pure.
 */
@NullMarked
package io.taskmanager.notification.inbox;

import org.jspecify.annotations.NullMarked;
