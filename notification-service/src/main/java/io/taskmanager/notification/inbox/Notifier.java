package io.taskmanager.notification.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.taskmanager.data.outbox.Outbox;
import io.taskmanager.data.outbox.OutboxEvent;
import io.taskmanager.kit.id.Ids;
import io.taskmanager.notification.account.Accounts;
import io.taskmanager.notification.event.AccountEvent;
import io.taskmanager.notification.event.CommentEvent;
import io.taskmanager.notification.event.DomainEvent;
import io.taskmanager.notification.event.NotificationEvent;
import io.taskmanager.notification.event.ProjectEvent;
import io.taskmanager.notification.event.TaskEvent;
import io.taskmanager.notification.inbox.Notification.Subject;
import io.taskmanager.notification.project.Project;
import io.taskmanager.notification.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.jspecify.annotations.Nullable;

/**
 * Tells those whom an event concerns. Done twice it changes nothing. Events of different topics come in any order: what
 * an event builds on is waited for, for some seconds.
 */
@ApplicationScoped
public class Notifier {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Projects projects;
    private final Accounts accounts;
    private final Inbox inbox;
    private final Outbox outbox;
    private final MeterRegistry metrics;
    private final Clock clock;

    Notifier(Projects projects, Accounts accounts, Inbox inbox, Outbox outbox, MeterRegistry metrics, Clock clock) {
        this.projects = projects;
        this.accounts = accounts;
        this.inbox = inbox;
        this.outbox = outbox;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** @throws NotYetKnown when its project is, after some seconds, still not known as the task was created in it */
    @Retry(
            retryOn = NotYetKnown.class,
            maxRetries = -1,
            maxDuration = 8,
            durationUnit = ChronoUnit.SECONDS,
            delay = 50,
            jitter = 20)
    @ExponentialBackoff(maxDelay = 1, maxDelayUnit = ChronoUnit.SECONDS)
    public void tell(DomainEvent event) {
        switch (event) {
            case TaskEvent task -> tellOf(task);
            case CommentEvent comment -> tellOf(comment);
            case ProjectEvent project -> tellOf(project);
            case AccountEvent account -> {}
            case NotificationEvent own -> {}
        }
    }

    private void tellOf(TaskEvent event) {
        var task = event.data();
        UUID actor = task.actor();
        if (actor == null || !Notices.mayConcernSomeone(event)) {
            return;
        }
        Project project = known(task.projectId(), task.projectVersion(), event);
        requireKnown(Notices.strangers(event.newAssignees(), actor, project.members()), project, event);
        var subject = new Subject(actor, project.id(), project.name(), task.taskId(), task.key(), task.title());
        tell(event, Notices.of(event, project.members()), subject);
    }

    /** Tells whoever a comment calls, and those whose task it is on. */
    private void tellOf(CommentEvent event) {
        var comment = event.data();
        UUID actor = comment.actor();
        if (actor == null || !Notices.mayConcernSomeone(event)) {
            return;
        }
        Project project = known(comment.projectId(), null, event);
        requireKnown(Notices.strangers(event.mentioned(), actor, project.members()), project, event);
        var subject =
                new Subject(actor, project.id(), project.name(), comment.taskId(), comment.key(), comment.title());
        tell(event, Notices.of(event, project.members()), subject);
    }

    /** Tells whoever was added to a project. */
    private void tellOf(ProjectEvent event) {
        var project = event.data();
        UUID actor = project.actor();
        if (actor == null) {
            return;
        }
        var subject = new Subject(actor, project.projectId(), project.name(), null, null, project.name());
        tell(event, Notices.of(event), subject);
    }

    private Project known(UUID projectId, @Nullable Long version, DomainEvent event) {
        return projects.find(projectId)
                .filter(known -> version == null || known.version() >= version)
                .orElseThrow(
                        () -> new NotYetKnown("Project %s of %s %s".formatted(projectId, event.type(), event.id())));
    }

    private void requireKnown(Set<UUID> strangers, Project project, DomainEvent event) {
        if (!strangers.isEmpty() && isFresh(event)) {
            throw new NotYetKnown("Membership of %s in project %s".formatted(strangers, project.id()));
        }
    }

    private void tell(DomainEvent event, List<Notice> notices, Subject subject) {
        if (notices.isEmpty()) {
            return;
        }
        var actor = new NotificationEvent.Actor(subject.actorId(), nameOf(subject.actorId(), event));
        for (Notice notice : notices) {
            if (inbox.add(notification(event, notice, subject, actor))) {
                metrics.counter("notifications.delivered", "kind", notice.kind().text())
                        .increment();
            }
        }
    }

    private Notification notification(
            DomainEvent event, Notice notice, Subject subject, NotificationEvent.Actor actor) {
        UUID id = Ids.next();
        OutboxEvent news = outbox.event(
                NotificationEvent.CREATED,
                new NotificationEvent.Data(
                        id,
                        notice.userId(),
                        notice.kind().text(),
                        event.id(),
                        subject.projectId(),
                        subject.projectName(),
                        subject.taskId(),
                        subject.taskKey(),
                        subject.title(),
                        actor));
        return new Notification(
                id, notice.userId(), event.id(), notice.kind(), news.time(), false, subject, List.of(news));
    }

    /** The name by which the actor is known; one who is not is waited for, but not for ever. */
    private String nameOf(UUID actor, DomainEvent event) {
        String name = accounts.names(List.of(actor)).get(actor);
        if (name == null && isFresh(event)) {
            throw new NotYetKnown("Account %s".formatted(actor));
        }
        return name == null ? NotificationView.SOMEONE : name;
    }

    private boolean isFresh(DomainEvent event) {
        return Duration.between(event.time(), clock.instant()).compareTo(PATIENCE) < 0;
    }
}
