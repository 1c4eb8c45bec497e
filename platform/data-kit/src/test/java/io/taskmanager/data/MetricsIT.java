package io.taskmanager.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.MeterNotFoundException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.testkit.Servers;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class MetricsIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    MeterRegistry metrics;

    @Test
    void aServiceSaysWhichVersionRunsWhere() {
        var info = metrics.get("app.info").gauge().getId();

        assertThat(info.getTag("service")).isNotEmpty();
        assertThat(info.getTag("version")).isNotEmpty();
        assertThat(info.getTag("region")).isEqualTo("local");
    }

    @Test
    void aReachableDatabaseIsCalledReachable() {
        await().atMost(SOON).ignoreException(MeterNotFoundException.class).untilAsserted(() -> assertThat(
                        metrics.get("mongodb.reachable").gauge().value())
                .isEqualTo(1));
    }

    @Test
    void anOutboxIsMeasuredBeforeItsFirstEvent() {
        await().atMost(SOON).ignoreException(MeterNotFoundException.class).untilAsserted(() -> {
            assertThat(metrics.get("outbox.oldest.age").gauge().getId().getBaseUnit())
                    .isEqualTo("seconds");
            assertThat(metrics.get("outbox.failures").counters()).hasSize(2);
        });
    }
}
