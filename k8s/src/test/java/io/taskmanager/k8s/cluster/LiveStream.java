package io.taskmanager.k8s.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** An open {@code /api/stream} (Server-Sent Events) and the lines it has sent. */
final class LiveStream implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Stream<String> body;

    LiveStream(Person person) {
        try {
            HttpRequest request = person.request("/api/stream").build();
            body = person.http.send(request, BodyHandlers.ofLines()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::read);
    }

    boolean opened() {
        return lines.stream().anyMatch(line -> line.startsWith("event:") && line.endsWith("stream.opened"));
    }

    /** Whether something of this kind has come whose data mention the text. */
    boolean told(String type, String text) {
        for (int i = 0; i < lines.size() - 1; i++) {
            if (lines.get(i).startsWith("event:") && lines.get(i).endsWith(type)) {
                var data = lines.subList(i, lines.size()).stream()
                        .takeWhile(line -> !line.isEmpty())
                        .anyMatch(line -> line.startsWith("data:") && line.contains(text));
                if (data) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public void close() {
        body.close();
    }

    private void read() {
        try (body) {
            body.forEach(lines::add);
        } catch (UncheckedIOException e) {
            lines.add(""); // the connection ended, as it does when we close it
        }
    }
}
