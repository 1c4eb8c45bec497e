package io.taskmanager.auth.session;

/** Why a session ended before its time. Stored by name. */
public enum RevokedReason {
    /** Its user signed out. */
    SIGN_OUT,
    /** An old refresh token came back, so someone else may have it. */
    REUSE
}
