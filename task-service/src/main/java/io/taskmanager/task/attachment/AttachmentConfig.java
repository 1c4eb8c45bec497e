package io.taskmanager.task.attachment;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much can be attached. */
@ConfigMapping(prefix = "attachments")
interface AttachmentConfig {
    /** The largest file, e.g. {@code 100M}. The gateway has a limit of its own for what it lets through. */
    @WithDefault("1G")
    MemorySize maxSize();

    /** All files of a project together. Those who upload at the same moment are counted by what they said they bring. */
    @WithDefault("10G")
    MemorySize perProject();

    /** Files that a task can have. */
    @WithDefault("200")
    int perTask();

    /** What is still uploading after this time was given up, and is cleared away. */
    @WithDefault("24h")
    Duration abandonedAfter();

    /** Pictures with more pixels than this get no preview; one being made takes up to some bytes for each. */
    @WithDefault("40000000")
    long previewPixels();

    /** The longer side of a preview, in pixels. */
    @WithDefault("400")
    int previewSide();
}
