package io.taskmanager.notification.intake;

import com.mongodb.MongoException;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.taskmanager.data.event.CloudEvents;
import io.taskmanager.data.event.MalformedEvent;
import io.taskmanager.notification.account.Accounts;
import io.taskmanager.notification.event.AccountEvent;
import io.taskmanager.notification.event.CommentEvent;
import io.taskmanager.notification.event.DomainEvent;
import io.taskmanager.notification.event.EventReader;
import io.taskmanager.notification.event.NotificationEvent;
import io.taskmanager.notification.event.ProjectEvent;
import io.taskmanager.notification.event.TaskEvent;
import io.taskmanager.notification.inbox.Notifier;
import io.taskmanager.notification.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * What the other services say. Each message is handled at least once and everything done with it may be done twice; while
 * the database is away it is tried again without end.
 */
@ApplicationScoped
class Intake {
    private final EventReader reader;
    private final Accounts accounts;
    private final Projects projects;
    private final Notifier notifier;

    Intake(EventReader reader, Accounts accounts, Projects projects, Notifier notifier) {
        this.reader = reader;
        this.accounts = accounts;
        this.projects = projects;
        this.notifier = notifier;
    }

    @Incoming("accounts")
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 250, jitter = 100, retryOn = MongoException.class)
    void account(ConsumerRecord<String, byte[]> message) {
        handle(message);
    }

    @Incoming("projects")
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 250, jitter = 100, retryOn = MongoException.class)
    void project(ConsumerRecord<String, byte[]> message) {
        handle(message);
    }

    @Incoming("tasks")
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 250, jitter = 100, retryOn = MongoException.class)
    void task(ConsumerRecord<String, byte[]> message) {
        handle(message);
    }

    @Incoming("comments")
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 250, jitter = 100, retryOn = MongoException.class)
    void comment(ConsumerRecord<String, byte[]> message) {
        handle(message);
    }

    private void handle(ConsumerRecord<String, byte[]> message) {
        reader.read(CloudEvents.read(message)).ifPresent(this::handle);
    }

    private void handle(DomainEvent event) {
        switch (event) {
            case AccountEvent account -> accounts.apply(account.data());
            case ProjectEvent project -> {
                projects.apply(project);
                notifier.tell(project);
            }
            case TaskEvent task -> notifier.tell(task);
            case CommentEvent comment -> notifier.tell(comment);
            case NotificationEvent own -> throw new MalformedEvent("Notifications are not taken in: " + own.type());
        }
    }
}
