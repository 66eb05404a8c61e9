package org.studycal.report;

import java.util.ArrayList;
import java.util.List;
import org.studycal.busy.CalendarProblem;

/** What could not be understood in calendars. */
public final class CalendarProblemsText {

    private static final int MOST = 10;
    private static final int LONGEST_EVENT = 60;

    private CalendarProblemsText() {}

    /**
     * The first ones in a line each, and how many more there are; all of them are errors, or none
     * is.
     */
    public static List<String> lines(List<CalendarProblem> problems) {
        List<String> lines = new ArrayList<>();
        problems.stream().limit(MOST).map(CalendarProblemsText::line).forEach(lines::add);
        if (problems.size() > MOST && !problems.getFirst().error()) {
            lines.add(
                    "and "
                            + Wording.count(problems.size() - MOST, "more warning")
                            + " about calendars");
        }
        return lines;
    }

    private static String line(CalendarProblem problem) {
        String event = Wording.cut(Wording.plain(problem.event()), LONGEST_EVENT);
        return Wording.plain(problem.source())
                + (problem.line() > 0 ? ":" + problem.line() : "")
                + (problem.error() ? ": error: " : ": warning: ")
                + (event.isEmpty() ? "" : "event '" + event + "': ")
                + Wording.plain(problem.message());
    }
}
