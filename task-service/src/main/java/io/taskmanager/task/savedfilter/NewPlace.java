package io.taskmanager.task.savedfilter;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a filter goes in the order of its owner.
 *
 * @param place counted from 0; beyond the last it becomes the last
 */
@Schema(name = "NewPlace", requiredProperties = "place")
public record NewPlace(@NotNull @Min(0) Integer place) {}
