package io.taskmanager.task.comment;

import io.taskmanager.data.outbox.OutboxSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Names the topic of what happens to comments. */
class CommentEvents {

    static final OutboxSource SOURCE = new OutboxSource(Comments.NAME, "comments", "/task-service/comments");

    @Produces
    @Singleton
    OutboxSource source() {
        return SOURCE;
    }
}
