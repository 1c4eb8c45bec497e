package io.taskmanager.k8s.cost;

import java.util.ArrayList;
import java.util.List;

/**
 * How compute is bought.
 *
 * @param leastReplicas of each service; 1 is for evaluation and small teams
 * @param autoscaled nodes above the base are paid for only while the load needs them
 * @param reserved the base is bought for a year
 * @param spot what is above the base may be taken away at short notice
 * @param serverless pay by the request; every service has to start in milliseconds (native images)
 */
record Purchase(
        String name,
        int leastReplicas,
        double cacheHits,
        boolean autoscaled,
        boolean reserved,
        boolean spot,
        boolean serverless) {
    private static final double GOOD_CACHE = 0.8;

    /** From the plainest to the most thrifty, each with all levers of the one before. */
    static List<Purchase> levers(int leastReplicas, Demand demand) {
        var hits = demand.cacheHits();
        var all = new ArrayList<>(List.of(
                new Purchase("on demand, sized for the peak", leastReplicas, hits, false, false, false, false),
                new Purchase("+ autoscaling", leastReplicas, hits, true, false, false, false),
                new Purchase("+ reserved base", leastReplicas, hits, true, true, false, false),
                new Purchase("+ spot above the base", leastReplicas, hits, true, true, true, false)));
        if (hits < GOOD_CACHE) {
            all.add(new Purchase("+ 80 % cache hits", leastReplicas, GOOD_CACHE, true, true, true, false));
        }
        all.add(new Purchase("serverless instead of nodes", leastReplicas, hits, false, false, false, true));
        return List.copyOf(all);
    }
}
