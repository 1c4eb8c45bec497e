package io.taskmanager.task.imports;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.data.idempotency.IdempotencyStamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being imported, as one document.
 *
 * @param file its content
 * @param projectId where the tasks go; null for projects of the names in the file
 * @param mapping of a table: fields to columns
 * @param zone of the owner, for times without one
 * @param counts how far it is
 * @param total lines of the file, once it was checked; 0 before
 * @param faults the first ones
 * @param failure why it cannot go on
 * @param lease who works on it, and until when others leave it alone
 */
@RegisterForReflection(registerFullHierarchy = true)
public record ImportJob(
        @BsonId UUID id,
        UUID owner,
        ImportKind kind,
        String fileName,
        ObjectId file,
        long size,
        ImportPreview preview,
        ImportState state,
        @Nullable UUID projectId,
        Map<String, String> mapping,
        String zone,
        Counts counts,
        int total,
        List<ImportFault> faults,
        @Nullable String failure,
        Lease lease,
        Instant createdAt,
        @Nullable IdempotencyStamp idempotency) {

    /** How many faults are kept. */
    static final int FAULTS_KEPT = 100;

    /**
     * @param lines that are read
     * @param accepted tasks that were created, or would be
     * @param skipped lines that are left out
     * @param faults also those that are not kept
     */
    @RegisterForReflection(registerFullHierarchy = true)
    public record Counts(int lines, int accepted, int skipped, int faults) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts plus(boolean taken, int more) {
            return new Counts(lines + 1, accepted + (taken ? 1 : 0), skipped + (taken ? 0 : 1), faults + more);
        }
    }

    /** @param owner null when nobody has had it */
    @RegisterForReflection(registerFullHierarchy = true)
    public record Lease(@Nullable UUID owner, Instant until) {

        static final Lease FREE = new Lease(null, Instant.EPOCH);
    }

    static ImportJob uploaded(
            UUID id,
            UUID owner,
            StoredFile file,
            ImportPreview preview,
            Instant now,
            @Nullable IdempotencyStamp stamp) {
        return new ImportJob(
                id,
                owner,
                preview.kind(),
                file.name(),
                file.id(),
                file.size(),
                preview,
                ImportState.UPLOADED,
                null,
                preview.mapping(),
                "UTC",
                Counts.NONE,
                0,
                List.of(),
                null,
                Lease.FREE,
                now,
                stamp);
    }
}
