package io.taskmanager.local;

import io.taskmanager.local.part.Part;
import io.taskmanager.local.part.PartState;
import io.taskmanager.local.part.Progress;
import io.taskmanager.local.part.Supervisor;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All parts together: the stores first, then everything that needs them; stopped the other way round, gateway first. */
final class Suite implements AutoCloseable {
    private final List<Part> stores;
    private final List<Part> services;
    private final Part gateway;
    private final Supervisor supervisor;

    Suite(Addresses stores, Services services, Progress progress) {
        this.stores = stores.embedded();
        this.services = services.behindTheGateway();
        this.gateway = services.gateway();
        this.supervisor = new Supervisor(progress);
    }

    /**
     * Returns when every part is ready.
     *
     * @param how what to do with a part before it starts, for example to give it its AOT cache
     */
    void start(UnaryOperator<Part> how) {
        supervisor.launch(stores.stream().map(how).toList());
        supervisor.awaitReady();
        supervisor.launch(services.stream().map(how).toList());
        supervisor.launch(List.of(how.apply(gateway)));
        supervisor.awaitReady();
    }

    List<Part> parts() {
        return Stream.of(stores, services, List.of(gateway))
                .flatMap(List::stream)
                .toList();
    }

    List<PartState> states() {
        return supervisor.states();
    }

    void stop(Duration limit) {
        supervisor.stop(limit);
    }

    @Override
    public void close() {
        supervisor.close();
    }
}
