package io.taskmanager.kit.merge;

import java.util.Set;

/**
 * The outcome of a merge patch.
 *
 * @param value the record with the patch applied, valid
 * @param fields the top-level fields the patch names, whether or not they change anything
 */
public record Merged<T>(T value, Set<String> fields) {}
