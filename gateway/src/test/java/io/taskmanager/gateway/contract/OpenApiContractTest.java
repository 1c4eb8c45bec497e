package io.taskmanager.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskmanager.gateway.route.Routes;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OpenApiContractTest {
    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "PATCH", "DELETE");
    private static final Set<String> OWN = Set.of("GET /health", "GET /openapi.yaml");

    @Test
    void theCommittedDocumentIsTheMergeOfTheServices() {
        var merged = OpenApiMerge.merge(Documents.base(), Documents.services());
        if (Boolean.getBoolean("contract.write")) {
            Documents.write(merged);
        }

        assertThat(Documents.committed())
                .as("run this test with -Dcontract.write=true to write it anew")
                .isEqualTo(merged);
    }

    @Test
    void theDocumentListsWhatTheTableRoutesAndNothingElse() {
        var routed = new TreeSet<>(OWN);
        Routes.api().rows().forEach(route -> routed.add(route.method() + " " + route.template()));

        var documented = new TreeSet<>(OWN);
        Documents.committed().get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .map(member -> member.getKey().toUpperCase(Locale.ROOT))
                .filter(METHODS::contains)
                .forEach(method -> documented.add(method + " " + path.getKey())));
        // Keys for services and tokens of others, not for callers of this API: documented by RFC 7517.
        routed.remove("GET /.well-known/jwks.json");
        documented.remove("GET /.well-known/jwks.json");

        assertThat(documented).isEqualTo(routed);
    }
}
