package io.taskmanager.gateway.route;

/** A service behind the gateway. */
public enum Service {
    AUTH("auth-service"),
    TASK("task-service"),
    NOTIFICATION("notification-service");

    private final String label;

    Service(String label) {
        this.label = label;
    }

    /** The name people, health answers and metrics use. */
    public String label() {
        return label;
    }
}
