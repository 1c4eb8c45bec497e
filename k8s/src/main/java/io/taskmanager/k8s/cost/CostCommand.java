package io.taskmanager.k8s.cost;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code make cost}: replicas, store sizes and a price table for a load. */
@Command(
        name = "cost",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "What a load needs and costs: replicas, store sizes, US dollars a month.")
public final class CostCommand implements Callable<Integer> {
    private static final ObjectMapper YAML = new YAMLMapper();

    @Option(names = "--requests", description = "API requests a second in the busiest hour.")
    private double requests = 50;

    @Option(names = "--writes", description = "Share of writes among them, 0 to 1.")
    private double writes = 0.2;

    @Option(names = "--tasks", description = "Stored tasks.")
    private long tasks = 100_000;

    @Option(names = "--streams", description = "Browsers open at once.")
    private long streams = 500;

    @Option(names = "--cache-hits", description = "Share of reads answered by a cache, 0 to 1.")
    private double cacheHits;

    @Option(names = "--day", description = "How the load is spread: ${COMPLETION-CANDIDATES}.")
    private Demand.Day day = Demand.Day.OFFICE;

    @Option(names = "--replicas", description = "Fewest replicas of each service; 1 does not survive the loss of one.")
    private int replicas = 2;

    @Option(names = "--prices", paramLabel = "FILE", description = "Your prices, in the shape of cost/prices.yaml.")
    private @Nullable Path prices;

    @Option(names = "--capacity", paramLabel = "FILE", description = "Your figures, as cost/capacity.yaml.")
    private @Nullable Path capacity;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String... args) {
        System.exit(command().execute(args));
    }

    static CommandLine command() {
        return new CommandLine(new CostCommand()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() throws IOException {
        require(requests >= 0, "--requests must not be negative");
        require(writes >= 0 && writes <= 1, "--writes must be between 0 and 1");
        require(cacheHits >= 0 && cacheHits <= 1, "--cache-hits must be between 0 and 1");
        require(tasks >= 0 && streams >= 0, "--tasks and --streams must not be negative");
        require(replicas >= 1, "--replicas must be 1 or more");
        var demand = new Demand(requests, writes, tasks, streams, cacheHits, day);
        var report = new Report(spec.commandLine().getOut());
        report.print(
                demand, read(capacity, "capacity", Capacity.class), read(prices, "prices", Prices.class), replicas);
        return 0;
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private static <T> T read(@Nullable Path given, String name, Class<T> type) throws IOException {
        try (var in = given != null ? Files.newInputStream(given) : own(name)) {
            return YAML.readValue(in, type);
        }
    }

    private static InputStream own(String name) {
        return Objects.requireNonNull(CostCommand.class.getResourceAsStream("/cost/" + name + ".yaml"));
    }

    /** Tables for a terminal. */
    private record Report(PrintWriter out) {
        void print(Demand demand, Capacity capacity, Prices prices, int leastReplicas) {
            var sizing = Sizing.of(demand, capacity, leastReplicas);
            out.printf("%n%-24s %9s %12s %12s%n", "service", "replicas", "busy cores", "memory GiB");
            for (var service : sizing.services()) {
                out.printf(
                        "%-24s %9d %12.2f %12.2f%n",
                        service.service(), service.replicas(), service.busyCores(), service.memoryGib());
            }
            out.printf(
                    "%nMongoDB %.1f GiB, %.0f operations/s; Kafka keeps %.1f GiB%n",
                    sizing.storageGib(), demand.databaseOperations(), sizing.eventGib());
            var levers = Purchase.levers(leastReplicas, demand);
            bill(Bill.of(demand, capacity, prices, levers.getFirst()));
            out.printf("%n%-64s %10s%n", "levers", "USD/month");
            for (var lever : levers) {
                var total = Bill.of(demand.withCacheHits(lever.cacheHits()), capacity, prices, lever)
                        .total();
                out.printf("%-64s %10.0f%n", lever.name(), total);
            }
            out.flush();
        }

        private void bill(Bill bill) {
            out.printf("%n%-16s %-47s %10s%n", "part", "size", "USD/month");
            for (var line : bill.lines()) {
                out.printf("%-16s %-47s %10.0f%n", line.what(), line.size(), line.price());
            }
            out.printf("%-64s %10.0f%n", "total", bill.total());
        }
    }
}
