package org.studycal.replan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.Category;
import org.studycal.problem.Effort;
import org.studycal.problem.History.Lapse;
import org.studycal.problem.PinnedSession;
import org.studycal.problem.Placement;
import org.studycal.problem.Problem;
import org.studycal.progress.Entry;
import org.studycal.progress.Records;
import org.studycal.replan.PastSessions.Move;
import org.studycal.timeline.FreeTime;
import org.studycal.timeline.HabitWeeks;

/** The efforts that a plan asks for after what was recorded. */
final class RemainingWork {

    private final Problem problem;
    private final Records records;
    private final List<Placement> history;
    private final List<PinnedSession> pinned;
    private final List<Move> moves;

    /**
     * The work of a problem.
     *
     * @param pinned what lies ahead where the person put it by hand
     * @param moves what was put elsewhere by hand
     */
    RemainingWork(
            Problem problem,
            Records records,
            List<Placement> history,
            List<PinnedSession> pinned,
            List<Move> moves) {
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
            activities.add(activity.effort().weekly() ? habit(activity) : once(activity));
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
                : activity.withEffort(new Effort(Math.toIntExact(minutes), false));
    }

    /** How much more work is left in whole slots; some is left of what was left. */
    private long growth(long left, double factor) {
        int slot = problem.slotMinutes();
        long growth = Math.round(left * (factor - 1) / slot) * slot;
        return Math.max(growth, Math.min(left, slot) - left);
    }

    /** A habit that is finished is not asked for after that day. */
    private Activity habit(Activity activity) {
        Optional<LocalDate> last = activity.deadline();
        for (Entry.OfActivity change : records.changes(activity.id())) {
            if (change instanceof Entry.Finished || change instanceof Entry.Drop) {
                LocalDate day = LocalDate.ofInstant(change.at(), problem.timeZone());
                last = Optional.of(last.filter(date -> date.isBefore(day)).orElse(day));
            }
        }
        return last.equals(activity.deadline()) ? activity : activity.withDeadline(last);
    }

    private long minutesPinned(String habit, int week, Problem left) {
        return left.pinned().stream()
                .filter(session -> session.activity().equals(habit))
                .filter(session -> left.weeks().weekOf(session.start().toLocalDate()) == week)
                .mapToLong(PinnedSession::minutes)
                .sum();
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
     * What habits no longer ask for: what past weeks did not see, and what was missed this week.
     *
     * @param left the problem with the activities of now and without lapses
     * @param solution the one before, with its lapses
     * @param last last day to ask for
     */
    List<Lapse> lapses(
            Problem left, List<Placement> missed, Solution solution, LocalDate last, Instant now) {
        List<Lapse> before = solution.course().lapses();
        ZoneId zone = left.timeZone();
        int present = left.weeks().weekOf(LocalDate.ofInstant(now, zone));
        Set<LocalDate> free = new HashSet<>();
        FreeTime.from(
                        FreeTime.windows(left, left.start(), last),
                        left.history().begun().orElse(now))
                .forEach(window -> free.add(window.date()));
        HabitWeeks weeks = new HabitWeeks(left, left.start(), last, free::contains);
        boolean unplanned = left.weeks().weekOf(solution.last()) < present;
        List<Lapse> lapses = new ArrayList<>();
        for (Activity habit : left.activities()) {
            if (!habit.effort().weekly()) {
                continue;
            }
            for (HabitWeeks.Week week : weeks.of(habit)) {
                long done = minutesIn(history, habit.id(), week.number(), left);
                long fixed = done + minutesPinned(habit.id(), week.number(), left);
                long lapsed;
                if (week.number() < present) {
                    lapsed = week.minutes() - fixed;
                } else if (week.number() == present && unplanned) {
                    lapsed = Math.max(0, gone(habit, week, left, last, now) - fixed);
                } else if (week.number() == present) {
                    lapsed = thisWeek(habit.id(), week, missed, before, fixed, left);
                } else {
                    long gone = minutesMovedOut(habit.id(), week.number(), left);
                    lapsed = Math.min(gone, week.minutes() - fixed);
                }
                if (lapsed != 0) {
                    lapses.add(new Lapse(habit.id(), week.number(), Math.toIntExact(lapsed)));
                }
            }
        }
        return lapses;
    }

    /** What a week that no plan had asks less of a habit for the days of it that are over. */
    private static long gone(
            Activity habit, HabitWeeks.Week week, Problem left, LocalDate last, Instant now) {
        Set<LocalDate> ahead = new HashSet<>();
        FreeTime.from(FreeTime.windows(left, week.from(), week.to()), now)
                .forEach(window -> ahead.add(window.date()));
        return new HabitWeeks(left, left.start(), last, ahead::contains)
                .of(habit).stream()
                        .filter(each -> each.number() == week.number())
                        .mapToLong(each -> week.minutes() - each.minutes())
                        .sum();
    }

    /** What was given up of a week ahead, or put into another one by hand. */
    private long minutesMovedOut(String habit, int week, Problem left) {
        long minutes = minutesMoved(habit, week, false, left);
        for (Entry.OfActivity change : records.changes(habit)) {
            if (change instanceof Entry.Dropped dropped && weekOf(dropped.start(), left) == week) {
                minutes += dropped.minutes();
            }
        }
        return minutes;
    }

    /** What was put into other weeks by hand, less what was put into this one. */
    private long minutesMoved(String habit, int week, boolean onlyFresh, Problem left) {
        long minutes = 0;
        for (Move move : moves) {
            if (move.activity().equals(habit) && (move.fresh() || !onlyFresh)) {
                minutes += weekOf(move.from(), left) == week ? move.minutes() : 0;
                minutes -= weekOf(move.to(), left) == week ? move.minutes() : 0;
            }
        }
        return minutes;
    }

    private static int weekOf(Instant start, Problem left) {
        return left.weeks().weekOf(LocalDate.ofInstant(start, left.timeZone()));
    }

    private long thisWeek(
            String habit,
            HabitWeeks.Week week,
            List<Placement> missed,
            List<Lapse> before,
            long done,
            Problem left) {
        long lapsed =
                minutesIn(missed, habit, week.number(), left)
                        + minutesMoved(habit, week.number(), true, left);
        for (Lapse lapse : before) {
            if (lapse.habit().equals(habit) && lapse.week() == week.number()) {
                lapsed += lapse.minutes();
            }
        }
        return Math.min(lapsed, week.minutes() - done);
    }

    private static long minutesIn(
            List<Placement> sessions, String activity, int week, Problem problem) {
        return sessions.stream()
                .filter(session -> session.activity().equals(activity))
                .filter(
                        session ->
                                problem.weeks()
                                                .weekOf(
                                                        LocalDate.ofInstant(
                                                                session.start(),
                                                                problem.timeZone()))
                                        == week)
                .mapToLong(past -> Duration.between(past.start(), past.end()).toMinutes())
                .sum();
    }
}
