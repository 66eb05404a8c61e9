package org.studycal.app;

import java.nio.file.Path;
import java.util.List;
import org.studycal.busy.CalendarProblem;
import org.studycal.problem.BusyTime;
import org.studycal.problem.Fault;
import org.studycal.problem.PinnedSession;

/** What a person should know of although the work may go on. */
public sealed interface Warning {

    /** Something odd in a problem or a progress file. */
    record OfFile(Fault fault) implements Warning {}

    /** What could not be understood in calendars; errors among it end the work. */
    record OfCalendars(List<CalendarProblem> problems) implements Warning {
        public OfCalendars {
            problems = List.copyOf(problems);
        }
    }

    /** An appointment on a session that the person pinned: both stay there. */
    record OfPinned(PinnedSession pinned, BusyTime busy) implements Warning {}

    /** Something about the plan in a folder. */
    record OfPlan(Path folder, String message) implements Warning {}

    /** An activity that is the same under another name. */
    record OfRenamed(Path folder, String message) implements Warning {}

    /** A rule that is broken by what stays where the person put it in a calendar. */
    record OfEdited(String calendar, String message) implements Warning {}
}
