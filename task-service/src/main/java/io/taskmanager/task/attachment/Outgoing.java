package io.taskmanager.task.attachment;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Exactly so many bytes of a file on their way out: no more than were asked for, and no end before them. */
final class Outgoing extends FilterInputStream {

    private long left;

    Outgoing(InputStream content, long length) {
        super(content);
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int read = in.read(bytes, offset, (int) Math.min(length, left));
        if (read < 0) {
            throw new IOException("The store has fewer bytes than the file");
        }
        left -= read;
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
