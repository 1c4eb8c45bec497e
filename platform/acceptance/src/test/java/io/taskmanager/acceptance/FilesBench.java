package io.taskmanager.acceptance;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskmanager.testkit.Servers;
import io.taskmanager.testkit.TestTokens;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A large file through the gateway into task-service and back, both with a heap of 128 MB: how fast, and how much memory each
 * process took at most. {@code MEGABYTES} is its size, {@code MONGODB_URI} a store other than the embedded one.
 */
final class FilesBench {
    private static final long BYTES = Long.parseLong(System.getenv().getOrDefault("MEGABYTES", "1024")) << 20;
    private static final String BEARER = TestTokens.bearer(UUID.randomUUID());
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private FilesBench() {}

    public static void main(String[] args) throws Exception {
        var servers = new Servers();
        var stores = servers.start();
        var environment = new HashMap<>(Map.of(
                "MONGODB_URI",
                System.getenv().getOrDefault("MONGODB_URI", stores.get("quarkus.mongodb.connection-string")),
                "KAFKA_BOOTSTRAP_SERVERS",
                stores.get("kafka.bootstrap.servers"),
                "TOKEN_JWKS_URL",
                stores.get("token.jwks-url"),
                "CURSOR_SECRET",
                "c2VjcmV0IG9mIHRoaXMgdGVzdCBydW4sIDMyIGJ5dGVz",
                "LOG_LEVEL",
                "ERROR"));
        try (var service = new ServiceProcess("task-service", environment)) {
            service.awaitReady();
            environment.put("TASK_SERVICE_URL", service.origin().toString());
            try (var gateway = new ServiceProcess("gateway", environment)) {
                gateway.awaitReady();
                measure(gateway, service);
            }
        } finally {
            servers.stop();
        }
    }

    private static void measure(ServiceProcess gateway, ServiceProcess service) throws Exception {
        String task = post(
                gateway.origin(),
                post(gateway.origin(), "/api/projects", "{\"name\":\"Files\"}") + "/tasks",
                "{\"title\":\"Keep\"}");
        System.out.printf("%,d MB through the gateway%n", BYTES >> 20);
        print("before", Duration.ZERO, gateway, service);
        long begun = System.nanoTime();
        var upload = HTTP.send(
                request(gateway.origin(), task + "/attachments?name=large.bin")
                        .POST(BodyPublishers.fromPublisher(
                                BodyPublishers.ofInputStream(() -> new Pattern(BYTES)), BYTES))
                        .build(),
                BodyHandlers.ofString());
        print("upload " + upload.statusCode(), Duration.ofNanos(System.nanoTime() - begun), gateway, service);
        if (upload.statusCode() != 201) {
            System.out.println(upload.body());
            return;
        }
        begun = System.nanoTime();
        var download = HTTP.send(
                request(
                                gateway.origin(),
                                upload.headers().firstValue("Location").orElseThrow())
                        .build(),
                BodyHandlers.ofInputStream());
        boolean same = same(download.body());
        print("download " + download.statusCode(), Duration.ofNanos(System.nanoTime() - begun), gateway, service);
        System.out.println(same ? "the same bytes came back" : "OTHER BYTES CAME BACK");
    }

    private static void print(String what, Duration time, ServiceProcess gateway, ServiceProcess service) {
        double seconds = time.toMillis() / 1000.0;
        System.out.printf(
                "%-14s %7.1f s %7.1f MB/s   most memory: gateway %4d MB, task-service %4d MB%n",
                what,
                seconds,
                seconds == 0 ? 0 : (BYTES >> 20) / seconds,
                gateway.peakMebibytes(),
                service.peakMebibytes());
    }

    private static boolean same(InputStream in) throws IOException {
        var expected = new Pattern(BYTES);
        var one = new byte[1 << 16];
        for (int read; (read = in.read(one)) >= 0; ) {
            var other = expected.readNBytes(read);
            if (!java.util.Arrays.equals(one, 0, read, other, 0, other.length)) {
                return false;
            }
        }
        return expected.read() < 0;
    }

    private static String post(URI origin, String path, String json) throws IOException, InterruptedException {
        var answer = HTTP.send(
                request(origin, path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(
                    new ObjectMapper().readTree(answer.body()).toString());
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static HttpRequest.Builder request(URI origin, String path) {
        return HttpRequest.newBuilder(origin.resolve(path)).header("Authorization", BEARER);
    }

    /** Bytes that depend on where they are, as many as wanted. */
    private static final class Pattern extends InputStream {
        private final long length;
        private long at;

        Pattern(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            return at < length ? (byte) (at++ * 31 >> 3) & 0xff : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) {
            if (at >= length) {
                return count == 0 ? 0 : -1;
            }
            int some = (int) Math.min(count, length - at);
            for (int i = 0; i < some; i++) {
                bytes[offset + i] = (byte) (at++ * 31 >> 3);
            }
            return some;
        }
    }
}
