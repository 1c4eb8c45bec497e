package io.taskmanager.task.task;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.data.idempotency.IdempotencyKey;
import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.data.outbox.Outbox;
import io.taskmanager.kit.id.Ids;
import io.taskmanager.kit.problem.FieldError;
import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.task.access.Action;
import io.taskmanager.task.change.Contention;
import io.taskmanager.task.project.Project;
import io.taskmanager.task.project.ProjectArchived;
import io.taskmanager.task.project.ProjectConfig;
import io.taskmanager.task.project.Projects;
import io.taskmanager.task.project.TooManyTasks;
import io.taskmanager.task.project.WriteWindows;
import io.taskmanager.task.reminder.ReminderLimit;
import io.taskmanager.task.reminder.TooManyReminders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings tasks into being, each once: one write for number and permission, one for task and event. */
@ApplicationScoped
public class TaskCreation {

    private final Projects projects;
    private final Tasks tasks;
    private final Outbox outbox;
    private final TaskMetrics metrics;
    private final WriteWindows windows;
    private final ProjectConfig config;
    private final ReminderLimit reminders;
    private final Validator validator;
    private final TaskTree tree;
    private final SubtaskSpread spread;
    private final TransferSpread transfers;
    private final Clock clock;

    TaskCreation(
            Projects projects,
            Tasks tasks,
            Outbox outbox,
            TaskMetrics metrics,
            WriteWindows windows,
            ProjectConfig config,
            ReminderLimit reminders,
            Validator validator,
            TaskTree tree,
            SubtaskSpread spread,
            TransferSpread transfers,
            Clock clock) {
        this.projects = projects;
        this.tasks = tasks;
        this.outbox = outbox;
        this.metrics = metrics;
        this.windows = windows;
        this.config = config;
        this.reminders = reminders;
        this.validator = validator;
        this.tree = tree;
        this.spread = spread;
        this.transfers = transfers;
        this.clock = clock;
    }

    /**
     * The task as it is created, or as it was by the first request with the same idempotency key. Numbers are taken
     * before the task is stored: a crash or a lost race in between leaves a gap.
     *
     * @throws ProjectArchived when the project is read-only
     * @throws TooManyTasks when the project is full
     * @throws TooManyReminders when a task cannot have so many
     * @throws InvalidFields when an assignee is no member, or the parent no task of the project
     * @throws TooDeep when the tree of subtasks would have too many levels
     */
    public TaskView create(UUID projectId, NewTask request, UUID caller, @Nullable IdempotencyKey key) {
        IdempotencyStamp stamp = key == null ? null : key.stamp(caller, new Request(projectId, request));
        return Contention.retry(
                () -> earlier(stamp, projectId, request, caller).or(() -> attempt(projectId, request, caller, stamp)));
    }

    /** The task that the caller's request with the key made, wherever it is now. */
    public Optional<UUID> made(UUID caller, IdempotencyKey key) {
        return tasks.withStamp(key.stamp(caller, "").key()).map(Task::id);
    }

    /**
     * The request, when a task can be made of it: for those that do not come as a request of their own, whose fields are
     * looked at before they come here.
     *
     * @throws InvalidFields naming each field that is not
     */
    public NewTask checked(NewTask request) {
        List<FieldError> errors = validator.validate(request).stream()
                .map(fault -> new FieldError(fault.getPropertyPath().toString(), fault.getMessage()))
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        request.fields(null);
        return request;
    }

    /** How many reminders a task can have. */
    public int mostReminders() {
        return reminders.perTask();
    }

    /** What a repetition must repeat: the project is in the path, not in the body. */
    @RegisterForReflection(registerFullHierarchy = true)
    private record Request(UUID projectId, NewTask task) {}

    private Optional<TaskView> earlier(@Nullable IdempotencyStamp stamp, UUID projectId, NewTask request, UUID caller) {
        return Optional.ofNullable(stamp)
                .flatMap(given -> tasks.withStamp(given.key()))
                .map(stored -> {
                    if (stored.idempotency() != null && stamp != null) {
                        stamp.requireSame(stored.idempotency());
                    }
                    projects.require(projectId, caller, Action.READ_TASKS);
                    return windows.during(projectId, () -> TaskView.asCreated(stored, projectId, request));
                });
    }

    private Optional<TaskView> attempt(UUID projectId, NewTask request, UUID caller, @Nullable IdempotencyStamp stamp) {
        TaskFields fields = request.fields(null);
        reminders.require(List.of(), fields.reminders());
        List<UUID> assignees = fields.assignees();
        Instant window = windows.fromNow();
        Optional<Project> numbered = projects.takeTaskNumber(projectId, caller, assignees, window, config.tasks());
        if (numbered.isEmpty()) {
            explainRefusal(projectId, caller, assignees);
            return Optional.empty();
        }
        windows.announced(projectId, window);
        Project project = numbered.get();
        if (request.parent() != null && !tree.admit(projectId, null, request.parent())) {
            return Optional.empty();
        }
        Task.Place place = new Task.Place(projectId, project.fields().key(), project.lastTaskNumber());
        return insert(Task.created(Ids.next(), place, request, caller, clock.instant()), project, caller, stamp);
    }

    private Optional<TaskView> insert(Task task, Project project, UUID caller, @Nullable IdempotencyStamp stamp) {
        TaskEdit edit = TaskEdit.created(task);
        String projectKey = project.fields().key();
        TaskEvent event = TaskEvent.created(edit, project, caller);
        Task stored = task.stored(stamp, outbox.event(edit.type().type, event));
        if (!windows.during(project.id(), () -> tasks.insert(stored))) {
            projects.taskGone(project.id());
            return Optional.empty();
        }
        outbox.nudge(TaskEvents.SOURCE, task.id());
        metrics.count(edit.type());
        if (task.fields().parent() != null) {
            spread.followParent(task.fields().parent(), projectKey, caller);
            transfers.followParent(task.id(), task.fields().parent(), caller);
        }
        return Optional.of(TaskView.of(task, projectKey, SubtaskCounts.NONE, 0));
    }

    /** Finds out why no number was given; returns when the reason has gone in the meantime. */
    private void explainRefusal(UUID projectId, UUID caller, List<UUID> assignees) {
        Project project = projects.require(projectId, caller, Action.WRITE_TASKS);
        if (project.fields().archived()) {
            throw new ProjectArchived(project.fields().key());
        }
        if (project.tasks() >= config.tasks()) {
            throw new TooManyTasks(config.tasks());
        }
        Assignees.requireMembers(project, assignees);
    }
}
