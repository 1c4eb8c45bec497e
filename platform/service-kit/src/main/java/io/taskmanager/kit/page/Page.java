package io.taskmanager.kit.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items in the order asked for
 * @param next the cursor of the following page, or null when this is the last
 */
public record Page<T>(List<T> items, @Nullable String next) {}
