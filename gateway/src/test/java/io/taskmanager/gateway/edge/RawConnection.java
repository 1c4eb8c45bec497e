package io.taskmanager.gateway.edge;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** HTTP/1.1 byte by byte, for what a well-behaved client would not send. */
final class RawConnection implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream in;

    RawConnection(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(TIMEOUT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    RawConnection send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return this;
    }

    /** The head of the next answer, and its content when it has a Content-Length. */
    String answer() throws IOException {
        var head = readUntil("\r\n\r\n");
        var length = head.lines()
                .filter(line -> line.toLowerCase().startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(
                        line.substring("content-length:".length()).strip()))
                .findFirst()
                .orElse(0);
        return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    /** Everything up to and with {@code mark}; what was read so far when the connection ends before. */
    String readUntil(String mark) throws IOException {
        var read = new ByteArrayOutputStream();
        int b;
        while ((b = in.read()) >= 0) {
            read.write(b);
            if (b == mark.charAt(mark.length() - 1)
                    && read.toString(StandardCharsets.UTF_8).endsWith(mark)) {
                break;
            }
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
