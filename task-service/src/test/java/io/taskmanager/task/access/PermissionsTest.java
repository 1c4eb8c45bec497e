package io.taskmanager.task.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionsTest {

    @ParameterizedTest
    @CsvSource({
        "READ_PROJECT,   ALLOWED, ALLOWED,   ALLOWED",
        "CHANGE_PROJECT, ALLOWED, FORBIDDEN, FORBIDDEN",
        "DELETE_PROJECT, ALLOWED, FORBIDDEN, FORBIDDEN",
        "MANAGE_MEMBERS, ALLOWED, FORBIDDEN, FORBIDDEN",
        "LEAVE_PROJECT,  ALLOWED, ALLOWED,   ALLOWED",
        "READ_TASKS,     ALLOWED, ALLOWED,   ALLOWED",
        "WRITE_TASKS,    ALLOWED, ALLOWED,   FORBIDDEN",
        "COMMENT,        ALLOWED, ALLOWED,   FORBIDDEN",
        "MODERATE_COMMENTS, ALLOWED, FORBIDDEN, FORBIDDEN",
    })
    void eachRoleMayDoExactlyThis(Action action, Decision owner, Decision editor, Decision viewer) {
        assertThat(Permissions.decide(Role.OWNER, action)).isEqualTo(owner);
        assertThat(Permissions.decide(Role.EDITOR, action)).isEqualTo(editor);
        assertThat(Permissions.decide(Role.VIEWER, action)).isEqualTo(viewer);
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void everythingIsHiddenFromStrangers(Action action) {
        assertThat(Permissions.decide(null, action)).isEqualTo(Decision.HIDDEN);
    }

    @Test
    void theTableAboveIsComplete() {
        assertThat(Action.values()).hasSize(9);
        assertThat(Role.values()).hasSize(3);
    }
}
