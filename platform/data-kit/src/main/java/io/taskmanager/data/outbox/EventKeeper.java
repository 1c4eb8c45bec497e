package io.taskmanager.data.outbox;

import java.util.List;

/**
 * Keeps what a service wants to remember of events when they leave their document, e.g. in a history. A CDI bean of the
 * service; all of them are asked before the events are sent.
 */
public interface EventKeeper {
    /**
     * Keeps the events of one document, which are in order. They leave the document only after this has returned, and
     * stay when it throws; so each is given at least once, and again after a crash or while Kafka is away: what is kept
     * must be recognised by the event's id.
     */
    void keep(List<OutboxEvent> events);
}
