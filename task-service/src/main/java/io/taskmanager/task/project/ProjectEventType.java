package io.taskmanager.task.project;

/** Everything that can be told of a project. */
enum ProjectEventType {
    CREATED("project.created.v1"),
    CHANGED("project.changed.v1"),
    MEMBER_ADDED("project.member-added.v1"),
    MEMBER_ROLE_CHANGED("project.member-role-changed.v1"),
    MEMBER_REMOVED("project.member-removed.v1"),
    /** Somebody who has no account yet may join. */
    INVITED("project.invited.v1"),
    INVITATION_REVOKED("project.invitation-revoked.v1"),
    /** Another owner, who is answerable for it. */
    TRANSFERRED("project.transferred.v1"),
    DELETED("project.deleted.v1"),
    RESTORED("project.restored.v1"),
    PURGED("project.purged.v1");

    /** The CloudEvents type. */
    final String type;

    ProjectEventType(String type) {
        this.type = type;
    }
}
