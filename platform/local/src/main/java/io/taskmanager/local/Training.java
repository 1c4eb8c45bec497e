package io.taskmanager.local;

import io.taskmanager.local.data.DataFolder;
import io.taskmanager.local.data.Secrets;
import io.taskmanager.local.demo.Demo;
import io.taskmanager.local.part.FastStart;
import io.taskmanager.local.part.Home;
import io.taskmanager.local.part.Part;
import io.taskmanager.local.part.Ports;
import io.taskmanager.local.part.Progress;
import io.taskmanager.local.store.Stores;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Writes the AOT caches: runs a second suite for a minute, on data and ports of its own and at the lowest priority, uses
 * it a little, and lets every JVM write at its end what it learnt. Whatever goes wrong only means no faster starts.
 */
final class Training implements Runnable, AutoCloseable {
    private static final Duration TIME_TO_WRITE = Duration.ofMinutes(5);

    private final Path folder;
    private final Path log;
    private final FastStart fastStart;
    private final List<Part> trained;
    private final Suite suite;
    private final Demo visitor;
    private volatile boolean abandoned;

    Training(Home home, Built built, DataFolder data, FastStart fastStart, List<Part> trained) {
        this.folder = data.fastStarts().resolve("training");
        this.log = data.logs().resolve("training.log");
        this.fastStart = fastStart;
        this.trained = trained;
        DataFolder.delete(folder);
        var own = DataFolder.open(folder);
        var secrets = Secrets.of(own);
        var stores = Addresses.of(Map.of(), new Stores(home, own.root(), own.logs()));
        int gateway = Ports.free();
        var services = new Services(built, own.logs(), secrets, stores, gateway, true);
        this.suite = new Suite(stores, services, Progress.SILENT);
        this.visitor = new Demo(URI.create("http://localhost:" + gateway), secrets.demoPassword());
    }

    @Override
    public void run() {
        try {
            suite.start(fastStart::recording);
            visit();
            suite.stop(TIME_TO_WRITE);
            if (!abandoned) {
                fastStart.adopt(trained);
                DataFolder.delete(folder);
            }
        } catch (RuntimeException e) {
            suite.close();
            if (!abandoned) {
                explain(e);
            }
        }
    }

    private void explain(RuntimeException failure) {
        try {
            Files.writeString(log, "No faster starts: %s%n".formatted(failure));
        } catch (IOException e) {
            failure.addSuppressed(e); // nobody is there to read it
        }
    }

    /** At the end of the launcher there is no time for caches. */
    @Override
    public void close() {
        abandoned = true;
        suite.stop(Duration.ZERO);
    }

    private void visit() {
        try {
            visitor.account(folder.resolve("visited"));
        } catch (RuntimeException e) {
            // what was loaded until ready is the greater part of what can be learnt
        }
    }
}
