package io.taskmanager.task.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskmanager.kit.page.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeysetPageTest {

    @Test
    void oneItemMoreThanThePageHoldsTellsThatThereIsAnother() {
        Page<String> page = KeysetPage.of(List.of("a", "b", "c"), 2, last -> "after " + last);
        assertThat(page).isEqualTo(new Page<>(List.of("a", "b"), "after b"));
    }

    @Test
    void theLastPageHasNoCursor() {
        Page<String> page = KeysetPage.of(List.of("a", "b"), 2, last -> "after " + last);
        assertThat(page).isEqualTo(new Page<>(List.of("a", "b"), null));
    }
}
