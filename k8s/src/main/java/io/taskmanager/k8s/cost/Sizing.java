package io.taskmanager.k8s.cost;

import java.util.ArrayList;
import java.util.List;

/**
 * What has to run in the busiest hour.
 *
 * @param services replicas of each service
 * @param storageGib data and indexes in MongoDB
 * @param eventGib what Kafka keeps
 */
record Sizing(List<Replicas> services, double storageGib, double eventGib) {
    private static final double MEBI = 1024;

    /**
     * @param busyCores CPU that the load itself takes at the peak
     */
    record Replicas(String service, int replicas, double busyCores, double memoryGib) {}

    /** @param leastReplicas of each service; 2 or more survive the loss of one */
    static Sizing of(Demand demand, Capacity capacity, int leastReplicas) {
        var services = new ArrayList<Replicas>();
        capacity.services().forEach((name, cost) -> {
            var reads = demand.reads()
                    * (name.equals("task-service") ? 1 - demand.cacheHits() * capacity.cachedReadSaves() : 1);
            var busy = (reads * cost.readMillis() + demand.writes() * cost.writeMillis()) / 1000;
            var replicas = (int) Math.max(leastReplicas, Math.ceil(busy / capacity.targetUtilization()));
            var streams = name.equals("notification-service") || name.equals("gateway")
                    ? demand.streams() * capacity.streamKibibytes() / MEBI / MEBI
                    : 0;
            services.add(new Replicas(name, replicas, busy, replicas * cost.podMebibytes() / MEBI + streams));
        });
        return new Sizing(
                List.copyOf(services),
                demand.tasks() * capacity.taskKibibytes() / MEBI / MEBI,
                demand.writes()
                        * demand.day().average
                        * capacity.eventRetentionDays()
                        * 24
                        * 3600
                        * capacity.eventKibibytes()
                        / MEBI
                        / MEBI);
    }

    double busyCores() {
        return services.stream().mapToDouble(Replicas::busyCores).sum();
    }

    double memoryGib() {
        return services.stream().mapToDouble(Replicas::memoryGib).sum();
    }
}
