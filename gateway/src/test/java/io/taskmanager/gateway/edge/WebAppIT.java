package io.taskmanager.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WebAppIT extends GatewayTestBase {
    private static final String SCRIPT = "/assets/app-3f9c2b1a.js";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/projects/0197a3f0/board", "/index.html"})
    void everyPageIsTheApp(String path) {
        var answer = client.send(client.anonymous(path));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<title>Fixture</title>");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/gone.js",
                "/assets/",
                "/assets/../index.html",
                "/favicon.ico",
                "/api/x",
                "/.well-known/x"
            })
    void aMissingFileIsNotAPage(String path) {
        assertThat(client.send(client.anonymous(path)).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/metrics",
                "/q/health",
                "/actuator/env",
                "/wp-login.php",
                "/foo.json",
                "/projects/x.php",
                "/.env"
            })
    void whereProgramsLookThereIsNothing(String path) {
        var answer = client.send(client.anonymous(path, "Accept", "text/html,*/*"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void aPageThatIsNowhereIsTheAppSayingSoToABrowserOnly() {
        var browser = client.send(client.anonymous("/nowhere/at/all", "Accept", "text/html,*/*"));
        var program = client.send(client.anonymous("/nowhere/at/all"));

        assertThat(browser.statusCode()).isEqualTo(404);
        assertThat(browser.body()).contains("<title>Fixture</title>");
        assertThat(program.statusCode()).isEqualTo(404);
        assertThat(program.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void aHashedFileIsForEver() {
        var answer = client.send(client.anonymous(SCRIPT));

        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/javascript; charset=utf-8");
        assertThat(answer.headers().allValues("Vary")).contains("Accept-Encoding");
    }

    @Test
    void theBestAcceptedCodingIsSent() throws IOException {
        assertThat(script("gzip, br").headers().firstValue("Content-Encoding")).contains("br");
        assertThat(script("deflate").headers().firstValue("Content-Encoding")).isEmpty();
        var gzip = script("br;q=0, gzip");

        assertThat(gzip.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(unzip(gzip.body())).isEqualTo(script("identity").body());
    }

    @Test
    void whatTheClientHasIsNotSentAgain() {
        var etag = script("gzip").headers().firstValue("ETag").orElseThrow();

        var again = client.send(client.anonymous(SCRIPT, "Accept-Encoding", "gzip", "If-None-Match", etag));
        var otherCoding = client.send(client.anonymous(SCRIPT, "Accept-Encoding", "br", "If-None-Match", etag));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(etag);
        assertThat(otherCoding.statusCode()).isEqualTo(200);
    }

    @Test
    void headTellsTheLengthOnly() {
        var length = script("identity").body().length;

        var answer = client.send(client.anonymous(SCRIPT).HEAD());

        assertThat(answer.headers().firstValue("Content-Length")).contains(Integer.toString(length));
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void everyAnswerMakesTheBrowserStrict() {
        assertThat(client.send(client.anonymous("/")).headers().map())
                .containsKeys(
                        "content-security-policy",
                        "x-content-type-options",
                        "referrer-policy",
                        "permissions-policy",
                        "cross-origin-opener-policy",
                        "cross-origin-resource-policy")
                .doesNotContainKeys("server", "strict-transport-security");
    }

    private HttpResponse<byte[]> script(String acceptEncoding) {
        return client.send(client.anonymous(SCRIPT, "Accept-Encoding", acceptEncoding), BodyHandlers.ofByteArray());
    }

    private static byte[] unzip(byte[] content) {
        try (var in = new GZIPInputStream(new java.io.ByteArrayInputStream(content))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
