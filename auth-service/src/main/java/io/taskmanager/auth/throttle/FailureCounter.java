package io.taskmanager.auth.throttle;

import java.time.Duration;

/**
 * Counts the sign-ins of an account and address, and of the address alone, each in its window.
 *
 * <p>An attempt is counted before its password is looked at, and forgiven when it was right: so many attempts at once
 * cannot all slip through before the first of them has failed.
 */
interface FailureCounter {
    /**
     * Counts one more attempt, unless a limit has been reached.
     *
     * @return zero when counted, else how long to wait; such an attempt counts for nothing
     */
    Duration attempt(Source source);

    /** The attempt was right: forgets the failures of the pair, and takes the attempt back from the address. */
    void forgive(Source source);

    /** Nothing was tried after all: takes the attempt back. */
    void takeBack(Source source);

    /**
     * Whom an attempt is counted for.
     *
     * @param pair the account's hash with the address
     * @param address the address alone
     */
    record Source(String pair, String address) {}
}
