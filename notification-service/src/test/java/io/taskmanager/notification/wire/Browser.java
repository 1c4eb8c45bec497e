package io.taskmanager.notification.wire;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client of the live stream, which remembers what it was sent. */
public final class Browser implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpResponse<InputStream> response;
    private final List<Block> blocks = new CopyOnWriteArrayList<>();
    private volatile String lastId;
    private volatile boolean ended;

    private Browser(HttpResponse<InputStream> response, String lastId) {
        this.response = response;
        this.lastId = lastId;
        Thread.ofVirtual().start(this::read);
    }

    /** What was sent between two empty lines. */
    public record Block(String id, String event, String data, String retry) {
        public JsonPath json() {
            return JsonPath.from(data);
        }
    }

    /** Opens a stream and waits for its first words. */
    public static Browser open(URI stream, String bearer, String lastEventId) {
        var request =
                HttpRequest.newBuilder(stream).header("Authorization", bearer).header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            var browser =
                    new Browser(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()), lastEventId);
            await().until(() -> browser.ended || !browser.blocks.isEmpty());
            return browser;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<InputStream> response() {
        return response;
    }

    /** The blocks that are events, also those about the stream itself. */
    public List<Block> events() {
        return blocks.stream().filter(block -> block.event() != null).toList();
    }

    /** The types of all events. */
    public List<String> types() {
        return events().stream().map(Block::event).toList();
    }

    /** The ids of all events that happened, in the order they were sent. */
    public List<String> eventIds() {
        return events().stream()
                .filter(block -> !block.event().startsWith("stream."))
                .map(block -> block.json().getString("id"))
                .toList();
    }

    public Block awaitEvent(String type) {
        await().atMost(Duration.ofSeconds(20)).until(() -> types().contains(type));
        return events().stream()
                .filter(block -> block.event().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** The position to go on from, as a browser keeps it. */
    public String lastId() {
        return lastId;
    }

    public List<Block> blocks() {
        return blocks;
    }

    public boolean isEnded() {
        return ended;
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            ended = true;
        }
    }

    private void read() {
        Map<String, String> fields = new HashMap<>();
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    dispatch(fields);
                    fields.clear();
                } else {
                    int colon = line.indexOf(':');
                    fields.put(
                            line.substring(0, colon), line.substring(colon + 1).strip());
                }
            }
        } catch (IOException e) {
            fields.clear();
        }
        ended = true;
    }

    private void dispatch(Map<String, String> fields) {
        lastId = Objects.requireNonNullElse(fields.get("id"), Objects.requireNonNullElse(lastId, ""));
        blocks.add(new Block(fields.get("id"), fields.get("event"), fields.get("data"), fields.get("retry")));
    }
}
