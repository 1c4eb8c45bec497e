package io.taskmanager.task.imports;

import io.taskmanager.data.idempotency.IdempotencyKey;
import io.taskmanager.data.idempotency.IdempotencyKeyReused;
import io.taskmanager.kit.problem.FieldError;
import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.task.imports.ImportJob.Counts;
import io.taskmanager.task.task.NewTask;
import io.taskmanager.task.task.TaskCreation;
import io.taskmanager.task.task.TooDeep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * One reading of a file, to check or to create: goes on behind the lines that are done, and says every now and then how
 * far it is. A task has the number of its line as idempotency key, so that a line that is read twice is one task.
 */
final class ImportRun {

    static final int PART = 25;

    private final ImportJob job;
    private final ImportTargets targets;
    private final TaskCreation creation;
    private final BiPredicate<Counts, List<ImportFault>> progress;
    private final List<ImportFault> faults = new ArrayList<>();
    private int passed;
    private Counts counts;

    /** The job is somebody else's now, or was cancelled. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super(null, null, false, false);
        }
    }

    /** @param progress false when the run is to stop */
    ImportRun(
            ImportJob job,
            ImportTargets targets,
            TaskCreation creation,
            BiPredicate<Counts, List<ImportFault>> progress) {
        this.job = job;
        this.targets = targets;
        this.creation = creation;
        this.progress = progress;
        this.counts = job.counts();
    }

    void line(ImportLine line) {
        if (passed++ < job.counts().lines()) {
            return;
        }
        int before = faults.size();
        faults.addAll(line.faults());
        boolean taken = line.task() != null && taken(line, line.task());
        counts = counts.plus(taken, faults.size() - before);
        if (counts.lines() % PART == 0) {
            report();
        }
    }

    /** The counts at the end. */
    Counts end() {
        report();
        return counts;
    }

    private void report() {
        if (!progress.test(counts, faults)) {
            throw new Stopped();
        }
        faults.clear();
    }

    private boolean taken(ImportLine line, NewTask read) {
        try {
            ImportTargets.Target target = targets.of(line);
            NewTask task = creation.checked(bounded(line, assigned(line, read, target)));
            if (target.project() != null && job.state() == ImportState.RUNNING) {
                create(target.project(), line, task);
            }
            return true;
        } catch (InvalidFields e) {
            List<FieldError> errors = e.document("", null).errors();
            for (FieldError error : errors == null ? List.<FieldError>of() : errors) {
                String column = job.mapping().getOrDefault(error.field(), error.field());
                faults.add(new ImportFault(line.line(), column, error.message(), true));
            }
            return false;
        }
    }

    private void create(UUID project, ImportLine line, NewTask task) {
        Optional<UUID> parent = line.below() == 0 ? Optional.empty() : creation.made(job.owner(), key(line.below()));
        if (line.below() > 0 && parent.isEmpty()) {
            faults.add(new ImportFault(line.line(), "parent_id", "was left out; it is a task of its own", false));
        }
        try {
            create(project, parent.map(task::below).orElse(task));
        } catch (InvalidFields | TooDeep e) {
            if (parent.isEmpty()) {
                throw e;
            }
            faults.add(
                    new ImportFault(line.line(), "parent_id", "cannot have it below; it is a task of its own", false));
            create(project, task);
        }
    }

    private void create(UUID project, NewTask task) {
        try {
            creation.create(project, task, job.owner(), key(passed));
        } catch (IdempotencyKeyReused e) {
            // This line was a task before, when the project had other members, or its parent was still there.
        }
    }

    private IdempotencyKey key(int place) {
        return new IdempotencyKey("import:%s:%d".formatted(job.id(), place));
    }

    private NewTask bounded(ImportLine line, NewTask task) {
        int most = creation.mostReminders();
        if (task.reminders() == null || task.reminders().size() <= most) {
            return task;
        }
        String column = job.mapping().getOrDefault("reminders", "reminders");
        faults.add(new ImportFault(
                line.line(), column, "are more than %d; the others are left out".formatted(most), false));
        return task.reminding(task.reminders().subList(0, most));
    }

    private NewTask assigned(ImportLine line, NewTask task, ImportTargets.Target target) {
        List<UUID> assignees = new ArrayList<>();
        for (String address : line.people()) {
            UUID person = target.people().get(address.toLowerCase(Locale.ROOT));
            if (person == null) {
                String column = job.mapping().getOrDefault("assignees", "assignees");
                faults.add(new ImportFault(line.line(), column, "names nobody in the project; left out", false));
            } else {
                assignees.add(person);
            }
        }
        return task.assigned(assignees);
    }
}
