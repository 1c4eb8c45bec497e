package io.taskmanager.data.consistency;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonSerializationException;
import org.bson.BsonTimestamp;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/**
 * A moment in the history of a cluster.
 *
 * @param operation when a write was done
 * @param cluster the clock then, as the cluster has signed it; a server that is behind takes it over
 */
record ClusterTime(BsonTimestamp operation, BsonDocument cluster) {

    private static final String OPERATION = "operationTime";
    private static final String CLUSTER = "$clusterTime";

    /** What a server says of the time with its answer; a server on its own says nothing. */
    static Optional<ClusterTime> in(BsonDocument answer) {
        return answer.isTimestamp(OPERATION) && answer.isDocument(CLUSTER)
                ? Optional.of(new ClusterTime(
                        answer.getTimestamp(OPERATION),
                        answer.getDocument(CLUSTER).clone()))
                : Optional.empty();
    }

    static ClusterTime parse(byte[] bytes) {
        try (var reader = new BsonBinaryReader(ByteBuffer.wrap(bytes))) {
            var document = new BsonDocumentCodec()
                    .decode(reader, DecoderContext.builder().build());
            return in(document).orElseThrow(() -> new BsonSerializationException("tells no time"));
        }
    }

    byte[] bytes() {
        var document = new BsonDocument(OPERATION, operation).append(CLUSTER, cluster);
        try (var buffer = new BasicOutputBuffer();
                var writer = new BsonBinaryWriter(buffer)) {
            new BsonDocumentCodec()
                    .encode(writer, document, EncoderContext.builder().build());
            return buffer.toByteArray();
        }
    }

    boolean isAfter(ClusterTime other) {
        return operation.compareTo(other.operation) > 0;
    }
}
