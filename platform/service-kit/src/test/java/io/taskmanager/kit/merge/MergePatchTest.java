package io.taskmanager.kit.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskmanager.kit.json.StrictJson;
import io.taskmanager.kit.problem.FieldError;
import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.kit.problem.Malformed;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergePatchTest {
    private final ObjectMapper json = strictJson();
    private final MergePatch patches =
            new MergePatch(json, Validation.buildDefaultValidatorFactory().getValidator());
    private final Note note = new Note("Buy milk", 2, List.of("home"), new Place("Berlin", "Mitte"));

    record Place(@Nullable String city, @Nullable String quarter) {}

    record Note(
            @NotBlank @Nullable String title,
            @Nullable Integer priority,
            @Nullable List<String> labels,
            @Nullable Place place) {}

    @Test
    void onlyTheNamedFieldsChange() {
        var merged = apply("{\"title\":\"Buy bread\",\"labels\":[\"shop\"]}");

        assertThat(merged.value()).isEqualTo(new Note("Buy bread", 2, List.of("shop"), note.place()));
        assertThat(merged.fields()).containsExactly("title", "labels");
    }

    @Test
    void nullRemovesAndObjectsMerge() {
        var merged = apply("{\"priority\":null,\"place\":{\"quarter\":null}}");

        assertThat(merged.value()).isEqualTo(new Note("Buy milk", null, List.of("home"), new Place("Berlin", null)));
    }

    @Test
    void whatIsUnknownOrOfAWrongTypeIsNamed() {
        assertThat(errors("{\"titel\":\"x\"}")).extracting(FieldError::field).containsExactly("titel");
        assertThat(errors("{\"priority\":\"2\"}")).extracting(FieldError::field).containsExactly("priority");
        assertThat(errors("{\"priority\":99999999999}"))
                .extracting(FieldError::field)
                .containsExactly("priority");
        assertThat(errors("{\"labels\":[1]}")).extracting(FieldError::field).containsExactly("labels[0]");
        assertThat(errors("{\"place\":{\"city\":\"a\\u0000\"}}"))
                .extracting(FieldError::field)
                .containsExactly("place.city");
    }

    @Test
    void theResultMustBeValid() {
        assertThat(errors("{\"title\":null}")).extracting(FieldError::field).containsExactly("title");
    }

    @Test
    void whatIsNotAnObjectIsMalformed() {
        assertThatThrownBy(() -> apply("[1]")).isInstanceOf(Malformed.class);
    }

    private Merged<Note> apply(String patch) {
        try {
            return patches.apply(note, json.readTree(patch), Note.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private List<FieldError> errors(String patch) {
        var problem = catchThrowableOfType(InvalidFields.class, () -> apply(patch));
        var errors = problem.document("/", null).errors();
        return errors == null ? List.of() : errors;
    }

    private static ObjectMapper strictJson() {
        var mapper = new ObjectMapper();
        new StrictJson().customize(mapper);
        return mapper;
    }
}
