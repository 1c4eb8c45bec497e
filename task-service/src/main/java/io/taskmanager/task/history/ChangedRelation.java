package io.taskmanager.task.history;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.task.relation.RelationKind;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The relation that a change is about, as the task sees it.
 *
 * @param taskId the other task, which who reads the history may not be able to see
 */
@Schema(
        name = "ChangedRelation",
        requiredProperties = {"kind", "taskId"})
@RegisterForReflection(registerFullHierarchy = true)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ChangedRelation(RelationKind kind, UUID taskId) {}
