package io.taskmanager.notification.inbox;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of someone's inbox, newest first.
 *
 * @param next the cursor of the following page, or null when this is the last
 * @param unread how many of all of them he has not read
 */
record NotificationPage(
        @Schema(required = true) List<NotificationView> items,
        @Schema(nullable = true) @Nullable String next,
        @Schema(required = true, minimum = "0") long unread) {}
