package io.taskmanager.k8s.cost;

/**
 * The load to plan for.
 *
 * @param peakRequests API requests a second in the busiest hour
 * @param writeShare of these requests, 0 to 1
 * @param tasks stored tasks
 * @param streams browsers that are open at once
 * @param cacheHits share of the reads that are answered without a database, 0 to 1
 * @param day how the load is spread over the week
 */
record Demand(double peakRequests, double writeShare, long tasks, long streams, double cacheHits, Day day) {
    /** Shares of the month: the load, relative to the peak, averages to {@code average}. */
    enum Day {
        /** Users all over the world. */
        STEADY(0.8),
        /** One time zone at work: ten hours on weekdays. */
        OFFICE(0.3),
        /** Now and then. */
        SPORADIC(0.02);

        final double average;

        Day(double average) {
            this.average = average;
        }
    }

    double reads() {
        return peakRequests * (1 - writeShare);
    }

    double writes() {
        return peakRequests * writeShare;
    }

    /** What reaches the database in the busiest second: a write is one operation, its relay another two. */
    double databaseOperations() {
        return reads() * (1 - cacheHits) + writes() * 3;
    }

    double millionRequestsAMonth() {
        return peakRequests * day.average * 30.4 * 24 * 3600 / 1e6;
    }

    Demand withCacheHits(double share) {
        return new Demand(peakRequests, writeShare, tasks, streams, share, day);
    }
}
