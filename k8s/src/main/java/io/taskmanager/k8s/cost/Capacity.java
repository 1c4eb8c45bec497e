package io.taskmanager.k8s.cost;

import java.util.Map;

/**
 * What a request costs, as measured.
 *
 * @param services by name
 * @param targetUtilization busy CPU that the autoscaler aims at, 0 to 1
 * @param cachedReadSaves of a read's CPU in task-service, the share a cached answer does not need
 */
record Capacity(
        Map<String, Service> services,
        double targetUtilization,
        double cachedReadSaves,
        double taskKibibytes,
        double eventKibibytes,
        double eventRetentionDays,
        double streamKibibytes) {
    /**
     * @param readMillis CPU of this service for one API read that no cache answers
     * @param writeMillis CPU of this service for one API write and what follows from it
     * @param podMebibytes memory of a pod
     */
    record Service(double readMillis, double writeMillis, double podMebibytes) {}
}
