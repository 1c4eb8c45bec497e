package io.taskmanager.task.task;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** What the business counts. */
@ApplicationScoped
class TaskMetrics {

    private final Counter created;
    private final Counter completed;

    TaskMetrics(MeterRegistry registry) {
        created = Counter.builder("tasks.created").description("Tasks created").register(registry);
        completed = Counter.builder("tasks.completed")
                .description("Tasks that became done")
                .register(registry);
    }

    void count(TaskEventType type) {
        switch (type) {
            case CREATED -> created.increment();
            case COMPLETED -> completed.increment();
            case CHANGED, REOPENED, MOVED_OUT, MOVED_IN, DELETED, RESTORED, PURGED -> {}
        }
    }
}
