package io.taskmanager.task.attachment;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.data.event.CloudEvent;
import io.taskmanager.task.ApiClient;
import io.taskmanager.task.ApiClient.Answer;
import io.taskmanager.task.EventLog;
import io.taskmanager.task.EventSchemas;
import io.taskmanager.task.Given;
import io.taskmanager.testkit.Servers;
import io.taskmanager.testkit.TestTokens;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.bson.BsonString;
import org.bson.Document;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class AttachmentIT {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int MEGABYTE = 1 << 20;

    @Inject
    AttachmentPurge purge;

    private final UUID ann = Given.person();
    private final UUID bob = Given.person();
    private final String project = Given.sharedProject(ann, bob, "viewer");
    private final String task = Given.task(ann, project, "Paint");

    @Test
    void aFileComesBackAsItWent() throws Exception {
        byte[] bytes = noise(700_000);
        Answer created = upload("noise.bin", bytes);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body().path("size").asInt()).isEqualTo(bytes.length);
        assertThat(created.text("checksum"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(as(bob).get(task + "/attachments").body().at("/items/0")).isEqualTo(created.body());
        HttpResponse<byte[]> read = download(bob, created.location());
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).isEqualTo(bytes);
        assertThat(read.headers().firstValueAsLong("Content-Length")).hasValue(bytes.length);
    }

    @Test
    void anEmptyFileIsAFile() throws Exception {
        Answer created = upload("empty.txt", new byte[0]);
        assertThat(created.status()).isEqualTo(201);
        assertThat(download(ann, created.location()).body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 206, 0, 10, bytes 0-9/1000",
        "bytes=990-, 206, 990, 1000, bytes 990-999/1000",
        "bytes=-1, 206, 999, 1000, bytes 999-999/1000",
        "bytes=1-2;5-6, 200, 0, 1000,"
    })
    void aPartOfAFileIsHadByItself(String range, int status, int from, int to, String contentRange) throws Exception {
        byte[] bytes = noise(1_000);
        String path = upload("noise.bin", bytes).location();
        HttpResponse<byte[]> read = download(ann, path, "Range", range.replace(';', ','));
        assertThat(read.statusCode()).isEqualTo(status);
        assertThat(read.body()).isEqualTo(java.util.Arrays.copyOfRange(bytes, from, to));
        assertThat(read.headers().firstValue("Content-Range").orElse(null)).isEqualTo(contentRange);
    }

    @Test
    void whatIsNotThereAndWhatIsKnownIsNotSent() throws Exception {
        String path = upload("noise.bin", noise(1_000)).location();
        HttpResponse<byte[]> beyond = download(ann, path, "Range", "bytes=1000-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(beyond.headers().firstValue("Content-Range")).contains("bytes */1000");
        String tag = download(ann, path).headers().firstValue("ETag").orElseThrow();
        assertThat(download(ann, path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(download(ann, path, "Range", "bytes=0-9", "If-Range", tag).statusCode())
                .isEqualTo(206);
        assertThat(download(ann, path, "Range", "bytes=0-9", "If-Range", "\"x\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whateverItIsABrowserSavesItAndRunsNothing() throws Exception {
        Answer created = upload(
                "übung.txt", "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
        assertThat(created.text("contentType")).isEqualTo("text/html");
        var headers = download(ann, created.location()).headers();
        assertThat(headers.firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy")).contains("sandbox; default-src 'none'");
        assertThat(headers.firstValue("Content-Disposition"))
                .contains("attachment; filename=\"_bung.txt\"; filename*=UTF-8''%C3%BCbung.txt");
        assertThat(headers.firstValue("Cache-Control")).contains("private, no-cache");
    }

    @Test
    void aPictureHasASmallOne() throws Exception {
        Answer created = upload("wide.dat", png(1_600, 800));
        assertThat(created.text("contentType")).isEqualTo("image/png");
        assertThat(created.body().path("preview").asBoolean()).isTrue();
        HttpResponse<byte[]> read = download(bob, created.location() + "/preview");
        assertThat(read.headers().firstValue("Content-Type")).contains("image/png");
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(read.body()));
        assertThat(small.getWidth()).isEqualTo(400);
        assertThat(small.getHeight()).isEqualTo(200);
    }

    @Test
    void soHasAWebpPicture() throws Exception {
        try (InputStream picture = getClass().getResourceAsStream("/pictures/alpha.webp")) {
            Answer created = upload("picture.webp", picture.readAllBytes());
            assertThat(created.text("contentType")).isEqualTo("image/webp");
            assertThat(created.body().path("preview").asBoolean()).isTrue();
            BufferedImage small = ImageIO.read(new ByteArrayInputStream(
                    download(bob, created.location() + "/preview").body()));
            assertThat(small.getWidth()).isEqualTo(120);
        }
    }

    @Test
    void aPictureThatIsTooLargeToUnpackOrBrokenIsAFileLikeAnyOther() throws Exception {
        for (byte[] picture : List.of(hugePng(), "GIF89a and nothing".getBytes(StandardCharsets.UTF_8))) {
            Answer created = upload("picture", picture);
            assertThat(created.status()).isEqualTo(201);
            assertThat(created.text("contentType")).startsWith("image/");
            assertThat(created.body().path("preview").asBoolean()).isFalse();
            assertThat(as(ann).get(created.location() + "/preview").problem()).isEqualTo("attachment-not-found");
        }
    }

    @Test
    void aFileThatIsTooLargeIsRefusedAndLeavesNothing() throws Exception {
        byte[] bytes = noise(MEGABYTE + 1);
        for (BodyPublisher body : List.of(
                BodyPublishers.ofByteArray(bytes),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))) {
            Answer refused = upload(ann, "large.bin", body);
            assertThat(refused.status()).isEqualTo(413);
            assertThat(refused.problem()).isEqualTo("file-too-large");
            assertThat(refused.body().path("limit").asLong()).isEqualTo(MEGABYTE);
        }
        assertThat(documents()).isEmpty();
    }

    @Test
    void theFilesOfAProjectHaveRoomForSoMuchOnly() throws Exception {
        String other = Given.task(ann, project, "Other");
        IntStream.range(0, 3).forEach(i -> upload("part.bin", noise(MEGABYTE - 1_000)));
        Answer refused = upload("more.bin", noise(10_000));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("project-full");
        assertThat(refused.body().path("limit").asLong()).isEqualTo(3L * MEGABYTE);
        Answer onTheWay = ApiClientUpload.to(
                ann, other, "more.bin", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(noise(10_000))));
        assertThat(onTheWay.problem()).isEqualTo("project-full");
        assertThat(upload("little.bin", noise(100)).status()).isEqualTo(201);
    }

    @Test
    void aTaskHasOnlySoManyFiles() {
        IntStream.range(0, 8).forEach(i -> upload("a.txt", new byte[] {1}));
        Answer refused = upload("b.txt", new byte[] {1});
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("too-many-attachments");
        assertThat(refused.body().path("limit").asInt()).isEqualTo(8);
    }

    @Test
    void aFileWithoutANameIsRefused() {
        Answer refused = as(ann).post(task + "/attachments", "x");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("name");
    }

    @Test
    void theSameRequestTwiceIsOneFile() throws Exception {
        String key = UUID.randomUUID().toString();
        Answer first = upload(ann, "a.txt", BodyPublishers.ofString("Hello"), "Idempotency-Key", key);
        Answer second = upload(ann, "a.txt", BodyPublishers.ofString("Hello"), "Idempotency-Key", key);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(as(ann).get(task + "/attachments").body().path("items")).hasSize(1);
        assertThat(upload(ann, "b.txt", BodyPublishers.ofString("Hello"), "Idempotency-Key", key)
                        .problem())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws Exception {
        URI server = URI.create(server());
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            String head = "POST %s/attachments?name=a.bin HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n"
                    + "Content-Length: 900000\r\n\r\n";
            socket.getOutputStream()
                    .write(head.formatted(task, TestTokens.bearer(ann)).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(noise(500_000));
            socket.getOutputStream().flush();
            await().until(() -> !documents().isEmpty());
            assertThat(as(ann).get(task + "/attachments").body().path("items")).isEmpty();
        }
        await().until(() -> documents().isEmpty());
    }

    @Test
    void whatACrashHasLeftIsClearedAwayWithItsBytes() {
        UUID left = UUID.randomUUID();
        Given.database()
                .getCollection("attachments")
                .insertOne(new Document("_id", left)
                        .append("taskId", UUID.fromString(id(task)))
                        .append("projectId", UUID.fromString(id(project)))
                        .append("name", "left.bin")
                        .append("size", 10L)
                        .append("state", "UPLOADING")
                        .append("createdBy", ann)
                        .append("createdAt", Instant.now().minusSeconds(90_000)));
        Given.database()
                .getCollection("attachmentBytes.chunks")
                .insertOne(new Document("files_id", new BsonString(left.toString()))
                        .append("n", 0)
                        .append("data", new byte[10]));
        purge.ofWhatWasLeft(100);
        assertThat(documents()).isEmpty();
        assertThat(chunks(left.toString())).isZero();
    }

    @Test
    void aDeletedFileIsGoneWithItsBytes() throws Exception {
        Answer created = upload("a.png", png(20, 20));
        assertThat(chunks(created.id())).isEqualTo(1);
        assertThat(as(bob).delete(created.location()).status()).isEqualTo(403);
        assertThat(as(ann).delete(created.location()).status()).isEqualTo(204);
        assertThat(as(ann).get(created.location()).problem()).isEqualTo("attachment-not-found");
        assertThat(as(ann).delete(created.location()).status()).isEqualTo(404);
        assertThat(chunks(created.id()) + chunks(created.id() + ".preview")).isZero();
        await().until(() -> documents().isEmpty());
    }

    @Test
    void filesStayWithATaskInTheTrashAndGoWithIt() throws Exception {
        Answer created = upload("a.txt", new byte[] {1, 2});
        as(ann).delete(task);
        assertThat(as(ann).get(created.location()).status()).isEqualTo(404);
        as(ann).post(task + "/restore", "");
        assertThat(download(ann, created.location()).statusCode()).isEqualTo(200);
        purge.ofTask(UUID.fromString(id(task)));
        assertThat(chunks(created.id())).isZero();
        await().until(() -> documents().isEmpty());
    }

    @Test
    void aFileIsToldInEventsAndInTheHistory() {
        Answer created = upload("receipt.txt", "Hello".getBytes(StandardCharsets.UTF_8));
        as(ann).delete(created.location());
        List<CloudEvent> events = EventLog.of("tasks", created.id(), 2);
        assertThat(events)
                .extracting(CloudEvent::type)
                .containsExactly("task.attachment-added.v1", "task.attachment-removed.v1");
        assertThat(events).allSatisfy(event -> assertThat(
                        EventSchemas.violations(event.type(), event.data().toString()))
                .isEmpty());
        List<String> told = new ArrayList<>();
        as(bob).get(task + "/history")
                .body()
                .path("items")
                .forEach(entry -> told.add(entry.path("kind").asText() + " "
                        + entry.at("/attachment/name").asText()));
        assertThat(told).containsExactly("attachment-removed receipt.txt", "attachment-added receipt.txt", "created ");
    }

    @Test
    void otherContentKeepsItsSmallLimit() {
        Answer refused = as(ann).patch(task, "*", "{'description':'%s'}".formatted("x".repeat(11 * MEGABYTE)));
        assertThat(refused.status()).isEqualTo(413);
    }

    private Answer upload(String name, byte[] bytes) {
        return ApiClientUpload.to(ann, task, name, BodyPublishers.ofByteArray(bytes));
    }

    private Answer upload(UUID user, String name, BodyPublisher body, String... headers) {
        return ApiClientUpload.to(user, task, name, body, headers);
    }

    /** Sends bytes, where {@link ApiClient} sends JSON. */
    private static final class ApiClientUpload {

        static Answer to(UUID user, String task, String name, BodyPublisher body, String... headers) {
            var request = HttpRequest.newBuilder(URI.create(server() + task + "/attachments?name="
                            + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8)))
                    .header("Authorization", TestTokens.bearer(user))
                    .POST(body);
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            try {
                HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
                return new Answer(
                        answer.statusCode(),
                        "",
                        answer.headers().firstValue("Location").orElse(""),
                        ApiClient.JSON.readTree(answer.body()));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static HttpResponse<byte[]> download(UUID user, String path, String... headers) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(server() + path)).header("Authorization", TestTokens.bearer(user));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String server() {
        return ConfigProvider.getConfig().getValue("test.url", String.class);
    }

    private List<Document> documents() {
        return Given.database()
                .getCollection("attachments")
                .find(new Document("taskId", UUID.fromString(id(task))))
                .into(new ArrayList<>());
    }

    private static long chunks(String key) {
        return Given.database()
                .getCollection("attachmentBytes.chunks")
                .countDocuments(new Document("files_id", new BsonString(key)));
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    /** Says of itself that it has 2.5 thousand million pixels. */
    private static byte[] hugePng() throws IOException {
        byte[] png = png(1, 1);
        java.nio.ByteBuffer head = java.nio.ByteBuffer.wrap(png);
        head.putInt(16, 50_000).putInt(20, 50_000);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(png, 12, 17);
        head.putInt(29, (int) crc.getValue());
        return png;
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
