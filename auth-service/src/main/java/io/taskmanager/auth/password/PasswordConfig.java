package io.taskmanager.auth.password;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.OptionalInt;

/** How passwords are hashed. */
@ConfigMapping(prefix = "auth.password")
interface PasswordConfig {
    /** Secret mixed into every hash, base64, at least 32 bytes. Changing it makes every stored password wrong. */
    String pepper();

    /** The cost of bcrypt as a power of two; each step doubles the time. Raised hashes follow at the next sign-in. */
    @WithDefault("12")
    @Min(4)
    @Max(31)
    int cost();

    /** Threads that hash; the number of cores less one when absent, at least one. */
    OptionalInt threads();

    /** Hashes that may wait for a thread; one more is refused with 503. */
    @WithDefault("32")
    @Min(1)
    int queue();

    /** How long a request waits for its hash before it is refused with 503. */
    @WithDefault("PT10S")
    Duration patience();
}
