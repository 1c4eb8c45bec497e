package io.taskmanager.task.comment;

/** Everything that can be told of a comment. */
enum CommentEventType {
    CREATED("comment.created.v1"),
    /** Another text, other mentions or other reactions. */
    CHANGED("comment.changed.v1"),
    DELETED("comment.deleted.v1");

    /** The CloudEvents type. */
    final String type;

    CommentEventType(String type) {
        this.type = type;
    }
}
