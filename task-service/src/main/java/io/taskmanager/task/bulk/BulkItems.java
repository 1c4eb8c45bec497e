package io.taskmanager.task.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskmanager.data.idempotency.IdempotencyKey;
import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.kit.problem.Malformed;
import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.UnreadableJson;
import io.taskmanager.kit.version.IfMatch;
import io.taskmanager.task.task.NewPosition;
import io.taskmanager.task.task.NewTask;
import io.taskmanager.task.task.TaskCreation;
import io.taskmanager.task.task.TaskEditing;
import io.taskmanager.task.task.TaskMoving;
import io.taskmanager.task.task.TaskTransfer;
import io.taskmanager.task.task.TaskVersion;
import io.taskmanager.task.task.TaskView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.UUID;

/** Does one item, by whoever does its operation, and turns a refusal into a result. */
@ApplicationScoped
class BulkItems {

    private static final IfMatch WHATEVER = new IfMatch(0, true);

    private final TaskCreation creation;
    private final TaskEditing editing;
    private final TaskMoving moving;
    private final TaskTransfer transfer;
    private final ObjectMapper json;

    BulkItems(TaskCreation creation, TaskEditing editing, TaskMoving moving, TaskTransfer transfer, ObjectMapper json) {
        this.creation = creation;
        this.editing = editing;
        this.moving = moving;
        this.transfer = transfer;
        this.json = json;
    }

    /** Nothing is done twice by items with the same key. */
    BulkResult run(JsonNode item, UUID caller, ZoneId reader, IdempotencyKey key) {
        try {
            return done(read(item, BulkItem.class), item, caller, reader, key);
        } catch (Problem problem) {
            ObjectNode document = json.valueToTree(problem.document("/api/tasks/bulk", null));
            document.remove("current");
            return new BulkResult(problem.status(), null, null, document);
        }
    }

    private BulkResult done(BulkItem item, JsonNode asked, UUID caller, ZoneId reader, IdempotencyKey key) {
        if (item.op() == null) {
            throw InvalidFields.of("op", "must be given");
        }
        if (item.op() == BulkOperation.CREATE) {
            NewTask task = creation.checked(read(item.requiredBody(), NewTask.class));
            TaskView created = creation.create(item.requiredProject(), task, caller, key);
            return new BulkResult(201, created.id(), created.version(), null);
        }
        TaskVersion after = changed(item, caller, reader, key.stamp(caller, asked));
        return new BulkResult(200, after.id(), after.version(), null);
    }

    private TaskVersion changed(BulkItem item, UUID caller, ZoneId reader, IdempotencyStamp stamp) {
        UUID id = item.requiredId();
        return switch (item.op()) {
            case EDIT -> editing.change(id, caller, IfMatch.required(item.seen()), item.requiredBody(), reader, stamp);
            case COMPLETE -> {
                IfMatch seen = item.seen() == null ? WHATEVER : item.seen();
                yield editing.change(
                        id, caller, seen, JsonNodeFactory.instance.objectNode().put("done", true), reader, stamp);
            }
            case MOVE -> moving.move(id, caller, read(item.requiredBody(), NewPosition.class), stamp);
            case TRANSFER -> transfer.transfer(id, caller, item.seen(), item.requiredProject(), stamp);
            case DELETE -> editing.delete(id, caller, item.seen(), stamp);
            case RESTORE -> editing.restore(id, caller, stamp);
            case CREATE -> throw new IllegalArgumentException("A creation has no task yet");
        };
    }

    private <T> T read(JsonNode tree, Class<T> type) {
        try {
            if (!tree.isObject()) {
                throw new Malformed("An item, and its body, is a JSON object.");
            }
            return json.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw UnreadableJson.problem(e);
        }
    }
}
