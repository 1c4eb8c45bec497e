package io.taskmanager.notification.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the inbox remembers. */
@ConfigMapping(prefix = "inbox")
interface InboxConfig {
    /** Notifications older than this are removed, read or not. */
    @WithDefault("90d")
    Duration kept();
}
