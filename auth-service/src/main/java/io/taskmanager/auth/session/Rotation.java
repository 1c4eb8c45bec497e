package io.taskmanager.auth.session;

import java.time.Instant;

/**
 * What becomes of a refresh token that is presented to its session: a function of both and of the time.
 *
 * <p>A token is exchanged once. Within the grace it gets the same successor again, because tabs refresh at the same time
 * and answers get lost; any later it is a copy in other hands (RFC 9700, 4.14.2), and the whole family has to go.
 */
sealed interface Rotation {

    /** It is the current token: store {@code session} if nobody was faster, and answer {@code successor}. */
    record Exchanged(Session session, RefreshToken successor) implements Rotation {}

    /** It was exchanged a moment ago: nothing changes, the answer is the same. */
    record Repeated(RefreshToken successor) implements Rotation {}

    /** It was exchanged long ago: the session must be revoked. */
    record Reused() implements Rotation {}

    /** The session is over already. */
    record Over() implements Rotation {}

    static Rotation of(
            Session session, RefreshToken presented, Instant now, SessionLimits limits, RefreshTokens tokens) {
        if (!session.live(now)) {
            return new Over();
        }
        if (presented.has(session.currentHash())) {
            String salt = tokens.salt();
            RefreshToken successor = tokens.successor(presented, salt);
            return new Exchanged(session.rotated(successor, salt, now, limits), successor);
        }
        boolean inGrace = !now.isAfter(session.rotatedAt().plus(limits.grace()));
        if (inGrace
                && session.previousHash() != null
                && session.salt() != null
                && presented.has(session.previousHash())) {
            return new Repeated(tokens.successor(presented, session.salt()));
        }
        return new Reused();
    }
}
