package io.taskmanager.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpenApiMergeTest {
    private static final String BASE = "{openapi: 3.1.0, info: {title: Suite}, paths: {/health: {get: {}}}}";

    @Test
    void pathsAndComponentsComeTogether() {
        var merged = merge(
                "{info: {title: Auth}, paths: {/api/auth/login: {post: {}}}, components: {schemas: {B: {}}}}",
                "{paths: {/api/projects: {get: {}}}, components: {schemas: {A: {}, B: {}}}}");

        assertThat(merged)
                .isEqualTo("{openapi=3.1.0, info={title=Suite}, paths=[/health, /api/auth/login, /api/projects],"
                        + " schemas=[A, B]}");
    }

    @Test
    void whatIsSaidTwiceMustBeTheSame() {
        assertThatThrownBy(() -> merge(
                        "{components: {schemas: {Problem: {type: object}, Same: {}}}}",
                        "{components: {schemas: {Problem: {type: string}, Same: {}}}}"))
                .hasMessageContaining("components/schemas/Problem")
                .hasMessageNotContaining("Same");
    }

    @Test
    void theTableSaysWhoMayCall() {
        var merged = OpenApiMerge.merge(
                Documents.parse(BASE),
                List.of(Documents.parse("{paths: {/api/auth/login: {post: {}},"
                        + " '/api/tasks/{id}': {get: {security: [{other: []}]}}}}")));

        assertThat(merged.at("/paths/~1api~1auth~1login/post/security").toString())
                .isEqualTo("[]");
        assertThat(merged.at("/paths/~1api~1tasks~1{id}/get").toString()).isEqualTo("{}");
    }

    @Test
    void problemTypesAreListedOnceByStatus() {
        var merged = OpenApiMerge.merge(
                Documents.parse("{x-problem-types: [{type: b, status: 403}]}"),
                List.of(
                        Documents.parse("{x-problem-types: [{type: c, status: 500}, {type: b, status: 403}]}"),
                        Documents.parse("{x-problem-types: [{type: a, status: 403}]}")));

        assertThat(merged.get("x-problem-types").findValuesAsText("type")).containsExactly("a", "b", "c");
    }

    private static String merge(String... services) {
        var merged = OpenApiMerge.merge(
                Documents.parse(BASE),
                java.util.Arrays.stream(services).map(Documents::parse).toList());
        return "{openapi=%s, info={title=%s}, paths=%s, schemas=%s}"
                .formatted(
                        merged.get("openapi").asText(),
                        merged.at("/info/title").asText(),
                        names(merged.get("paths")),
                        names(merged.at("/components/schemas")));
    }

    private static List<String> names(com.fasterxml.jackson.databind.JsonNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }
}
