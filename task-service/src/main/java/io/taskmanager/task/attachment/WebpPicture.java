package io.taskmanager.task.attachment;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageReader;

/**
 * A WebP file (RFC 9649), as far as it takes to decide whether to unpack it. Its reader believes the size that the container
 * tells, and unpacks what the frames tell; so both are looked at here.
 */
final class WebpPicture {

    private static final int CHUNK_HEADER = 8;
    private static final int RIFF_HEADER = 12;
    private static final int FRAME_HEADER = 16;
    private static final int MASK_14 = 0x3FFF;

    private final ByteBuffer file;

    private WebpPicture(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    static boolean is(byte[] file) {
        return file.length >= RIFF_HEADER
                && text(file, 0).equals("RIFF")
                && text(file, 8).equals("WEBP");
    }

    /** Not found by its registry, which knows the class path only of whoever asked it first. */
    static ImageReader reader() throws IOException {
        return new WebPImageReaderSpi().createReaderInstance(null);
    }

    /** Of the largest of the sizes that the file tells; 0 when it tells none. */
    static long pixels(byte[] file) {
        return new WebpPicture(file).largest(RIFF_HEADER, file.length);
    }

    private long largest(int from, int to) {
        long largest = 0;
        long at = from;
        while (at + CHUNK_HEADER <= to) {
            int body = (int) at + CHUNK_HEADER;
            long size = Integer.toUnsignedLong(file.getInt((int) at + 4));
            largest = Math.max(largest, size(text(file.array(), (int) at), body, (int) Math.min(to, body + size)));
            at = body + size + (size & 1);
        }
        return largest;
    }

    private long size(String chunk, int body, int end) {
        int length = end - body;
        return switch (chunk) {
            case "VP8X" -> length < 10 ? 0 : (three(body + 4) + 1) * (three(body + 7) + 1);
            case "VP8 " ->
                length < 10 ? 0 : (long) (file.getShort(body + 6) & MASK_14) * (file.getShort(body + 8) & MASK_14);
            case "VP8L" -> length < 5 ? 0 : lossless(file.getInt(body + 1));
            case "ANMF" ->
                length < FRAME_HEADER
                        ? 0
                        : Math.max((three(body + 6) + 1) * (three(body + 9) + 1), largest(body + FRAME_HEADER, end));
            default -> 0;
        };
    }

    private static long lossless(int bits) {
        return ((bits & MASK_14) + 1L) * (((bits >>> 14) & MASK_14) + 1L);
    }

    private long three(int at) {
        return file.getShort(at) & 0xFFFF | (file.get(at + 2) & 0xFFL) << 16;
    }

    private static String text(byte[] file, int at) {
        return new String(file, at, 4, StandardCharsets.ISO_8859_1);
    }
}
