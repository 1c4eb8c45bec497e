package io.taskmanager.task.imports;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a line.
 *
 * @param line in the file, from 1
 * @param column its name in the file, or the name of the field
 * @param skipped whether the line is left out because of it; otherwise only what is wrong is
 */
@Schema(
        name = "ImportFault",
        requiredProperties = {"line", "reason", "skipped"})
@RegisterForReflection(registerFullHierarchy = true)
public record ImportFault(int line, @Nullable String column, String reason, boolean skipped) {}
