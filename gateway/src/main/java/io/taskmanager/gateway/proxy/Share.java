package io.taskmanager.gateway.proxy;

import java.util.UUID;

/**
 * How many of a hundred users a canary has. A user has one point of the hundred for ever, so that everybody sees one
 * revision only, and whoever has the canary keeps it while the share grows.
 */
record Share(int percent) {
    /** The number of different points: 0 to 99. */
    static final int POINTS = 100;

    static final Share NONE = new Share(0);

    /** @param variable what the text was read from, named when it is no share */
    static Share parse(String variable, String text) {
        if (text.matches("\\d{1,3}") && Integer.parseInt(text) <= POINTS) {
            return new Share(Integer.parseInt(text));
        }
        throw new IllegalArgumentException(
                "%s must be a whole number from 0 to 100 (percent), not '%s'".formatted(variable, text));
    }

    /** The same for a user at every gateway; even over all users, however their ids were made. */
    static int pointOf(UUID user) {
        long mixed = user.getMostSignificantBits() ^ user.getLeastSignificantBits();
        // The finalizer of SplitMix64 (Steele, Lea, Flood 2014).
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return Math.floorMod(mixed ^ (mixed >>> 31), POINTS);
    }

    boolean includes(int point) {
        return point < percent;
    }
}
