package io.taskmanager.notification.inbox;

import io.taskmanager.data.outbox.OutboxSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Where the news of notifications go. */
class NotificationsTopic {
    @Produces
    @Singleton
    OutboxSource source() {
        return new OutboxSource(Inbox.COLLECTION, "notifications", "/notification-service/notifications");
    }
}
