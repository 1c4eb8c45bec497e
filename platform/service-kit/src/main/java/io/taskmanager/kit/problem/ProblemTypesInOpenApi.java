package io.taskmanager.kit.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;

/** Lists every problem type under {@code x-problem-types} and gives each operation a default problem answer. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemTypesInOpenApi implements OASFilter {
    private final List<Map<String, Object>> types;

    public ProblemTypesInOpenApi(IndexView index) {
        types = index.getAnnotations(ProblemType.class).stream()
                .map(Entry::of)
                .distinct()
                .sorted(Comparator.comparingInt(Entry::status).thenComparing(Entry::type))
                .map(Entry::members)
                .toList();
    }

    private record Entry(String type, int status, String title) {
        static Entry of(AnnotationInstance a) {
            return new Entry(
                    "/problems/" + a.value("type").asString(),
                    a.value("status").asInt(),
                    a.value("title").asString());
        }

        /** In a fixed order: the document is compared as text. */
        Map<String, Object> members() {
            var members = new LinkedHashMap<String, Object>();
            members.put("type", type);
            members.put("status", status);
            members.put("title", title);
            return members;
        }
    }

    @Override
    public Operation filterOperation(Operation operation) {
        var problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        operation
                .getResponses()
                .setDefaultValue(OASFactory.createAPIResponse()
                        .description("A problem (RFC 9457); x-problem-types lists the kinds.")
                        .content(OASFactory.createContent().addMediaType(ProblemDocument.MEDIA_TYPE, problem)));
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        openApi.addExtension("x-problem-types", types);
    }
}
