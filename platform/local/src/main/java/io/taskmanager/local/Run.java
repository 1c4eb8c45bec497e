package io.taskmanager.local;

import io.taskmanager.local.data.DataFolder;
import io.taskmanager.local.data.Roster;
import io.taskmanager.local.data.Secrets;
import io.taskmanager.local.demo.Demo;
import io.taskmanager.local.part.FastStart;
import io.taskmanager.local.part.Home;
import io.taskmanager.local.part.LogFiles;
import io.taskmanager.local.store.Stores;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One run of the suite, from the first line on the terminal to the last. */
final class Run {
    private static final Duration LOG_CHECK = Duration.ofSeconds(15);

    private final Home home;
    private final Built built;
    private final DataFolder folder;
    private final Secrets secrets;
    private final Terminal terminal;
    private final String address;
    private final Suite suite;
    private final FastStart fastStart;
    private final AtomicReference<@Nullable Roster> roster = new AtomicReference<>();
    private final AtomicReference<@Nullable Training> training = new AtomicReference<>();
    private final Instant began = Instant.now();
    private volatile int exitCode = 1;

    Run(Home home, Built built, DataFolder folder, int gateway, boolean secureCookies, PrintWriter out) {
        this.home = home;
        this.built = built;
        this.folder = folder;
        this.secrets = Secrets.of(folder);
        this.address = "http://localhost:" + gateway;
        this.terminal = new Terminal(out, this::record);
        this.fastStart = new FastStart(folder.fastStarts());
        var stores = Addresses.of(System.getenv(), new Stores(home, folder.root(), folder.logs()));
        var services = new Services(built, folder.logs(), secrets, stores, gateway, secureCookies);
        this.suite = new Suite(stores, services, terminal);
    }

    String address() {
        return address;
    }

    void start(Roster record) {
        roster.set(record);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        suite.start(fastStart::using);
        exitCode = 0;
    }

    /** Makes the demo account, or the demo workspace, and says where to go. */
    void welcome(boolean workspace) {
        var demo = new Demo(URI.create(address), secrets.demoPassword());
        terminal.say("Ready in %s: %s", Terminal.seconds(Duration.between(began, Instant.now())), address);
        try {
            if (workspace) {
                demo.workspace(folder.demo("workspace"), line -> terminal.say("%s", line));
            } else {
                demo.account(folder.demo("account"));
            }
            terminal.say("Sign in as %s with the password %s", Demo.EMAIL, secrets.demoPassword());
        } catch (RuntimeException e) {
            terminal.say("The demo could not be made: %s", e);
        }
        terminal.say("Logs are in %s. Ctrl-C stops everything.", folder.logs());
    }

    /** Prepares faster starts, once, in the background. */
    void train() {
        if (FastStart.possible() && !fastStart.complete(suite.parts())) {
            var trainer = new Training(home, built, folder, fastStart, suite.parts());
            training.set(trainer);
            Thread.ofVirtual().name("training").start(trainer);
        }
    }

    /** Looks after the logs until the process is told to stop. */
    void keep() throws InterruptedException {
        var logs = new LogFiles(folder.logs());
        while (!Thread.currentThread().isInterrupted()) {
            Thread.sleep(LOG_CHECK);
            logs.bound();
        }
    }

    private void record() {
        var record = roster.get();
        if (record != null) {
            record.write(suite.states());
        }
    }

    /** Runs as the JVM's shutdown hook: a signal is the usual way to end, and then the exit code is 0. */
    private void stop() {
        terminal.say("Stopping");
        var trainer = training.get();
        if (trainer != null) {
            trainer.close();
        }
        suite.close();
        terminal.say("Stopped");
        Runtime.getRuntime().halt(exitCode);
    }
}
