package io.taskmanager.local.demo;

import java.util.List;
import java.util.Map;

/**
 * What one demo project is about. Its tasks are every action on every subject.
 *
 * @param members role by e-mail, without the owner
 */
record DemoProject(
        String name,
        String key,
        String color,
        String owner,
        Map<String, String> members,
        List<String> labels,
        List<String> actions,
        List<String> subjects) {

    private static final String ANN = Demo.EMAIL;
    private static final String BEN = "ben@example.com";
    private static final String CHO = "cho@example.com";

    static final List<DemoProject> ALL = List.of(
            new DemoProject(
                    "Website relaunch",
                    "WEB",
                    "#6366f1",
                    ANN,
                    Map.of(BEN, "editor", CHO, "viewer"),
                    List.of("copy", "design", "mobile", "speed", "accessibility"),
                    List.of(
                            "Write the copy of the %s",
                            "Review the design of the %s",
                            "Fix the %s on small screens",
                            "Make the %s work by keyboard",
                            "Measure how fast the %s loads"),
                    List.of(
                            "home page",
                            "pricing page",
                            "blog",
                            "search box",
                            "contact form",
                            "main menu",
                            "footer",
                            "sign-up form",
                            "help centre",
                            "cookie notice")),
            new DemoProject(
                    "Mobile app",
                    "APP",
                    "#10b981",
                    BEN,
                    Map.of(ANN, "editor", CHO, "editor"),
                    List.of("bug", "feature", "ios", "android", "offline"),
                    List.of(
                            "Sketch the %s",
                            "Build the %s",
                            "Test the %s without a network",
                            "Translate the %s into French",
                            "Ask five people to try the %s"),
                    List.of(
                            "welcome tour",
                            "task list",
                            "calendar view",
                            "quick add button",
                            "share sheet",
                            "dark theme",
                            "reminders",
                            "home screen widget",
                            "sign-in with a passkey",
                            "settings screen")),
            new DemoProject(
                    "Spring conference",
                    "CONF",
                    "#f59e0b",
                    CHO,
                    Map.of(ANN, "editor", BEN, "editor"),
                    List.of("budget", "venue", "people", "print", "urgent"),
                    List.of(
                            "Find three offers for the %s",
                            "Agree on a budget for the %s",
                            "Confirm the date of the %s",
                            "Brief the volunteers about the %s",
                            "Collect feedback on the %s"),
                    List.of(
                            "opening talk",
                            "catering",
                            "workshop rooms",
                            "live stream",
                            "speakers' dinner",
                            "name badges",
                            "childcare",
                            "sound and light",
                            "travel grants",
                            "closing party")),
            new DemoProject(
                    "House and garden",
                    "HOME",
                    "#ef4444",
                    ANN,
                    Map.of(),
                    List.of("weekend", "shopping", "repair", "garden", "someday"),
                    List.of(
                            "Measure the %s",
                            "Buy what is missing for the %s",
                            "Repair the %s",
                            "Clean the %s",
                            "Ask the neighbours about the %s"),
                    List.of(
                            "bathroom shelf",
                            "bicycle shed",
                            "apple tree",
                            "kitchen tap",
                            "front door",
                            "balcony",
                            "rain barrel",
                            "attic window",
                            "compost bin",
                            "reading corner")));
}
