package io.taskmanager.local;

import io.taskmanager.local.part.Part;
import io.taskmanager.local.part.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Tells the person at the terminal what the parts do, a line each. */
final class Terminal implements Progress {
    private final PrintWriter out;
    private final Runnable onChange;

    Terminal(PrintWriter out, Runnable onChange) {
        this.out = out;
        this.onChange = onChange;
    }

    @Override
    public void ready(Part part, Duration took) {
        say("  %-14s %-22s %s", part.name(), part.address(), seconds(took));
    }

    @Override
    public void crashed(Part part, Duration pause) {
        say("%s ended by itself: started again after %s (log: %s)", part.name(), seconds(pause), part.log());
    }

    @Override
    public void recovered(Part part, Duration took) {
        say("%s is back after %s", part.name(), seconds(took));
    }

    @Override
    public void changed() {
        onChange.run();
    }

    synchronized void say(String format, Object... arguments) {
        out.println(format.formatted(arguments));
        out.flush();
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
