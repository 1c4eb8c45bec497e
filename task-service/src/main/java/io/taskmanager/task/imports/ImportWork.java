package io.taskmanager.task.imports;

import com.mongodb.MongoException;
import io.quarkus.scheduler.Scheduled;
import io.taskmanager.kit.id.Ids;
import io.taskmanager.kit.problem.Problem;
import io.taskmanager.task.account.Accounts;
import io.taskmanager.task.imports.ImportJob.Counts;
import io.taskmanager.task.project.ProjectCreation;
import io.taskmanager.task.project.Projects;
import io.taskmanager.task.task.TaskCreation;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Works on jobs in the background. A job is worked on by whoever has its lease; when that replica dies, the lease runs out
 * and another goes on behind the last line that was reported.
 */
@ApplicationScoped
class ImportWork {

    private static final Logger LOG = Logger.getLogger(ImportWork.class);

    private final Imports imports;
    private final ImportFiles files;
    private final Projects projects;
    private final ProjectCreation projectCreation;
    private final TaskCreation taskCreation;
    private final Accounts accounts;
    private final ImportConfig config;
    private final Clock clock;
    private final Semaphore free;

    ImportWork(
            Imports imports,
            ImportFiles files,
            Projects projects,
            ProjectCreation projectCreation,
            TaskCreation taskCreation,
            Accounts accounts,
            ImportConfig config,
            Clock clock) {
        this.imports = imports;
        this.files = files;
        this.projects = projects;
        this.projectCreation = projectCreation;
        this.taskCreation = taskCreation;
        this.accounts = accounts;
        this.config = config;
        this.clock = clock;
        this.free = new Semaphore(config.atOnce());
    }

    @Scheduled(every = "${imports.every:1s}", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void atItsTime() {
        try {
            nudge();
        } catch (MongoException e) {
            LOG.debugf("No look for imports, trying again next time: %s", e.getMessage());
        }
    }

    /** Takes the jobs that wait, as long as there is room for one more. */
    void nudge() {
        while (free.tryAcquire()) {
            Optional<ImportJob> job;
            try {
                job = next();
            } catch (RuntimeException e) {
                free.release();
                throw e;
            }
            if (job.isEmpty()) {
                free.release();
                return;
            }
            Thread.ofVirtual().name("import").start(() -> {
                try {
                    run(job.get());
                } finally {
                    free.release();
                }
            });
        }
    }

    /** The next job, as this replica's. */
    Optional<ImportJob> next() {
        return imports.lease(Ids.next(), clock.instant(), until());
    }

    /** Does a job to its end, unless something comes in between that another attempt may not meet. */
    void run(ImportJob job) {
        try {
            ImportTargets targets = new ImportTargets(projects, projectCreation, accounts, job);
            ImportRun run = new ImportRun(
                    job, targets, taskCreation, (counts, faults) -> imports.progress(job, counts, faults, until()));
            source(job).read(() -> files.open(job.file()), run::line);
            finish(job, run.end());
        } catch (ImportRun.Stopped e) {
            LOG.infof("Import %s was taken away or cancelled", job.id());
        } catch (UnreadableFile e) {
            imports.fail(job, Objects.requireNonNullElse(e.getMessage(), "The file cannot be read."));
        } catch (Problem e) {
            failOrLeave(job, e);
        } catch (IOException | MongoException e) {
            LOG.warnf("Import %s interrupted, to be gone on with: %s", job.id(), e.getMessage());
        } catch (RuntimeException e) {
            // Whoever takes it over would come to the same.
            LOG.errorf(e, "Import %s failed unexpectedly", job.id());
            imports.fail(job, "Something in the file could not be handled.");
        }
    }

    private void finish(ImportJob job, Counts counts) {
        boolean created = job.state() == ImportState.RUNNING;
        boolean last = imports.finish(job, created ? ImportState.DONE : ImportState.CHECKED, counts.lines());
        if (created && last) {
            files.delete(job.file());
        }
    }

    private void failOrLeave(ImportJob job, Problem problem) {
        if (problem.status() >= 500) {
            LOG.warnf("Import %s interrupted, to be gone on with: %s", job.id(), problem.getMessage());
        } else {
            imports.fail(job, Objects.requireNonNullElse(problem.getMessage(), "It is not allowed any more."));
        }
    }

    private static TaskSource source(ImportJob job) {
        ZoneId zone = ZoneId.of(job.zone());
        return switch (job.kind()) {
            case CSV -> new CsvSource(job.mapping(), zone);
            case TODOIST -> new TodoistSource(zone, LocalDate.ofInstant(job.createdAt(), zone));
            case TRELLO -> new TrelloSource(zone);
            case VIKUNJA -> new VikunjaSource(zone);
        };
    }

    private Instant until() {
        return clock.instant().plus(config.lease());
    }
}
