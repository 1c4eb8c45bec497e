package io.taskmanager.gateway.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The web app's files. */
@ConfigMapping(prefix = "web")
interface WebConfig {
    /** The classpath folder with index.html. */
    @WithDefault("webui")
    String folder();
}
