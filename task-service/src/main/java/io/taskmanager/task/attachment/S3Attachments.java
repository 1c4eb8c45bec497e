package io.taskmanager.task.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/**
 * Bytes in a bucket of a store that speaks S3. Large files go in parts, of which one at a time is in memory; what was begun and
 * not completed is no object, and is aborted.
 */
final class S3Attachments implements AttachmentStore {

    /** No part but the last may be smaller than 5 MiB; 10,000 of these are 80 GB. */
    static final int PART_BYTES = 8 << 20;

    private final S3Client client;
    private final String bucket;

    S3Attachments(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public void store(String key, InputStream content) throws IOException {
        byte[] first = content.readNBytes(PART_BYTES);
        if (first.length < PART_BYTES) {
            asked(() -> client.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromBytes(first)));
            return;
        }
        String upload = asked(() -> client.createMultipartUpload(
                        create -> create.bucket(bucket).key(key)))
                .uploadId();
        boolean done = false;
        try {
            List<CompletedPart> parts = new ArrayList<>();
            for (byte[] part = first; part.length > 0; part = content.readNBytes(PART_BYTES)) {
                parts.add(part(key, upload, parts.size() + 1, part));
            }
            asked(() -> client.completeMultipartUpload(complete ->
                    complete.bucket(bucket).key(key).uploadId(upload).multipartUpload(all -> all.parts(parts))));
            done = true;
        } finally {
            if (!done) {
                abort(key, upload);
            }
        }
    }

    private CompletedPart part(String key, String upload, int number, byte[] bytes) {
        String tag = asked(() -> client.uploadPart(
                        part -> part.bucket(bucket).key(key).uploadId(upload).partNumber(number),
                        RequestBody.fromBytes(bytes)))
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    @Override
    public InputStream open(String key, long offset, long length) {
        if (length == 0) {
            return InputStream.nullInputStream();
        }
        String end = length == Long.MAX_VALUE ? "" : Long.toString(offset + length - 1);
        return asked(
                () -> client.getObject(get -> get.bucket(bucket).key(key).range("bytes=%d-%s".formatted(offset, end))));
    }

    @Override
    public void delete(String key) {
        asked(() -> client.deleteObject(delete -> delete.bucket(bucket).key(key)));
        asked(() -> client.listMultipartUploads(list -> list.bucket(bucket).prefix(key))).uploads().stream()
                .filter(begun -> begun.key().equals(key))
                .map(MultipartUpload::uploadId)
                .forEach(upload -> abort(key, upload));
    }

    private void abort(String key, String upload) {
        asked(() -> client.abortMultipartUpload(
                abort -> abort.bucket(bucket).key(key).uploadId(upload)));
    }

    private static <T> T asked(Supplier<T> request) {
        try {
            return request.get();
        } catch (SdkException e) {
            throw new StoreAway(e);
        }
    }
}
