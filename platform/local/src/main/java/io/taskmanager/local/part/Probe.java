package io.taskmanager.local.part;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Asks a part whether it answers: in its own protocol, because an open port may be one that nobody serves yet. */
@FunctionalInterface
public interface Probe {
    int TIMEOUT_MILLIS = 2_000;

    /** False, or an {@link IOException}, while the part is not ready. */
    boolean answers() throws IOException;

    /** For a server that listens only when it is ready. */
    static Probe connects(int port) {
        return () -> {
            try (var socket = connect(port)) {
                return socket.isConnected();
            }
        };
    }

    static Probe redis(int port) {
        return () -> {
            var answer = ask(port, "PING\r\n".getBytes(StandardCharsets.US_ASCII), 5);
            return new String(answer, StandardCharsets.US_ASCII).equals("+PONG");
        };
    }

    /** Sends ApiVersions, the first request of every Kafka client; a broker answers it once it serves requests. */
    static Probe kafka(int port) {
        short apiVersions = 18;
        int correlation = 7;
        var request = ByteBuffer.allocate(4 + 10)
                .putInt(10)
                .putShort(apiVersions)
                .putShort((short) 0)
                .putInt(correlation)
                .putShort((short) -1);
        return () -> {
            var answer = ask(port, request.array(), 8);
            return answer.length == 8 && ByteBuffer.wrap(answer, 4, 4).getInt() == correlation;
        };
    }

    /** Ready when a GET is answered with 200. */
    static Probe http(URI uri) {
        return () -> {
            var connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try (InputStream body = connection.getInputStream()) {
                body.transferTo(OutputStream.nullOutputStream());
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            }
        };
    }

    private static byte[] ask(int port, byte[] request, int length) throws IOException {
        try (var socket = connect(port)) {
            socket.getOutputStream().write(request);
            return socket.getInputStream().readNBytes(length);
        }
    }

    private static Socket connect(int port) throws IOException {
        var socket = new Socket();
        try {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
