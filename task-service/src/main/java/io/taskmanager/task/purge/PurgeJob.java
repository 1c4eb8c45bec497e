package io.taskmanager.task.purge;

import com.mongodb.MongoException;
import io.quarkus.scheduler.Scheduled;
import io.taskmanager.task.attachment.AttachmentPurge;
import io.taskmanager.task.comment.CommentPurge;
import io.taskmanager.task.project.ProjectPurge;
import io.taskmanager.task.relation.RelationPurge;
import io.taskmanager.task.task.SubtaskSpread;
import io.taskmanager.task.task.TaskPurge;
import io.taskmanager.task.task.TransferSpread;
import io.taskmanager.task.trash.TrashConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Empties the trash every now and then, a batch of each kind a round. */
@ApplicationScoped
class PurgeJob {

    private static final Logger LOG = Logger.getLogger(PurgeJob.class);

    private final ProjectPurge projects;
    private final TaskPurge tasks;
    private final CommentPurge comments;
    private final RelationPurge relations;
    private final AttachmentPurge attachments;
    private final SubtaskSpread subtasks;
    private final TransferSpread transfers;
    private final TrashConfig config;

    PurgeJob(
            ProjectPurge projects,
            TaskPurge tasks,
            CommentPurge comments,
            RelationPurge relations,
            AttachmentPurge attachments,
            SubtaskSpread subtasks,
            TransferSpread transfers,
            TrashConfig config) {
        this.projects = projects;
        this.tasks = tasks;
        this.comments = comments;
        this.relations = relations;
        this.attachments = attachments;
        this.subtasks = subtasks;
        this.transfers = transfers;
        this.config = config;
    }

    @Scheduled(
            every = "${trash.purge-every:10m}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void atItsTime() {
        try {
            run();
        } catch (MongoException e) {
            LOG.warnf("Trash not emptied, trying again next time: %s", e.getMessage());
        }
    }

    /**
     * A task goes after its comments, relations and files, a project after the last of its tasks; one with more tasks than a batch takes
     * several rounds.
     */
    void run() {
        subtasks.finish(config.purgeBatch());
        transfers.finish(config.purgeBatch());
        relations.ofWhatWasLeft();
        attachments.ofWhatWasLeft(config.purgeBatch());
        tasks.close(config.purgeBatch()).forEach(this::finish);
        for (UUID project : projects.close(config.purgeBatch())) {
            tasks.closeOf(project, config.purgeBatch()).forEach(this::finish);
            if (tasks.none(project)) {
                projects.finish(project);
            }
        }
    }

    private void finish(UUID task) {
        comments.ofTask(task);
        relations.ofTask(task);
        attachments.ofTask(task);
        tasks.finish(task);
    }
}
