package io.taskmanager.task.attachment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.LongStream;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.types.Binary;

/** Bytes in the same MongoDB as all else, in the GridFS collections {@code attachments.files} and {@code attachments.chunks}. */
final class GridFsAttachments implements AttachmentStore {

    static final String BUCKET = "attachmentBytes";

    /** A document each: few writes for a large file, and still little memory. */
    private static final int CHUNK_BYTES = 1 << 20;

    private final MongoDatabase database;
    private final GridFSBucket bucket;

    GridFsAttachments(MongoDatabase database) {
        this.database = database;
        this.bucket = GridFSBuckets.create(database, BUCKET);
    }

    @Override
    public void store(String key, InputStream content) throws IOException {
        GridFSUploadOptions options = new GridFSUploadOptions().chunkSizeBytes(CHUNK_BYTES);
        // Closed when all is written only: to close it makes a file of what there is.
        GridFSUploadStream out = bucket.openUploadStream(new BsonString(key), key, options);
        content.transferTo(out);
        out.close();
    }

    /** Chunk by chunk, each found by its number, so that no server has to sort all of them before the first byte. */
    @Override
    public InputStream open(String key, long offset, long length) {
        GridFSFile file = Objects.requireNonNull(
                bucket.find(eq("_id", new BsonString(key))).first(), "The bytes of an attachment are there");
        long end = offset + Math.min(length, file.getLength() - offset);
        if (offset >= end) {
            return InputStream.nullInputStream();
        }
        int size = file.getChunkSize();
        Iterator<InputStream> chunks = LongStream.rangeClosed(offset / size, (end - 1) / size)
                .mapToObj(n -> chunk(key, n, n == offset / size ? (int) (offset % size) : 0))
                .iterator();
        return new SequenceInputStream(enumeration(chunks));
    }

    private InputStream chunk(String key, long number, int from) {
        Document chunk = database.getCollection(BUCKET + ".chunks")
                .find(and(eq("files_id", key), eq("n", (int) number)))
                .first();
        byte[] data = Objects.requireNonNull(chunk, "A file has all of its chunks")
                .get("data", Binary.class)
                .getData();
        return new ByteArrayInputStream(data, from, data.length - from);
    }

    @Override
    public void delete(String key) {
        try {
            bucket.delete(new BsonString(key));
        } catch (MongoGridFSException e) {
            // No file, but an upload that died may have left chunks.
            database.getCollection(BUCKET + ".chunks").deleteMany(eq("files_id", new BsonString(key)));
        }
    }

    private static <T> Enumeration<T> enumeration(Iterator<T> of) {
        return new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return of.hasNext();
            }

            @Override
            public T nextElement() {
                return of.next();
            }
        };
    }
}
