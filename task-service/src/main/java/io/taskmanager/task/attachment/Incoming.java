package io.taskmanager.task.attachment;

import io.taskmanager.task.attachment.Attachment.Content;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.tika.Tika;

/** The bytes of a file on their way to the store: counted, digested, and looked at as far as their type takes. */
final class Incoming extends FilterInputStream {

    private static final int HEAD_BYTES = 64 * 1024;
    private static final Tika TIKA = new Tika();

    private final long limit;
    private final RuntimeException tooMany;
    private final MessageDigest digest = sha256();
    private final byte[] head = new byte[HEAD_BYTES];
    private long size;

    /**
     * @param limit in bytes
     * @param tooMany is thrown by the read that goes beyond
     */
    Incoming(InputStream content, long limit, RuntimeException tooMany) {
        super(content);
        this.limit = limit;
        this.tooMany = tooMany;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        if (read > 0) {
            digest.update(bytes, offset, read);
            if (size < HEAD_BYTES) {
                System.arraycopy(bytes, offset, head, (int) size, (int) Math.min(read, HEAD_BYTES - size));
            }
            size += read;
            if (size > limit) {
                throw tooMany;
            }
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** What they were, after the last one. */
    Content content(String name) {
        byte[] seen = Arrays.copyOf(head, (int) Math.min(size, HEAD_BYTES));
        return new Content(size, TIKA.detect(seen, name), HexFormat.of().formatHex(digest.digest()));
    }

    long size() {
        return size;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
