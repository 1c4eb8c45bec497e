package io.taskmanager.k8s.cost;

import java.util.Comparator;
import java.util.List;

/** What a sizing costs a month, line by line. */
record Bill(List<Line> lines) {
    /** Of a node's memory, what is left when the system and its agents have theirs. */
    private static final double USABLE = 0.8;

    record Line(String what, String size, double price) {}

    double total() {
        return lines.stream().mapToDouble(Line::price).sum();
    }

    static Bill of(Demand demand, Capacity capacity, Prices prices, Purchase purchase) {
        var scaled = purchase.leastReplicas() > 1;
        var peak = Sizing.of(demand, capacity, purchase.leastReplicas());
        var mongo = Prices.choose(prices.mongo(), peak.storageGib(), demand.databaseOperations());
        var redis = Prices.choose(prices.redis(), 0, demand.peakRequests() * 2);
        var kafka = Prices.choose(prices.kafka(), 0, demand.writes() * 2);
        return new Bill(List.of(
                purchase.serverless()
                        ? serverless(demand, prices)
                        : compute(peak, base(demand, capacity, purchase), demand, capacity, prices, purchase),
                new Line("MongoDB", mongo.toString(), mongo.price()),
                scaled ? new Line("Redis", redis.toString(), redis.price()) : new Line("Redis", "beside the pods", 0),
                new Line("Kafka", kafka.toString(), kafka.price()),
                scaled ? cdn(demand, prices) : new Line("Static hosting", "", prices.staticHosting()),
                new Line(
                        "Monitoring",
                        "",
                        scaled
                                ? prices.monitoring().scaled()
                                : prices.monitoring().small())));
    }

    /** What still runs at night: the fewest replicas, with no load to speak of. */
    private static Sizing base(Demand demand, Capacity capacity, Purchase purchase) {
        var night = new Demand(0, 0, demand.tasks(), 0, 0, demand.day());
        return Sizing.of(night, capacity, purchase.leastReplicas());
    }

    private static Line compute(
            Sizing peak, Sizing base, Demand demand, Capacity capacity, Prices prices, Purchase purchase) {
        var node = prices.nodes().stream()
                .min(Comparator.comparingDouble(n -> n.price() * count(n, peak, capacity, purchase)))
                .orElseThrow();
        int most = count(node, peak, capacity, purchase);
        int least = count(node, base, capacity, purchase);
        double above = (most - least) * (purchase.autoscaled() ? demand.day().average : 1);
        var price = node.price()
                * (least * (purchase.reserved() ? 1 - prices.reservedDiscount() : 1)
                        + above * (purchase.spot() ? 1 - prices.spotDiscount() : 1));
        return new Line("Compute", "%d to %d %s nodes".formatted(least, most, node.name()), price);
    }

    private static int count(Prices.Node node, Sizing sizing, Capacity capacity, Purchase purchase) {
        var cpu = sizing.busyCores() / capacity.targetUtilization() / node.vcpu();
        var memory = sizing.memoryGib() / (node.memoryGib() * USABLE);
        return (int) Math.max(purchase.leastReplicas() > 1 ? 3 : 1, Math.ceil(Math.max(cpu, memory)));
    }

    private static Line serverless(Demand demand, Prices prices) {
        var millions = demand.millionRequestsAMonth();
        return new Line(
                "Compute",
                "serverless, %.1f million requests".formatted(millions),
                millions * prices.serverlessPerMillionRequests());
    }

    private static Line cdn(Demand demand, Prices prices) {
        var price = prices.cdn().base()
                + demand.millionRequestsAMonth() * prices.cdn().perMillionRequests();
        return new Line("CDN", "", Math.min(price, prices.cdn().most()));
    }
}
