package io.taskmanager.task.history;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The file that a change is about, whether or not it is still there. */
@Schema(
        name = "ChangedAttachment",
        requiredProperties = {"id", "name"})
@RegisterForReflection(registerFullHierarchy = true)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ChangedAttachment(UUID id, String name) {}
