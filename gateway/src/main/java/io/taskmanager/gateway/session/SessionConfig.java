package io.taskmanager.gateway.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where access tokens are found, and how many are remembered. */
@ConfigMapping(prefix = "session")
interface SessionConfig {
    /** Whether cookies are {@code Secure} and carry the {@code __Host-} prefix; false only for plain-http evaluation. */
    @WithDefault("true")
    boolean secureCookies();

    /** How many verified tokens are remembered, about 300 bytes each. */
    @WithDefault("20000")
    int rememberedTokens();
}
