package org.studycal.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The way through Google's console to a client of one's own; ten minutes, once. */
final class GoogleGuide {

    /**
     * A page and what to do there.
     *
     * @param what line by line
     */
    record Step(String title, URI page, List<String> what) {}

    static final List<Step> STEPS =
            List.of(
                    step(
                            "Create a project",
                            "https://console.cloud.google.com/projectcreate",
                            "Call it studycal and press Create. It costs nothing; skip billing.",
                            "On the pages that follow, choose this project at the top."),
                    step(
                            "Enable the Google Calendar API",
                            "https://console.cloud.google.com/apis/library/calendar-json.googleapis.com",
                            "Press Enable."),
                    step(
                            "Fill in the consent screen",
                            "https://console.cloud.google.com/auth/branding",
                            "Press Get started. App name: studycal; both e-mail addresses: yours;",
                            "audience: External."),
                    step(
                            "Publish the app",
                            "https://console.cloud.google.com/auth/audience",
                            "Press Publish app, so that its status is \"In production\". While it is",
                            "\"Testing\" every permission ends after seven days. Google need not",
                            "verify an app that only you use."),
                    step(
                            "Make a desktop client",
                            "https://console.cloud.google.com/auth/clients/create",
                            "Application type: Desktop app. Press Create, then Download JSON."));

    /** What to do at the page that warns. */
    static final List<String> WARNING =
            List.of(
                    "Google will warn that it has not verified the app: the app is your own. Choose",
                    "Advanced, then \"Go to studycal (unsafe)\", and tick every box.");

    private GoogleGuide() {}

    private static Step step(String title, String page, String... what) {
        return new Step(title, URI.create(page), List.of(what));
    }

    /** The steps as text. */
    static List<String> lines() {
        return IntStream.range(0, STEPS.size()).boxed().flatMap(i -> lines(i).stream()).toList();
    }

    /** One step as text. */
    static List<String> lines(int index) {
        Step step = STEPS.get(index);
        List<String> lines = new ArrayList<>();
        lines.add("%d. %s: %s".formatted(index + 1, step.title(), step.page()));
        step.what().forEach(line -> lines.add("   " + line));
        return lines;
    }
}
