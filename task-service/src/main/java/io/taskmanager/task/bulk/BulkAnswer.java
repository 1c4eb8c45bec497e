package io.taskmanager.task.bulk;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One result for each item, in the order of the items. */
@Schema(name = "BulkAnswer", requiredProperties = "results")
record BulkAnswer(List<BulkResult> results) {}
