package org.studycal.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.studycal.busy.CalendarProblem;
import org.studycal.commitment.Appointments;
import org.studycal.plan.BusyFile;
import org.studycal.problem.PinnedSession;
import org.studycal.problem.Problem;
import org.studycal.report.Wording;

/** Says what could not be understood in calendars. */
final class CalendarComplaints {

    private static final int MOST_WARNINGS = 10;
    private static final int LONGEST_EVENT = 60;

    private final PrintWriter err;
    private final Appointments appointments;

    CalendarComplaints(PrintWriter err, Appointments appointments) {
        this.err = err;
        this.appointments = appointments;
    }

    /** Prints the first warnings and how many more there are. */
    void warn() {
        List<CalendarProblem> warnings = appointments.warnings();
        warnings.stream().limit(MOST_WARNINGS).forEach(each -> err.println(line("warning", each)));
        if (warnings.size() > MOST_WARNINGS) {
            err.println(
                    "and "
                            + Wording.count(warnings.size() - MOST_WARNINGS, "more warning")
                            + " about calendars");
        }
        err.flush();
    }

    /** Prints the errors. */
    void refuse() {
        List<CalendarProblem> errors = appointments.errors();
        if (errors.isEmpty()) {
            return;
        }
        errors.stream().limit(MOST_WARNINGS).forEach(each -> err.println(line("error", each)));
        String message =
                errors.size() == 1
                        ? "a calendar can not be used"
                        : Wording.count(errors.size(), "error") + " in calendars";
        List<String> hints =
                errors.stream()
                        .filter(each -> each.line() > 0)
                        .findFirst()
                        .map(each -> unknownZone(entry(each.source())))
                        .orElse(List.of());
        throw new BadInput(message, hints.toArray(String[]::new));
    }

    private static List<String> unknownZone(String calendar) {
        return List.of(
                "What an unknown time zone means can be said in the problem, under commitments:",
                "  - {calendar: %s, unknownZone: Europe/Berlin}".formatted(calendar));
    }

    /** What the user named for a file: itself, or its folder. */
    private String entry(String source) {
        return appointments.files().stream()
                .map(BusyFile::path)
                .filter(path -> source.startsWith(path.endsWith("/") ? path : path + "/"))
                .findFirst()
                .orElse(source);
    }

    /** Prints which sessions the user pinned over an appointment: they stay there. */
    void warnOfPinned(Problem problem) {
        for (PinnedSession pinned : problem.pinned()) {
            Instant start = pinned.start().atZone(problem.timeZone()).toInstant();
            Instant end = start.plus(Duration.ofMinutes(pinned.minutes()));
            appointments.busy().stream()
                    .filter(busy -> busy.start().isBefore(end) && start.isBefore(busy.end()))
                    .findFirst()
                    .ifPresent(
                            busy ->
                                    err.println(
                                            "%s: warning: '%s' lies on the pinned session of %s, %s"
                                                    .formatted(
                                                            Wording.plain(busy.source()),
                                                            Wording.plain(busy.title()),
                                                            pinned.activity(),
                                                            pinned.start())));
        }
        err.flush();
    }

    private static String line(String kind, CalendarProblem problem) {
        String event = Wording.cut(Wording.plain(problem.event()), LONGEST_EVENT);
        return Wording.plain(problem.source())
                + (problem.line() > 0 ? ":" + problem.line() : "")
                + ": "
                + kind
                + ": "
                + (event.isEmpty() ? "" : "event '" + event + "': ")
                + Wording.plain(problem.message());
    }
}
