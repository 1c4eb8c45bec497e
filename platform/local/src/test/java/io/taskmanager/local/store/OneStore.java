package io.taskmanager.local.store;

import static org.awaitility.Awaitility.await;

import io.taskmanager.local.part.Home;
import io.taskmanager.local.part.Part;
import io.taskmanager.local.part.PartState;
import io.taskmanager.local.part.Progress;
import io.taskmanager.local.part.Supervisor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** One embedded server under the supervisor, which starts it again when a test kills it. */
final class OneStore implements AutoCloseable {
    private final Supervisor supervisor = new Supervisor(Progress.SILENT);
    private final Part part;

    OneStore(Path data, Function<Stores, Part> which) {
        part = which.apply(new Stores(Home.find(), data, data.resolve("logs")));
        supervisor.launch(List.of(part));
        supervisor.awaitReady();
    }

    String address() {
        return part.address();
    }

    /** Kill -9, and back again when it returns. */
    void crash() {
        long pid = state().pid();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> state().pid() != pid && state().phase() == PartState.Phase.READY);
    }

    private PartState state() {
        return supervisor.states().getFirst();
    }

    @Override
    public void close() {
        supervisor.close();
    }
}
