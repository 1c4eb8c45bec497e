package io.taskmanager.task.feed;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All feeds of somebody; there are never many. */
@Schema(name = "CalendarFeedList", requiredProperties = "items")
record CalendarFeedList(List<CalendarFeedView> items) {}
