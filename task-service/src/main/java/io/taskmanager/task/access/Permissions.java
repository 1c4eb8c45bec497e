package io.taskmanager.task.access;

import static io.taskmanager.task.access.Role.EDITOR;
import static io.taskmanager.task.access.Role.OWNER;
import static io.taskmanager.task.access.Role.VIEWER;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The permission table of the product. An action without a row does not compile. */
public final class Permissions {

    private Permissions() {}

    /**
     * The roles that may do {@code action}; also what an authorising write filters by. To comment, and to react, takes
     * a writing role, as in Vikunja: a viewer reads, and nothing else.
     */
    public static Set<Role> rolesFor(Action action) {
        return switch (action) {
            case READ_PROJECT, READ_TASKS, LEAVE_PROJECT -> Set.of(OWNER, EDITOR, VIEWER);
            case WRITE_TASKS, COMMENT -> Set.of(OWNER, EDITOR);
            case CHANGE_PROJECT, DELETE_PROJECT, MANAGE_MEMBERS, MODERATE_COMMENTS -> Set.of(OWNER);
        };
    }

    /**
     * Decides for a caller with {@code role} in the project.
     *
     * @param role null when the caller is no member, which hides the project whatever the action
     */
    public static Decision decide(@Nullable Role role, Action action) {
        if (role == null) {
            return Decision.HIDDEN;
        }
        return rolesFor(action).contains(role) ? Decision.ALLOWED : Decision.FORBIDDEN;
    }
}
