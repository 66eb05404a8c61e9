package org.studycal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.studycal.app.Listener;
import org.studycal.app.Warning;
import org.studycal.report.CalendarProblemsText;
import org.studycal.report.Wording;

/** Prints warnings; a search ends at Ctrl-C; asks the person at the terminal. */
class ConsoleListener implements Listener {

    private final Console console;
    private final PrintWriter err;
    private final boolean asks;

    /**
     * Creates the listener.
     *
     * @param asks whether to ask, if there is somebody who sees the question and can answer
     */
    ConsoleListener(Console console, boolean asks) {
        this.console = console;
        this.err = console.err();
        this.asks = asks && console.inIsTerminal() && console.errIsTerminal();
    }

    @Override
    public void warn(Warning warning) {
        switch (warning) {
            case Warning.OfFile file -> err.println(file.fault().render());
            case Warning.OfCalendars calendars ->
                    CalendarProblemsText.lines(calendars.problems()).forEach(err::println);
            case Warning.OfPinned pinned ->
                    err.println(
                            "%s: warning: '%s' lies on the pinned session of %s, %s"
                                    .formatted(
                                            Wording.plain(pinned.busy().source()),
                                            Wording.plain(pinned.busy().title()),
                                            pinned.pinned().activity(),
                                            pinned.pinned().start()));
            case Warning.OfPlan plan ->
                    err.println(plan.folder() + ": warning: " + Wording.plain(plan.message()));
            case Warning.OfRenamed renamed ->
                    err.println(renamed.folder() + ": " + Wording.plain(renamed.message()));
            case Warning.OfEdited edited ->
                    err.println(edited.calendar() + ": warning: " + edited.message());
        }
        err.flush();
    }

    @Override
    public void readsCopy(String calendar, Duration age) {
        err.println(Wording.plain(calendar) + ": " + ageOf(age));
        err.flush();
    }

    private static String ageOf(Duration age) {
        long minutes = age.toMinutes();
        if (minutes == 0) {
            return "fetched just now";
        }
        String length =
                minutes < 60
                        ? Wording.count(minutes, "minute")
                        : age.toHours() < 48
                                ? Wording.count(age.toHours(), "hour")
                                : Wording.count(age.toDays(), "day");
        return "a copy, fetched " + length + " ago";
    }

    @Override
    public Watch search(Duration timeLimit) {
        Interrupt interrupt = Interrupt.untilClosed();
        return new Watch() {
            @Override
            public boolean stop() {
                return interrupt.asked();
            }

            @Override
            public void close() {
                interrupt.close();
            }
        };
    }

    @Override
    public Optional<Boolean> keepsFree(String title, String source) {
        return ask(
                "All day: '%s' (%s). Keep such days free of study?"
                        .formatted(Wording.plain(title), Wording.plain(source)),
                true);
    }

    /** A question in one line, to be answered with yes or no; empty when nobody can. */
    final Optional<Boolean> ask(String question, boolean usual) {
        while (asks) {
            err.print(question + (usual ? " [Y/n] " : " [y/N] "));
            err.flush();
            String answer = answer();
            if (answer == null) {
                err.println();
                break;
            }
            switch (answer.strip().toLowerCase(Locale.ROOT)) {
                case "" -> {
                    return Optional.of(usual);
                }
                case "y", "yes" -> {
                    return Optional.of(true);
                }
                case "n", "no" -> {
                    return Optional.of(false);
                }
                default -> err.println("y or n");
            }
        }
        return Optional.empty();
    }

    private String answer() {
        try {
            return console.in().readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
