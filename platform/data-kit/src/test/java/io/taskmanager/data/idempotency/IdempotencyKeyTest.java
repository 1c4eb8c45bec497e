package io.taskmanager.data.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskmanager.kit.problem.InvalidFields;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdempotencyKeyTest {
    private final UUID user = UUID.randomUUID();
    private final IdempotencyKey key = new IdempotencyKey("once-please");

    record Request(String title, List<String> labels) {}

    @Test
    void theSameRequestIsTheSame() {
        var stored = key.stamp(user, new Request("Buy milk", List.of("home")));

        assertThatCode(() -> key.stamp(user, new Request("Buy milk", List.of("home")))
                        .requireSame(stored))
                .doesNotThrowAnyException();
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        var stored = key.stamp(user, new Request("Buy milk", List.of("home")));

        assertThatThrownBy(() -> key.stamp(user, new Request("Buy bread", List.of("home")))
                        .requireSame(stored))
                .isInstanceOf(IdempotencyKeyReused.class);
    }

    @Test
    void twoUsersMayChooseTheSameKey() {
        var request = new Request("Buy milk", List.of());

        assertThat(key.stamp(user, request).key())
                .isNotEqualTo(key.stamp(UUID.randomUUID(), request).key());
    }

    @Test
    void aKeyIsVisibleAscii() {
        for (var bad : List.of("", " ", "a b", "ü", "a\n", "x".repeat(256))) {
            assertThatThrownBy(() -> new IdempotencyKey(bad)).isInstanceOf(InvalidFields.class);
        }
    }
}
