package io.taskmanager.kit.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestIdTest {
    @Test
    void aSaneIdIsKept() {
        assertThat(RequestId.of("a1b2-c3d4.e5")).isEqualTo("a1b2-c3d4.e5");
    }

    @Test
    void whatCouldForgeALogLineIsReplaced() {
        assertThat(RequestId.of("12345678\nadmin signed in")).matches("[0-9a-f-]{36}");
        assertThat(RequestId.of(null)).isNotEqualTo(RequestId.of(null));
    }
}
