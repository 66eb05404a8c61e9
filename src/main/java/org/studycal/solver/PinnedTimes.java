package org.studycal.solver;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.studycal.problem.Activity;
import org.studycal.problem.Category;
import org.studycal.problem.PinnedSession;
import org.studycal.problem.Placement;
import org.studycal.problem.Problem;
import org.studycal.timeline.Interval;
import org.studycal.timeline.StudyDay;

/** The sessions of a problem that stay where they are, in real time. */
final class PinnedTimes {

    private PinnedTimes() {}

    /** What happened costs what it did when it was planned: also for the window it lies in. */
    private static PinnedTime past(
            Problem problem, Placement session, LocalDate first, LocalDate last) {
        Activity activity = problem.activity(session.activity()).orElseThrow();
        ZonedDateTime start = session.start().atZone(problem.timeZone());
        LocalDate date = StudyDay.of(problem, session.start());
        Category category = problem.category(activity.category());
        int steps = StudyDay.label(problem, session.start()).map(category::step).orElse(0);
        return new PinnedTime(
                activity,
                Grid.minute(session.start()),
                Grid.minute(session.end()),
                Math.floorMod(session.start().getEpochSecond(), 60),
                Math.toIntExact(ChronoUnit.DAYS.between(first, date)),
                beginning(start, first),
                date.isBefore(first) || date.isAfter(last) ? 0 : steps,
                false);
    }

    /** The sessions of a problem that stay where they are, in real time. */
    static List<PinnedTime> of(Problem problem, LocalDate first, LocalDate last) {
        List<PinnedTime> times = new ArrayList<>();
        for (PinnedSession session : problem.pinned()) {
            Activity activity = problem.activity(session.activity()).orElseThrow();
            ZonedDateTime start = session.start().atZone(problem.timeZone());
            long minute = Grid.minute(start.toInstant());
            times.add(
                    new PinnedTime(
                            activity,
                            minute,
                            minute + session.minutes(),
                            Math.floorMod(start.toEpochSecond(), 60),
                            Math.toIntExact(
                                    ChronoUnit.DAYS.between(
                                            first, StudyDay.of(problem, start.toInstant()))),
                            beginning(start, first),
                            0,
                            true));
        }
        for (Placement session : problem.history().sessions()) {
            times.add(past(problem, session, first, last));
        }
        times.sort(
                Comparator.comparingLong(PinnedTime::start)
                        .thenComparingLong(PinnedTime::end)
                        .thenComparing(time -> time.activity().id()));
        return times;
    }

    /** Places in the list of those that begin on a day, but for reviews. */
    static int[][] byDay(List<PinnedTime> pinned, int days) {
        int[][] on = new int[days][];
        for (int d = 0; d < days; d++) {
            int day = d;
            on[d] =
                    IntStream.range(0, pinned.size())
                            .filter(i -> pinned.get(i).day() == day)
                            .filter(i -> !pinned.get(i).activity().isReview())
                            .toArray();
        }
        return on;
    }

    static Interval interval(PinnedTime time) {
        return new Interval(Grid.instant(time.start()), Grid.instant(time.over()));
    }

    private static long beginning(ZonedDateTime start, LocalDate first) {
        return ChronoUnit.MINUTES.between(first.atStartOfDay(), start.toLocalDateTime());
    }
}
