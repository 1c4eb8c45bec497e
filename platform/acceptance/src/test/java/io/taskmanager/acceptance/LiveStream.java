package io.taskmanager.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** An open {@code /api/stream} (Server-Sent Events) and everything it has said, with the time each event came. */
final class LiveStream implements AutoCloseable {
    /** @param nanos {@link System#nanoTime} when its last line had been read */
    record Event(String id, String type, JsonNode data, long nanos) {}

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final HttpResponse<Stream<String>> response;
    private volatile boolean ended;

    LiveStream(Browser browser, String... headers) {
        try {
            response = browser.http.send(browser.request("/api/stream", headers).build(), BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::read);
    }

    int status() {
        return response.statusCode();
    }

    List<Event> events() {
        return events;
    }

    List<Event> events(String type) {
        return events.stream().filter(e -> e.type().equals(type)).toList();
    }

    boolean ended() {
        return ended;
    }

    @Override
    public void close() {
        response.body().close();
    }

    private void read() {
        var current = new String[] {"", "", ""};
        try (var lines = response.body()) {
            lines.forEach(line -> read(line, current));
        } catch (UncheckedIOException e) {
            // the connection broke, which for a reader is an end
        } finally {
            ended = true;
        }
    }

    /** @param current id, type and data of the event whose lines are coming in */
    private void read(String line, String[] current) {
        if (line.isEmpty() && !current[2].isEmpty()) {
            events.add(new Event(current[0], current[1], parse(current[2]), System.nanoTime()));
            current[1] = "";
            current[2] = "";
        } else if (line.startsWith("id:")) {
            current[0] = line.substring(3).strip();
        } else if (line.startsWith("event:")) {
            current[1] = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
            current[2] += line.substring(5).strip();
        }
    }

    private static JsonNode parse(String data) {
        try {
            return Browser.JSON.readTree(data);
        } catch (JsonProcessingException e) {
            throw new AssertionError("The stream sent data that are not JSON: " + data, e);
        }
    }
}
