package io.taskmanager.auth.throttle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How many failed sign-ins are too many, and who counts as their source. */
@ConfigMapping(prefix = "auth.throttle")
interface ThrottleConfig {
    /** Failures of one address with one account within the window, after which this pair has to wait. */
    @WithDefault("10")
    @Min(1)
    int perAccount();

    /** Failures of one address with any accounts within the window, after which the address has to wait. */
    @WithDefault("100")
    @Min(1)
    int perAddress();

    /** The window, from the first failure in it. */
    @WithDefault("PT15M")
    Duration window();

    /** Proxies in front that append to X-Forwarded-For; 0 takes the connection's address. One: the gateway. */
    @WithDefault("1")
    @Min(0)
    int proxies();

    /** How long Redis is left alone after a failed call; until then each replica counts by itself. */
    @WithDefault("PT5S")
    Duration redisPause();
}
