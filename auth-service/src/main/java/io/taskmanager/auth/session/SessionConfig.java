package io.taskmanager.auth.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a sign-in lasts and how it is kept in a browser. */
@ConfigMapping(prefix = "auth.session")
interface SessionConfig {
    /** Secret from which refresh tokens are derived, base64, at least 32 bytes. Changing it ends every session. */
    String secret();

    /** How long a session lives without being refreshed. */
    @WithDefault("P14D")
    Duration sliding();

    /** How long a session lives at most, however often it is refreshed. */
    @WithDefault("P90D")
    Duration absolute();

    /** How long the token before the current one gets the same answer again, for tabs that refresh at the same time. */
    @WithDefault("PT5S")
    Duration grace();

    /** Whether cookies are limited to https and carry the prefixes that browsers enforce. */
    @WithDefault("true")
    boolean secureCookies();

    /** How often expired sessions are deleted. */
    @WithDefault("PT10M")
    Duration purge();
}
