package io.taskmanager.task.imports;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.data.idempotency.IdempotencyKey;
import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.kit.id.Ids;
import io.taskmanager.task.access.Action;
import io.taskmanager.task.project.Project;
import io.taskmanager.task.project.ProjectArchived;
import io.taskmanager.task.project.Projects;
import io.taskmanager.task.upload.Uploads;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do with their imports: upload, check, start, look, cancel. */
@ApplicationScoped
class ImportKeeping {

    private static final Set<ImportState> BEFORE_A_CHECK =
            EnumSet.of(ImportState.UPLOADED, ImportState.CHECKED, ImportState.FAILED);
    private static final Set<ImportState> BEFORE_A_RUN = EnumSet.of(ImportState.UPLOADED, ImportState.CHECKED);
    private static final int LONGEST_NAME = 200;

    private final Imports imports;
    private final ImportFiles files;
    private final Projects projects;
    private final ImportWork work;
    private final ImportConfig config;
    private final Clock clock;

    ImportKeeping(
            Imports imports, ImportFiles files, Projects projects, ImportWork work, ImportConfig config, Clock clock) {
        this.imports = imports;
        this.files = files;
        this.projects = projects;
        this.work = work;
        this.config = config;
        this.clock = clock;
    }

    /** What a repetition must repeat. */
    @RegisterForReflection(registerFullHierarchy = true)
    private record Request(String fileName, @Nullable ImportKind kind, String digest) {}

    /**
     * Keeps a file, and says what it is.
     *
     * @throws ImportTooLarge when it is larger than files may be
     * @throws ImportUnreadable when it is none of those that can be read
     */
    ImportJob upload(
            String fileName, @Nullable ImportKind kind, InputStream content, UUID owner, @Nullable IdempotencyKey key) {
        return Uploads.answer(content, () -> stored(fileName, kind, content, owner, key));
    }

    private ImportJob stored(
            String fileName, @Nullable ImportKind kind, InputStream content, UUID owner, @Nullable IdempotencyKey key) {
        try {
            StoredFile file =
                    files.store(safe(fileName), content, config.maxSize().asLongValue());
            IdempotencyStamp stamp =
                    key == null ? null : key.stamp(owner, new Request(file.name(), kind, file.digest()));
            return keep(file, kind, owner, stamp);
        } catch (IOException e) {
            throw new ImportUnreadable(e);
        }
    }

    private ImportJob keep(StoredFile file, @Nullable ImportKind kind, UUID owner, @Nullable IdempotencyStamp stamp)
            throws IOException {
        try {
            ImportPreview preview = Preview.of(() -> files.open(file.id()), kind);
            ImportJob job = ImportJob.uploaded(Ids.next(), owner, file, preview, clock.instant(), stamp);
            if (imports.insert(job)) {
                return job;
            }
        } catch (IOException | RuntimeException e) {
            files.delete(file.id());
            throw e;
        }
        files.delete(file.id());
        ImportJob earlier = imports.withStamp(stamp == null ? "" : stamp.key()).orElseThrow();
        if (stamp != null && earlier.idempotency() != null) {
            stamp.requireSame(earlier.idempotency());
        }
        return earlier;
    }

    ImportJob get(UUID id, UUID owner) {
        return imports.require(id, owner);
    }

    /**
     * Begins to check or to run. A repetition finds it begun, and changes nothing.
     *
     * @throws ImportStateConflict when it is past that
     */
    ImportJob start(UUID id, UUID owner, ImportStart how) {
        ImportJob job = imports.require(id, owner);
        how.check(job);
        if (how.projectId() != null) {
            Project project = projects.require(how.projectId(), owner, Action.WRITE_TASKS);
            if (project.fields().archived()) {
                throw new ProjectArchived(project.fields().key());
            }
        }
        ImportState next = how.dryRun() ? ImportState.CHECKING : ImportState.RUNNING;
        if (imports.begin(job, next, how, how.dryRun() ? BEFORE_A_CHECK : BEFORE_A_RUN)) {
            work.nudge();
            return imports.require(id, owner);
        }
        ImportJob now = imports.require(id, owner);
        boolean begun = now.state() == next || !how.dryRun() && now.state() == ImportState.DONE;
        if (!begun) {
            throw new ImportStateConflict(now.state());
        }
        return now;
    }

    /** No more tasks are created; those that were stay. Nothing happens to one that is at its end. */
    void cancel(UUID id, UUID owner) {
        ImportJob job = imports.require(id, owner);
        if (imports.cancel(id)) {
            files.delete(job.file());
        }
    }

    /** In one line, without folders. */
    private static String safe(String name) {
        String plain =
                name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", " ").strip();
        return plain.isEmpty() ? "import" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }
}
