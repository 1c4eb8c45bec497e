package io.taskmanager.data.event;

/** A Kafka record that is not a CloudEvent of ours; it belongs into the dead-letter queue. */
public class MalformedEvent extends RuntimeException {
    MalformedEvent(String message, Throwable cause) {
        super(message, cause);
    }

    public MalformedEvent(String message) {
        super(message);
    }
}
