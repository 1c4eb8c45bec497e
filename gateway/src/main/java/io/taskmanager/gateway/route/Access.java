package io.taskmanager.gateway.route;

/** Who may send a request. */
public enum Access {
    /** Anybody; credentials are neither asked for nor checked. */
    PUBLIC,
    /** Only the holder of a valid access token. */
    SIGNED_IN
}
