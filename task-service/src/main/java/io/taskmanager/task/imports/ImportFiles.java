package io.taskmanager.task.imports;

import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bson.types.ObjectId;

/** The content of uploaded files, in GridFS. */
@ApplicationScoped
class ImportFiles {

    static final String BUCKET = "importFiles";

    private static final int BUFFER = 64 * 1024;

    private final GridFSBucket bucket;

    ImportFiles(MongoDatabase database) {
        bucket = GridFSBuckets.create(database, BUCKET);
    }

    /**
     * Keeps a file while it arrives.
     *
     * @param limit in bytes
     * @throws ImportTooLarge when there is more of it; then nothing is kept
     */
    StoredFile store(String name, InputStream content, long limit) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        GridFSUploadStream stream = bucket.openUploadStream(name);
        long size = 0;
        try {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new ImportTooLarge(limit);
                }
                digest.update(buffer, 0, read);
                stream.write(buffer, 0, read);
            }
        } catch (IOException | RuntimeException e) {
            stream.abort();
            throw e;
        }
        stream.close();
        return new StoredFile(stream.getObjectId(), name, size, HexFormat.of().formatHex(digest.digest()));
    }

    InputStream open(ObjectId id) {
        return bucket.openDownloadStream(id);
    }

    void delete(ObjectId id) {
        bucket.delete(id);
    }

    /** The files that came before then. */
    List<ObjectId> before(Instant time, int limit) {
        List<ObjectId> found = new ArrayList<>();
        bucket.find(lt("uploadDate", Date.from(time))).limit(limit).forEach(file -> found.add(file.getObjectId()));
        return found;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
