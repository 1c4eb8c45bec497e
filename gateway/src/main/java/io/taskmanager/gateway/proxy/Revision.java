package io.taskmanager.gateway.proxy;

/** One of the two versions of a service that may run side by side. */
enum Revision {
    /** The one that everybody knows to work. */
    STABLE("stable"),
    /** The one that is being tried on a share of the users. */
    CANARY("canary");

    private final String label;

    Revision(String label) {
        this.label = label;
    }

    /** The name metrics use. */
    String label() {
        return label;
    }
}
