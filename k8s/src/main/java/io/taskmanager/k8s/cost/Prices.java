package io.taskmanager.k8s.cost;

import java.util.Comparator;
import java.util.List;

/** US dollars a month. */
record Prices(
        List<Node> nodes,
        List<Tier> mongo,
        List<Tier> redis,
        List<Tier> kafka,
        double staticHosting,
        Cdn cdn,
        Monitoring monitoring,
        double spotDiscount,
        double reservedDiscount,
        double serverlessPerMillionRequests) {
    record Node(String name, double vcpu, double memoryGib, double price) {}

    /** A size of a store as a service; what exceeds the largest has to be sharded. */
    record Tier(String name, double storageGib, double operations, double price) {}

    record Cdn(double base, double perMillionRequests, double most) {}

    record Monitoring(double small, double scaled) {}

    /** The cheapest tier that takes this much, with as many shards as the largest needs where none does. */
    static Choice choose(List<Tier> tiers, double storageGib, double operations) {
        return tiers.stream()
                .map(tier -> new Choice(tier, shards(tier, storageGib, operations)))
                .filter(choice -> choice.shards() == 1 || choice.tier().equals(tiers.getLast()))
                .min(Comparator.comparingDouble(Choice::price))
                .orElseThrow();
    }

    private static int shards(Tier tier, double storageGib, double operations) {
        var storage = tier.storageGib() > 0 ? storageGib / tier.storageGib() : 0;
        return (int) Math.max(1, Math.ceil(Math.max(storage, operations / tier.operations())));
    }

    record Choice(Tier tier, int shards) {
        double price() {
            return tier.price() * shards;
        }

        @Override
        public String toString() {
            return shards == 1 ? tier.name() : shards + " shards of " + tier.name();
        }
    }
}
