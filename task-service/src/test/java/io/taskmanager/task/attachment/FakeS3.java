package io.taskmanager.task.attachment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One bucket in memory, as a server that speaks S3 shows it; signatures are not looked at. */
final class FakeS3 {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");
    private static final Pattern PART = Pattern.compile("partNumber=(\\d+)");
    private static final Pattern UPLOAD = Pattern.compile("uploadId=([^&]+)");

    private final HttpServer server;
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final Map<String, String> begun = new ConcurrentHashMap<>();
    private final Map<String, Map<Integer, byte[]>> parts = new ConcurrentHashMap<>();
    private final AtomicInteger uploads = new AtomicInteger();
    private final AtomicInteger stored = new AtomicInteger();

    private FakeS3(HttpServer server) {
        this.server = server;
    }

    static FakeS3 start() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FakeS3 fake = new FakeS3(http);
            http.createContext("/", fake::handle);
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            http.start();
            return fake;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    Set<String> objects() {
        return objects.keySet();
    }

    Collection<String> begun() {
        return begun.values();
    }

    int parts() {
        return stored.get();
    }

    String begin(String key) {
        String id = "upload-" + uploads.incrementAndGet();
        begun.put(id, key);
        parts.put(id, new TreeMap<>());
        return id;
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String query = exchange.getRequestURI().getQuery() == null
                ? ""
                : exchange.getRequestURI().getQuery();
        String path = exchange.getRequestURI().getPath();
        String key = path.substring(Math.min(path.length(), path.indexOf('/', 1) + 1));
        Matcher upload = UPLOAD.matcher(query);
        boolean multipart = upload.find();
        switch (exchange.getRequestMethod()) {
            case "PUT" -> put(exchange, key, body, multipart ? upload.group(1) : null, query);
            case "POST" -> post(exchange, key, multipart ? upload.group(1) : null);
            case "DELETE" -> {
                if (multipart) {
                    begun.remove(upload.group(1));
                } else {
                    objects.remove(key);
                }
                answer(exchange, 204, new byte[0]);
            }
            default -> get(exchange, path, key, query);
        }
    }

    private void put(HttpExchange exchange, String key, byte[] body, String upload, String query) throws IOException {
        if (upload == null) {
            objects.put(key, body);
        } else {
            Matcher part = PART.matcher(query);
            part.find();
            parts.get(upload).put(Integer.valueOf(part.group(1)), body);
            stored.incrementAndGet();
        }
        exchange.getResponseHeaders().add("ETag", "\"x\"");
        answer(exchange, 200, new byte[0]);
    }

    private void post(HttpExchange exchange, String key, String upload) throws IOException {
        if (upload == null) {
            xml(
                    exchange,
                    "<InitiateMultipartUploadResult><UploadId>%s</UploadId></InitiateMultipartUploadResult>"
                            .formatted(begin(key)));
            return;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts.get(upload).values()) {
            all.write(part);
        }
        objects.put(key, all.toByteArray());
        begun.remove(upload);
        xml(exchange, "<CompleteMultipartUploadResult><ETag>x</ETag></CompleteMultipartUploadResult>");
    }

    private void get(HttpExchange exchange, String path, String key, String query) throws IOException {
        if (query.contains("uploads")) {
            StringBuilder found = new StringBuilder("<ListMultipartUploadsResult>");
            begun.forEach((id, of) ->
                    found.append("<Upload><Key>%s</Key><UploadId>%s</UploadId></Upload>".formatted(of, id)));
            xml(exchange, found + "</ListMultipartUploadsResult>");
            return;
        }
        byte[] object = objects.get(key);
        Matcher range = RANGE.matcher(exchange.getRequestHeaders().getFirst("Range"));
        if (object == null || !range.matches()) {
            answer(exchange, 404, new byte[0]);
            return;
        }
        int from = Integer.parseInt(range.group(1));
        int to = range.group(2).isEmpty() ? object.length : Integer.parseInt(range.group(2)) + 1;
        answer(exchange, 206, Arrays.copyOfRange(object, from, Math.min(to, object.length)));
    }

    private static void xml(HttpExchange exchange, String xml) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/xml");
        answer(exchange, 200, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
