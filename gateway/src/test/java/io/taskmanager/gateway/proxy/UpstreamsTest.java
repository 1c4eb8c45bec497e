package io.taskmanager.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.taskmanager.gateway.route.Service;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpstreamsTest {
    @Test
    void aWeightWithoutARevisionIsRefused() {
        assertThatThrownBy(() -> upstreams(Map.of("proxy.task-service-canary.weight", "5")))
                .hasMessage("TASK_SERVICE_CANARY_WEIGHT is 5, but TASK_SERVICE_CANARY_URL is not set");
    }

    @Test
    void aWeightThatIsNoneIsRefused() {
        assertThatThrownBy(() -> upstreams(Map.of("proxy.auth-service-canary.weight", "101")))
                .hasMessageStartingWith("AUTH_SERVICE_CANARY_WEIGHT must be a whole number from 0 to 100");
    }

    @Test
    void aRevisionWithoutAWeightIsThereAndGetsNothing() {
        var upstreams = upstreams(Map.of("proxy.task-service-canary.url", "http://127.0.0.1:9"));

        assertThat(upstreams.of(Service.TASK).choose(0, null).revision()).isEqualTo(Revision.STABLE);
        assertThat(upstreams.toEachReplica(Service.TASK)).hasSize(1);
    }

    private static Upstreams upstreams(Map<String, String> more) {
        var config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withMapping(ProxyConfig.class)
                .withDefaultValue("proxy.auth-service", "http://127.0.0.1:1")
                .withDefaultValue("proxy.task-service", "http://127.0.0.1:2")
                .withDefaultValue("proxy.notification-service", "http://127.0.0.1:3")
                .withDefaultValues(more)
                .build();
        return new Upstreams(config.getConfigMapping(ProxyConfig.class), new SimpleMeterRegistry());
    }
}
