package org.studycal.replan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.studycal.plan.Session;
import org.studycal.problem.Activity;
import org.studycal.problem.Category;
import org.studycal.problem.DateLimit;
import org.studycal.problem.Effort;
import org.studycal.problem.History.Lapse;
import org.studycal.problem.Period;
import org.studycal.problem.PinnedSession;
import org.studycal.problem.Placement;
import org.studycal.problem.Problem;
import org.studycal.progress.Entry;
import org.studycal.progress.Records;
import org.studycal.replan.PastSessions.Move;
import org.studycal.timeline.FreeTime;
import org.studycal.timeline.HabitPeriods;
import org.studycal.timeline.Interval;
import org.studycal.timeline.PlanClock;
import org.studycal.timeline.StudyDay;
import org.studycal.timeline.TimeWindow;

/** The efforts that a plan asks for after what was recorded. */
final class RemainingWork {

    private final Problem problem;
    private final Records records;
    private final List<Placement> history;
    private final List<PinnedSession> pinned;
    private final List<Move> moves;
    private final List<Placement> dropped;

    /**
     * The work of a problem.
     *
     * @param pinned what lies ahead where the person put it by hand
     * @param moves what was put elsewhere by hand
     * @param dropped what was given up since the solution
     */
    RemainingWork(
            Problem problem,
            Records records,
            List<Placement> history,
            List<PinnedSession> pinned,
            List<Move> moves,
            List<Placement> dropped) {
        this.dropped = dropped;
        this.problem = problem;
        this.records = records;
        this.history = history;
        this.pinned = pinned;
        this.moves = moves;
    }

    /**
     * The problem's activities with the efforts of now, and after them those that it no longer has
     * but that were done.
     */
    List<Activity> activities(List<Session> sessions) {
        List<Activity> activities = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Activity activity : problem.activities()) {
            known.add(activity.id());
            activities.add(activity.effort().repeats() ? habit(activity) : once(activity));
        }
        for (Session session : sessions) {
            boolean happened =
                    history.stream().anyMatch(past -> past.activity().equals(session.activity()));
            if (happened && known.add(session.activity())) {
                activities.add(
                        Activity.done(
                                session.activity(),
                                session.title(),
                                session.category(),
                                Math.toIntExact(minutesDone(session.activity()))));
            }
        }
        return activities;
    }

    /** The problem's categories, and after them those that only past sessions are of. */
    List<Category> categories(List<Session> sessions) {
        List<Category> categories = new ArrayList<>(problem.categories());
        Set<String> known = new HashSet<>();
        categories.forEach(category -> known.add(category.id()));
        for (Session session : sessions) {
            boolean happened =
                    history.stream().anyMatch(past -> past.activity().equals(session.activity()));
            if (happened
                    && problem.activity(session.activity()).isEmpty()
                    && known.add(session.category())) {
                categories.add(Category.plain(session.category()));
            }
        }
        return categories;
    }

    private Activity once(Activity activity) {
        long minutes = activity.effort().minutes();
        int percent = 100;
        for (Entry change : records.changes(activity)) {
            minutes =
                    switch (change) {
                        case Entry.Finished finished ->
                                doneBefore(activity.id(), finished.at())
                                        + pinnedBefore(activity.id(), finished.at());
                        case Entry.Needs needs -> minutes + needs.minutes();
                        case Entry.Dropped dropped -> minutes - dropped.minutes();
                        case Entry.Drop drop ->
                                doneBefore(activity.id(), drop.at())
                                        + pinnedBefore(activity.id(), drop.at());
                        case Entry.Takes takes -> {
                            long begun =
                                    doneBefore(activity.id(), takes.at())
                                            + pinnedBefore(activity.id(), takes.at());
                            double factor = (double) takes.percent() / percent;
                            percent = takes.percent();
                            yield minutes + growth(Math.max(0, minutes - begun), factor);
                        }
                        default -> minutes;
                    };
        }
        minutes =
                Math.max(
                        minutes,
                        minutesDone(activity.id()) + pinnedBefore(activity.id(), Instant.MAX));
        return minutes == activity.effort().minutes()
                ? activity
                : activity.withEffort(Effort.once(Math.toIntExact(minutes)));
    }

    /** How much more work is left in whole slots; some is left of what was left. */
    private long growth(long left, double factor) {
        int slot = problem.slotMinutes();
        long growth = Math.round(left * (factor - 1) / slot) * slot;
        return Math.max(growth, Math.min(left, slot) - left);
    }

    /** A habit that is finished is not asked for after that day. */
    private Activity habit(Activity activity) {
        if (activity.isReview()) {
            // Their topics say how long they go on.
            return activity;
        }
        Optional<DateLimit> last = activity.deadline();
        for (Entry.OfActivity change : records.changes(activity.id())) {
            if (change instanceof Entry.Finished || change instanceof Entry.Drop) {
                DateLimit day = DateLimit.of(LocalDate.ofInstant(change.at(), problem.timeZone()));
                last = DateLimit.earliest(Stream.concat(last.stream(), Stream.of(day)));
            }
        }
        return last.equals(activity.deadline()) ? activity : activity.withDeadline(last);
    }

    private long minutesDone(String activity) {
        return doneBefore(activity, Instant.MAX);
    }

    /** What the problem fixes is not part of the history, and stays where it is. */
    private long pinnedBefore(String activity, Instant at) {
        return Stream.concat(problem.pinned().stream(), pinned.stream())
                .filter(session -> session.activity().equals(activity))
                .filter(
                        session ->
                                session.start().atZone(problem.timeZone()).toInstant().isBefore(at))
                .mapToLong(PinnedSession::minutes)
                .sum();
    }

    private long doneBefore(String activity, Instant at) {
        return history.stream()
                .filter(past -> past.activity().equals(activity) && past.start().isBefore(at))
                .mapToLong(past -> Duration.between(past.start(), past.end()).toMinutes())
                .sum();
    }

    /**
     * What habits no longer ask for: what past days and weeks did not see, and what the rest of the
     * present one has no room for.
     *
     * @param left the problem with the activities of now and without lapses
     * @param before lapses of the solution before
     * @param last last day to ask for
     */
    List<Lapse> lapses(Problem left, List<Lapse> before, LocalDate last, Instant now) {
        List<TimeWindow> windows = FreeTime.windows(left, left.start(), last);
        HabitPeriods periods =
                new HabitPeriods(
                        left,
                        left.start(),
                        last,
                        FreeTime.from(windows, left.history().begun().orElse(now)));
        List<TimeWindow> ahead = FreeTime.from(windows, now);
        PlanClock clock = new PlanClock(left.timeZone());
        List<Lapse> lapses = new ArrayList<>();
        for (Activity habit : left.activities()) {
            for (HabitPeriods.Share share : periods.of(habit)) {
                Period period = share.period();
                long fixed = minutesDone(habit, period) + minutesPinned(habit, period, left);
                long missing = share.minutes() - fixed;
                long lapsed;
                if (!clock.moment(share.to().end()).isAfter(now)) {
                    lapsed = missing;
                } else if (!clock.moment(share.from().start()).isAfter(now)) {
                    long gone =
                            minutesMoved(habit, period, true)
                                    + minutesOf(dropped, habit, period)
                                    + lapsedBefore(before, habit, period);
                    long room = room(habit, share, ahead, clock);
                    lapsed = Math.min(missing, Math.max(gone, missing - room));
                } else {
                    lapsed = Math.min(minutesMovedOut(habit, period), missing);
                }
                if (lapsed != 0) {
                    lapses.add(new Lapse(habit.id(), period, Math.toIntExact(lapsed)));
                }
            }
        }
        return lapses;
    }

    /** Minutes of whole slots that a habit may use in the rest of a period. */
    private long room(
            Activity habit, HabitPeriods.Share share, List<TimeWindow> ahead, PlanClock clock) {
        Instant end = clock.moment(share.to().end());
        long slots = 0;
        for (TimeWindow window : ahead) {
            Instant start = window.interval().start();
            if (!start.isBefore(end)) {
                break;
            }
            if (habit.labels().isEmpty() || habit.labels().contains(window.label())) {
                Instant to = window.interval().end();
                slots +=
                        new Interval(start, to.isBefore(end) ? to : end).minutes()
                                / problem.slotMinutes();
            }
        }
        return slots * problem.slotMinutes();
    }

    private static long lapsedBefore(List<Lapse> before, Activity habit, Period period) {
        return before.stream()
                .filter(lapse -> lapse.habit().equals(habit.id()))
                .filter(lapse -> lapse.period().equals(period))
                .mapToLong(Lapse::minutes)
                .sum();
    }

    /** What was given up of a period ahead, or put into another one by hand. */
    private long minutesMovedOut(Activity habit, Period period) {
        long minutes = minutesMoved(habit, period, false);
        for (Entry.OfActivity change : records.changes(habit.id())) {
            if (change instanceof Entry.Dropped dropped
                    && periodOf(habit, dropped.start()).equals(period)) {
                minutes += dropped.minutes();
            }
        }
        return minutes;
    }

    /** What was put into other periods by hand, less what was put into this one. */
    private long minutesMoved(Activity habit, Period period, boolean onlyFresh) {
        long minutes = 0;
        for (Move move : moves) {
            if (move.activity().equals(habit.id()) && (move.fresh() || !onlyFresh)) {
                minutes += periodOf(habit, move.from()).equals(period) ? move.minutes() : 0;
                minutes -= periodOf(habit, move.to()).equals(period) ? move.minutes() : 0;
            }
        }
        return minutes;
    }

    private Period periodOf(Activity habit, Instant start) {
        return StudyDay.period(problem, habit, start);
    }

    private long minutesDone(Activity habit, Period period) {
        return minutesOf(history, habit, period);
    }

    private long minutesOf(List<Placement> sessions, Activity habit, Period period) {
        return sessions.stream()
                .filter(past -> past.activity().equals(habit.id()))
                .filter(past -> periodOf(habit, past.start()).equals(period))
                .mapToLong(past -> Duration.between(past.start(), past.end()).toMinutes())
                .sum();
    }

    private static long minutesPinned(Activity habit, Period period, Problem left) {
        return left.pinned().stream()
                .filter(session -> session.activity().equals(habit.id()))
                .filter(
                        session ->
                                StudyDay.period(
                                                left,
                                                habit,
                                                session.start().atZone(left.timeZone()).toInstant())
                                        .equals(period))
                .mapToLong(PinnedSession::minutes)
                .sum();
    }
}
