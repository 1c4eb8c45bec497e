package io.taskmanager.task.project;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much there can be of a project. More is refused by a 409 that says the limit. */
@ConfigMapping(prefix = "projects")
public interface ProjectConfig {

    /** Live projects that somebody can own, the Inbox and those of others not counted. */
    @WithDefault("500")
    int perUser();

    /** Members of a project, pending invitations counted as such. */
    @WithDefault("250")
    int members();

    /** Tasks of a project, those in the trash too until they are purged. */
    @WithDefault("50000")
    int tasks();

    /** Pending invitations of a project. */
    @WithDefault("50")
    int invitations();

    /** How long an invitation can be taken up. */
    @WithDefault("14d")
    Duration invitationLifetime();
}
