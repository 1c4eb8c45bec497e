package io.taskmanager.notification.inbox;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many notifications are still unread. */
record Unread(@Schema(required = true, minimum = "0") long unread) {}
