package io.taskmanager.task.relation;

import io.taskmanager.task.task.Status;
import io.taskmanager.task.task.TaskAccess.Accessible;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As much of the other task as a list of relations shows. */
@Schema(
        name = "RelatedTask",
        requiredProperties = {"id", "key", "projectId", "title", "status", "done"})
public record RelatedTask(
        UUID id, @Schema(examples = "HOME-12") String key, UUID projectId, String title, Status status, boolean done) {

    static RelatedTask of(Accessible other) {
        return new RelatedTask(
                other.task().id(),
                other.key(),
                other.task().projectId(),
                other.task().fields().title(),
                other.task().fields().status(),
                other.task().fields().done());
    }
}
