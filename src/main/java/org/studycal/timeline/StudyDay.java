package org.studycal.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.studycal.problem.Activity;
import org.studycal.problem.Period;
import org.studycal.problem.Problem;
import org.studycal.problem.Repeat;

/**
 * The day that a time of study counts for: that of the window it lies in, which may have begun on
 * the evening before.
 */
public final class StudyDay {

    private StudyDay() {}

    /** The day of a session that begins at an instant; outside all windows its local date. */
    public static LocalDate of(Problem problem, Instant start) {
        LocalDate date = LocalDate.ofInstant(start, problem.timeZone());
        return night(problem, start, date).map(TimeWindow::date).orElse(date);
    }

    /** The plan week of a session that begins at an instant. */
    public static int week(Problem problem, Instant start) {
        return problem.weeks().weekOf(of(problem, start));
    }

    /** The period of an activity in which a session that begins then lies. */
    public static Period period(Problem problem, Activity activity, Instant start) {
        boolean handIn = activity.effort().repeat() instanceof Repeat.HandIn;
        return Period.of(
                activity,
                problem.weeks(),
                handIn
                        ? LocalDateTime.ofInstant(start, problem.timeZone())
                        : of(problem, start).atStartOfDay());
    }

    /** The label of the available window that an instant lies in, if there is one. */
    public static Optional<String> label(Problem problem, Instant start) {
        LocalDate date = LocalDate.ofInstant(start, problem.timeZone());
        return night(problem, start, date)
                .or(() -> window(problem, start, date))
                .map(TimeWindow::label);
    }

    /** The window that has come over midnight; those before the plan's first day are not its. */
    private static Optional<TimeWindow> night(Problem problem, Instant start, LocalDate date) {
        LocalDate before = date.minusDays(1);
        return !before.isBefore(problem.start())
                        && problem.availability().on(before).stream()
                                .anyMatch(window -> window.time().passesMidnight())
                ? window(problem, start, before)
                : Optional.empty();
    }

    private static Optional<TimeWindow> window(Problem problem, Instant start, LocalDate date) {
        return new PlanClock(problem.timeZone())
                .windows(problem.availability(), date).stream()
                        .filter(window -> window.interval().contains(start))
                        .findFirst();
    }
}
