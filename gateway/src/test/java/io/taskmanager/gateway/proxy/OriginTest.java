package io.taskmanager.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
    @Test
    void anAddressNeedsNoLookUp() {
        assertThat(origin("http://10.0.0.7:8080").address()).hasToString("/10.0.0.7");
        assertThat(origin("http://[fd00::7]:8080").address()).hasToString("/fd00:0:0:0:0:0:0:7");
        assertThat(origin("http://localhost:8080").address().isLoopbackAddress())
                .isTrue();
    }

    @Test
    void aNameDoes() {
        assertThat(origin("http://task-service").address()).isNull();
        assertThat(origin("http://task-service").port()).isEqualTo(80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"task-service:8080", "task-service", "https://x", "http://x/api", "http://x?y", "http:///"})
    void whatIsNoOriginIsRefusedByTheNameOfTheVariable(String uri) {
        assertThatThrownBy(() -> origin(uri)).hasMessageContainingAll("TASK_SERVICE_URL", "'" + uri + "'");
    }

    private static Origin origin(String uri) {
        return Origin.all("TASK_SERVICE_URL", List.of(URI.create(uri))).getFirst();
    }
}
