package io.taskmanager.kit.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskmanager.kit.problem.FieldError;
import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.kit.problem.Malformed;
import io.taskmanager.kit.problem.UnreadableJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.LinkedHashSet;

/** Applies JSON Merge Patch (RFC 7396) to a record of editable fields. */
@ApplicationScoped
public class MergePatch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The current values with the patch applied. Members that are null in the patch become null in the record, so
     * its components must be boxed or nullable.
     *
     * @throws Malformed when the patch is not a JSON object
     * @throws InvalidFields naming each field that is unknown, of a wrong type or not valid afterwards
     */
    public <T> Merged<T> apply(T current, JsonNode patch, Class<T> type) {
        if (!(patch instanceof ObjectNode object)) {
            throw new Malformed("A merge patch is a JSON object of the fields to change.");
        }
        var value = read(merge(json.valueToTree(current), object), type);
        var errors = validator.validate(value).stream()
                .map(v -> new FieldError(v.getPropertyPath().toString(), v.getMessage()))
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        var fields = new LinkedHashSet<String>();
        object.fieldNames().forEachRemaining(fields::add);
        return new Merged<>(value, fields);
    }

    private <T> T read(JsonNode tree, Class<T> type) {
        try {
            return json.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw UnreadableJson.problem(e);
        }
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        var result = target instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                result.remove(member.getKey());
            } else {
                result.set(member.getKey(), merge(result.path(member.getKey()), member.getValue()));
            }
        });
        return result;
    }
}
