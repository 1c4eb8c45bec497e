package io.taskmanager.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final Path APP = Path.of("src/main/webui/src/app");
    private static final Pattern ROUTE = Pattern.compile("<Route\\s+path=\"/?([^\"]*)\"");
    /** Below another page's path. */
    private static final Set<String> NESTED = Set.of("tasks/:taskId", "activity");

    @Test
    void theKnownPagesAreTheRoutesOfTheApp() throws IOException {
        var source = Files.readString(APP.resolve("App.tsx")) + Files.readString(APP.resolve("Dashboard.tsx"));

        var routes = ROUTE.matcher(source)
                .results()
                .map(route -> route.group(1))
                .filter(path -> !path.equals("*") && !NESTED.contains(path))
                .map(path -> path.split("/")[0])
                .distinct();

        assertThat(routes).containsExactlyInAnyOrderElementsOf(Pages.KNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/inbox", "/inbox/", "/import", "/projects/1/tasks/2", "/today/tasks/2", "/sign-in"})
    void aPageIsKnown(String path) {
        assertThat(Pages.isKnown(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inbox.php", "/metrics", "/projectsx", "/projects/x.json", "/q/dev", "//", "/Inbox", "*"})
    void nothingElseIs(String path) {
        assertThat(Pages.isKnown(path)).isFalse();
    }
}
