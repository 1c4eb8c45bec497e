package io.taskmanager.task.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A feed as its owner sees it.
 *
 * @param path with the secret: only in the answer that makes it
 */
@Schema(
        name = "CalendarFeed",
        requiredProperties = {"id", "createdAt"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record CalendarFeedView(
        UUID id,
        @Nullable UUID projectId,
        Instant createdAt,

        @Schema(examples = "/api/calendar-feeds/Zm9v.ics") @Nullable
        String path) {

    static CalendarFeedView of(CalendarFeed feed, @Nullable Secret secret) {
        String path = secret == null ? null : "/api/calendar-feeds/" + secret.text() + ".ics";
        return new CalendarFeedView(feed.id(), feed.projectId(), feed.createdAt(), path);
    }
}
