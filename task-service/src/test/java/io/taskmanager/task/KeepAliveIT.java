package io.taskmanager.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.testkit.Servers;
import io.taskmanager.testkit.TestTokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Content that nobody reads does not stand in the way of the next request on the same connection. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class KeepAliveIT {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final String SMALL = "title\nA\n";

    private final UUID ann = Given.person();
    private final String task = Given.task(ann, Given.project(ann), "Pack");

    @ParameterizedTest
    @ValueSource(strings = {"/api/imports?fileName=a.csv", "/api/projects", "/attachments?name=a.txt"})
    void ofSomebodyWhoIsNotSignedIn(String path) throws IOException {
        assertThat(twoRequests(path.startsWith("/api") ? path : task + path, "", "", SMALL))
                .isEqualTo("401 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/imports?fileName=a.csv", "/attachments?name=a.txt"})
    void ofARepetition(String path) throws IOException {
        String whole = path.startsWith("/api") ? path : task + path;
        String key = "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
        String authorization = "Authorization: " + TestTokens.bearer(ann) + "\r\n";
        assertThat(twoRequests(whole, authorization, key, SMALL)).isEqualTo("201 200");
        assertThat(twoRequests(whole, authorization, key, SMALL)).isEqualTo("201 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/imports?fileName=a.csv", "/attachments?name=a.txt"})
    void ofWhatIsTooLarge(String path) throws IOException {
        String whole = path.startsWith("/api") ? path : task + path;
        String authorization = "Authorization: " + TestTokens.bearer(ann) + "\r\n";
        assertThat(twoRequests(whole, authorization, "", "title\n".repeat(300_000)))
                .isEqualTo("413 200");
    }

    @Test
    void ofWhatOneMayNotKnow() throws IOException {
        String authorization = "Authorization: " + TestTokens.bearer(UUID.randomUUID()) + "\r\n";
        assertThat(twoRequests(task + "/attachments?name=a.txt", authorization, "", SMALL))
                .isEqualTo("404 200");
    }

    /** The statuses of a POST with content, and of a GET on the same connection. */
    private String twoRequests(String path, String authorization, String header, String content) throws IOException {
        URI origin = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
        try (Socket socket = new Socket(origin.getHost(), origin.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            send(
                    socket,
                    """
                    POST %s HTTP/1.1
                    Host: localhost
                    Content-Type: application/octet-stream
                    Content-Length: %d

                    """.formatted(path, content.length())
                                    .replace("\n\n", "\n" + (authorization + header).replace("\r\n", "\n") + "\n")
                            + content);
            String first = status(in);
            send(socket, """
                    GET /api/projects HTTP/1.1
                    Host: localhost
                    Authorization: %s

                    """.formatted(TestTokens.bearer(ann)));
            return first + " " + status(in);
        }
    }

    private static void send(Socket socket, String request) throws IOException {
        int end = request.indexOf("\n\n") + 2;
        String bytes = request.substring(0, end).replace("\n", "\r\n") + request.substring(end);
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Reads one answer to its end. */
    private static String status(BufferedReader in) throws IOException {
        String status = in.readLine().split(" ")[1];
        int length = 0;
        for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
            if (line.toLowerCase().startsWith("content-length:")) {
                length = Integer.parseInt(
                        line.substring("content-length:".length()).strip());
            }
        }
        in.skip(length);
        return status;
    }
}
