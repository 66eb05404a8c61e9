package org.studycal.busy;

import java.util.ArrayList;
import java.util.List;
import org.studycal.problem.Quoted;

/** Collects what could not be understood in a calendar. */
final class Problems {

    /** A file of nothing but faults must not fill the memory with messages. */
    private static final int MOST = 10_000;

    private final String source;
    private final List<CalendarProblem> problems = new ArrayList<>();
    private int unnamed;

    /**
     * No problems.
     *
     * @param source the calendar's name
     */
    Problems(String source) {
        this.source = source;
    }

    /** Takes one that must not be passed over. */
    void refuse(int line, String event, String message) {
        problems.add(new CalendarProblem(true, source, line, Quoted.plain(event), message));
    }

    /** Takes any other. */
    void warn(int line, String event, String message) {
        if (problems.size() < MOST) {
            problems.add(new CalendarProblem(false, source, line, Quoted.plain(event), message));
        } else {
            unnamed++;
        }
    }

    /** All of them, and how many more there are. */
    List<CalendarProblem> all() {
        List<CalendarProblem> all = new ArrayList<>(problems);
        if (unnamed > 0) {
            all.add(
                    new CalendarProblem(
                            false, source, 0, "", "there are " + unnamed + " more problems"));
        }
        return all;
    }
}
