package io.taskmanager.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskPatchTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"due":{"date":"2026-12-01"}}       | {"due":{"date":"2026-12-01","at":null,"zone":null}}
                    {"start":{"at":"2026-12-01T17:00"}} | {"start":{"at":"2026-12-01T17:00","date":null}}
                    {"due":{"date":"x","at":"y"}}       | {"due":{"date":"x","at":"y"}}
                    {"due":null,"title":"x"}            | {"due":null,"title":"x"}
                    []                                  | []
                    """)
    void settingOneFormOfADueRemovesTheOther(String patch, String completed) throws JsonProcessingException {
        assertThat(TaskPatch.withExclusiveDues(JSON.readTree(patch))).isEqualTo(JSON.readTree(completed));
    }
}
