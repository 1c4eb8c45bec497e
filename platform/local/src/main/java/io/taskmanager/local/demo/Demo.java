package io.taskmanager.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Consumer;

/** Makes the demo account, and the demo workspace around it, each once per data folder. */
public final class Demo {
    public static final String EMAIL = "ann@example.com";

    private static final Map<String, String> PEOPLE = people();

    private final URI gateway;
    private final String password;

    public Demo(URI gateway, String password) {
        this.gateway = gateway;
        this.password = password;
    }

    /** @param marker the file that says that it was done before */
    public void account(Path marker) {
        if (!Files.exists(marker)) {
            signIn(EMAIL);
            mark(marker);
        }
    }

    /** Three people, four projects and 200 tasks with a history. */
    public void workspace(Path marker, Consumer<String> progress) {
        if (Files.exists(marker)) {
            progress.accept("The demo workspace is there already.");
            return;
        }
        progress.accept("Filling the demo workspace");
        var visitors = new LinkedHashMap<String, Visitor>();
        PEOPLE.keySet().forEach(email -> visitors.put(email, signIn(email)));
        int tasks = new Workspace(visitors).fill();
        mark(marker);
        progress.accept("%d tasks in %d projects for %s"
                .formatted(tasks, DemoProject.ALL.size(), String.join(", ", PEOPLE.keySet())));
    }

    private Visitor signIn(String email) {
        var visitor = new Visitor(gateway);
        var credentials = Visitor.json().put("email", email).put("password", password);
        var registration = credentials
                .deepCopy()
                .put("name", PEOPLE.get(email))
                .put("locale", Locale.getDefault().toLanguageTag())
                .put("timeZone", TimeZone.getDefault().getID());
        if (!visitor.tryPost("/api/auth/register", registration).successful()) {
            visitor.post("/api/auth/login", credentials); // registered before, by us or by hand
        }
        return visitor;
    }

    private static void mark(Path marker) {
        try {
            Files.writeString(marker, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> people() {
        var people = new LinkedHashMap<String, String>();
        people.put(EMAIL, "Ann Okafor");
        people.put("ben@example.com", "Ben Larsen");
        people.put("cho@example.com", "Cho Min-ji");
        return people;
    }
}
