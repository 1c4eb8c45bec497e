package io.taskmanager.task.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of 120 x 80 pixels: a yellow disc on blue, some of them transparent on the left. */
class WebpPreviewTest {

    private static final int YELLOW = 0xF0C828;

    @ParameterizedTest
    @ValueSource(strings = {"lossy", "lossless", "alpha", "anim"})
    void aPreviewIsThePictureMadeSmall(String name) throws IOException {
        byte[] file = picture(name);

        BufferedImage preview =
                ImageIO.read(new ByteArrayInputStream(preview(file, 40_000_000).orElseThrow()));

        assertThat(WebpPicture.pixels(file)).isEqualTo(120 * 80);
        assertThat(preview.getWidth()).isEqualTo(60);
        assertThat(preview.getHeight()).isEqualTo(40);
        assertThat(distance(preview.getRGB(28, 20), YELLOW)).isLessThan(24);
        assertThat(preview.getRGB(2, 2) >>> 24)
                .isEqualTo(name.startsWith("l") && name.length() < 6 || name.equals("anim") ? 255 : 0);
    }

    @Test
    void whatIsTooLargeIsLeftAlone() {
        assertThat(preview(picture("lossy"), 4 * 120 * 80)).isPresent();
        assertThat(preview(picture("lossy"), 4 * 120 * 80 - 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossy", "lossless"})
    void aLargeFrameInASmallCanvasIsSeen(String name) {
        byte[] frame = Arrays.copyOfRange(picture(name), 12, picture(name).length);
        ByteBuffer dressed = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
        if (name.equals("lossy")) {
            dressed.putShort(8 + 6, (short) 0x3FFF).putShort(8 + 8, (short) 0x3FFF);
        } else {
            dressed.putInt(8 + 1, 0x0FFFFFFF);
        }
        byte[] bomb = inCanvasOfOnePixel(frame);

        assertThat(WebpPicture.pixels(bomb)).isGreaterThan(200_000_000);
        assertThat(preview(bomb, 40_000_000)).isEmpty();
    }

    @Test
    void whatIsBrokenHasNoPreview() {
        byte[] whole = picture("alpha");
        for (int length = 0; length < whole.length; length += 7) {
            byte[] file = Arrays.copyOf(whole, length);
            assertThat(WebpPicture.pixels(file)).isLessThanOrEqualTo(120 * 80);
            preview(file, 40_000_000);
        }
        byte[] endless = whole.clone();
        Arrays.fill(endless, 16, 20, (byte) 0xFF);
        assertThat(preview(endless, 40_000_000)).isEmpty();
    }

    private static byte[] inCanvasOfOnePixel(byte[] frame) {
        ByteBuffer file = ByteBuffer.allocate(30 + frame.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(22 + frame.length);
        file.put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).put(new byte[10]);
        return file.put(frame).array();
    }

    private static Optional<byte[]> preview(byte[] file, int pixels) {
        return new Previews(new Limits(pixels)).of(new ByteArrayInputStream(file));
    }

    private static int distance(int one, int other) {
        return Math.max(
                Math.abs((one >> 16 & 255) - (other >> 16 & 255)),
                Math.max(Math.abs((one >> 8 & 255) - (other >> 8 & 255)), Math.abs((one & 255) - (other & 255))));
    }

    private static byte[] picture(String name) {
        try (InputStream in = WebpPreviewTest.class.getResourceAsStream("/pictures/" + name + ".webp")) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Limits(long previewPixels) implements AttachmentConfig {

        @Override
        public MemorySize maxSize() {
            return new MemorySize(BigInteger.TEN);
        }

        @Override
        public MemorySize perProject() {
            return new MemorySize(BigInteger.TEN);
        }

        @Override
        public int perTask() {
            return 1;
        }

        @Override
        public int previewSide() {
            return 60;
        }

        @Override
        public Duration abandonedAfter() {
            return Duration.ofDays(1);
        }
    }
}
