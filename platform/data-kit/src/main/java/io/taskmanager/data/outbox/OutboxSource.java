package io.taskmanager.data.outbox;

/**
 * A collection whose documents carry events in their field {@code outbox}; produced as a CDI bean by its service.
 *
 * @param collection the collection's name; the documents' {@code _id} is a UUID
 * @param topic the Kafka topic; made when it is missing, with {@code <topic>.dlq} beside it
 * @param source the CloudEvents attribute {@code source}, e.g. {@code /task-service/tasks}
 */
public record OutboxSource(String collection, String topic, String source) {}
