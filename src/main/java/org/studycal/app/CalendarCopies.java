package org.studycal.app;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.studycal.commitment.PlacedCalendar;
import org.studycal.problem.Dates;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;

/** Brings calendars that are no files beside the problem, where they are read like files. */
public interface CalendarCopies {

    /** Reads what is there already, and says nothing of it. */
    CalendarCopies KEPT =
            (calendars, stretch, listener) -> {
                for (PlacedCalendar calendar : calendars) {
                    if (calendar.source().origin().isPresent()
                            && Files.notExists(calendar.path())) {
                        throw missing(
                                calendar,
                                "Fetch it first, with 'studycal check' or 'studycal solve'.");
                    }
                }
            };

    /**
     * What is asked of a calendar that holds more than anybody needs.
     *
     * @param to end, excluded
     */
    record Stretch(Instant from, Instant to) {}

    /**
     * Brings those of some calendars that are no files.
     *
     * @throws BadInput when there is no copy of one, and none can be had
     * @throws ProblemException when the problem names what is not there
     */
    void bring(List<PlacedCalendar> calendars, Stretch stretch, Listener listener)
            throws IOException, ProblemException;

    /**
     * The days that matter to a problem, which are the same in all commands so that one copy does
     * for all of them.
     *
     * @param last the last day that somebody asks for
     */
    static Stretch stretch(Problem problem, LocalDate last) {
        ZoneId zone = problem.timeZone();
        LocalDate first = problem.start().minusMonths(1).withDayOfMonth(1);
        LocalDate end = Dates.later(last, problem.start().plusYears(2)).plusYears(1);
        return new Stretch(
                first.atStartOfDay(zone).toInstant(),
                end.withDayOfYear(1).atStartOfDay(zone).toInstant());
    }

    /** There is no copy of a calendar. */
    static BadInput missing(PlacedCalendar calendar, String... hints) {
        return new BadInput("there is no copy of " + calendar.source().path() + " yet", hints);
    }
}
