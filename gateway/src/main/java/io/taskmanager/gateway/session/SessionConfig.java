package io.taskmanager.gateway.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where access tokens are found. */
@ConfigMapping(prefix = "session")
interface SessionConfig {
    /** Whether cookies are {@code Secure} and carry the {@code __Host-} prefix; false only for plain-http evaluation. */
    @WithDefault("true")
    boolean secureCookies();
}
