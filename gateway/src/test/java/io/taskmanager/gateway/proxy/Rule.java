package io.taskmanager.gateway.proxy;

import java.time.Duration;

/** The default rule of ejection. */
record Rule() implements ProxyConfig.Ejection {
    static final int FAILURES = 3;

    @Override
    public int failures() {
        return FAILURES;
    }

    @Override
    public Duration shortest() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Duration longest() {
        return Duration.ofSeconds(30);
    }

    @Override
    public Duration leaving() {
        return Duration.ofSeconds(30);
    }
}
