package io.taskmanager.task.attachment;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSDownloadStream;
import com.mongodb.client.gridfs.GridFSUploadStream;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import java.io.IOException;
import java.io.InputStream;
import org.bson.BsonString;

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

    @Override
    public InputStream open(String key, long offset, long length) {
        GridFSDownloadStream stream = bucket.openDownloadStream(new BsonString(key));
        for (long left = offset; left > 0; ) {
            left -= stream.skip(left);
        }
        return stream;
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
}
