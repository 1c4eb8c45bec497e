package io.taskmanager.task.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The real client, against a small server that speaks as much of S3 as is needed. */
class S3AttachmentsTest {

    private final FakeS3 server = FakeS3.start();
    private final S3Attachments store = new S3Attachments(AttachmentStores.client(config()), "files");

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aSmallFileIsOneObject() throws IOException {
        store.store("a", new ByteArrayInputStream(new byte[] {1, 2, 3, 4}));
        assertThat(read("a", 0, 4)).containsExactly(1, 2, 3, 4);
        assertThat(read("a", 1, 2)).containsExactly(2, 3);
        assertThat(read("a", 2, Long.MAX_VALUE)).containsExactly(3, 4);
        assertThat(read("a", 0, 0)).isEmpty();
    }

    @Test
    void aLargeFileGoesInParts() throws IOException {
        byte[] bytes = noise(2 * S3Attachments.PART_BYTES + 10);
        store.store("a", new ByteArrayInputStream(bytes));
        assertThat(server.parts()).isEqualTo(3);
        assertThat(read("a", 0, bytes.length)).isEqualTo(bytes);
        assertThat(read("a", S3Attachments.PART_BYTES - 1, 2))
                .containsExactly(bytes[S3Attachments.PART_BYTES - 1], bytes[S3Attachments.PART_BYTES]);
    }

    @Test
    void anUploadThatBreaksOffIsAborted() {
        InputStream broken =
                new SequenceInputStream(new ByteArrayInputStream(noise(S3Attachments.PART_BYTES)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }
                });
        assertThatThrownBy(() -> store.store("a", broken)).hasMessage("gone");
        assertThat(server.begun()).isEmpty();
        assertThat(server.objects()).isEmpty();
    }

    @Test
    void whatIsDeletedIsGoneWithWhatACrashHasLeftOfIt() throws IOException {
        store.store("a", new ByteArrayInputStream(new byte[] {1}));
        server.begin("a");
        server.begin("ab");
        store.delete("a");
        store.delete("never");
        assertThat(server.objects()).isEmpty();
        assertThat(server.begun()).containsExactly("ab");
    }

    @Test
    void aServerThatIsAwayIsSaidToBe() {
        server.stop();
        assertThatThrownBy(() -> store.open("a", 0, 1)).isInstanceOf(StoreAway.class);
    }

    private BucketConfig config() {
        return new BucketConfig() {
            @Override
            public Optional<String> name() {
                return Optional.of("files");
            }

            @Override
            public Optional<String> endpoint() {
                return Optional.of(server.address());
            }

            @Override
            public String region() {
                return "us-east-1";
            }

            @Override
            public Optional<String> accessKey() {
                return Optional.of("key");
            }

            @Override
            public Optional<String> secretKey() {
                return Optional.of("secret");
            }

            @Override
            public Optional<Boolean> pathStyle() {
                return Optional.empty();
            }
        };
    }

    private byte[] read(String key, long offset, long length) throws IOException {
        try (InputStream in = store.open(key, offset, length)) {
            return in.readAllBytes();
        }
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
