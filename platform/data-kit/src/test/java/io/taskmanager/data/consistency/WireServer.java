package io.taskmanager.data.consistency;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.UnaryOperator;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/** Speaks MongoDB's wire protocol: OP_MSG, and OP_QUERY with OP_REPLY for a driver's first greeting. */
final class WireServer implements AutoCloseable {
    private static final int OP_REPLY = 1;
    private static final int OP_QUERY = 2004;
    private static final int OP_MSG = 2013;
    private static final int HEADER = 16;

    private final ServerSocket socket;
    private final UnaryOperator<BsonDocument> answer;

    WireServer(UnaryOperator<BsonDocument> answer) {
        this.answer = answer;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in = new DataInputStream(connection.getInputStream());
            while (true) {
                var length = Integer.reverseBytes(in.readInt());
                var message =
                        ByteBuffer.wrap(in.readNBytes(length - Integer.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
                connection.getOutputStream().write(answered(message));
            }
        } catch (IOException e) {
            // the driver has gone
        }
    }

    private byte[] answered(ByteBuffer message) {
        var request = message.getInt();
        message.getInt();
        var operation = message.getInt();
        message.getInt(); // flags
        if (operation == OP_QUERY) {
            while (message.get() != 0) {
                // the name of the collection
            }
            message.getLong(); // skip and count
        } else {
            message.get(); // kind of the section
        }
        var document = written(answer.apply(read(message)));
        var prefix = operation == OP_QUERY ? 20 : 5;
        var out = ByteBuffer.allocate(HEADER + prefix + document.length).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(out.capacity()).putInt(0).putInt(request).putInt(operation == OP_QUERY ? OP_REPLY : OP_MSG);
        if (operation == OP_QUERY) {
            out.putInt(0).putLong(0).putInt(0).putInt(1);
        } else {
            out.putInt(0).put((byte) 0);
        }
        return out.put(document).array();
    }

    private static BsonDocument read(ByteBuffer bytes) {
        try (var reader = new BsonBinaryReader(bytes)) {
            return new BsonDocumentCodec()
                    .decode(reader, DecoderContext.builder().build());
        }
    }

    private static byte[] written(BsonDocument document) {
        try (var buffer = new BasicOutputBuffer();
                var writer = new BsonBinaryWriter(buffer)) {
            new BsonDocumentCodec()
                    .encode(writer, document, EncoderContext.builder().build());
            return buffer.toByteArray();
        }
    }
}
