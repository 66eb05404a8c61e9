package org.studycal.replan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studycal.plan.Booking;
import org.studycal.plan.Course;
import org.studycal.plan.LeftOut;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.Availability;
import org.studycal.problem.Availability.OnDates;
import org.studycal.problem.BusyTime;
import org.studycal.problem.Dates;
import org.studycal.problem.History;
import org.studycal.problem.History.Lapse;
import org.studycal.problem.Period;
import org.studycal.problem.PinnedSession;
import org.studycal.problem.Placement;
import org.studycal.problem.Problem;
import org.studycal.problem.ProtectedTime;
import org.studycal.problem.RemainingProblem;
import org.studycal.problem.TimeRange;
import org.studycal.progress.Entry;
import org.studycal.progress.Records;
import org.studycal.timeline.StudyDay;

/**
 * What a plan that has begun still asks for, as a pure function of the situation, the solution and
 * the present.
 *
 * @param remaining what is left to plan: history, efforts and days of sickness are part of it
 * @param published sessions that lie ahead, which a new plan should leave where they are
 * @param sessions those of the solution with what is known of them: what was partly done is
 *     shorter; also those that were missed
 * @param extra sessions that happened without having been planned
 * @param missed what did not happen of the sessions before now
 * @param counts what became of the sessions before now
 */
public record Replanning(
        RemainingProblem remaining,
        List<Booking> published,
        List<Session> sessions,
        List<Placement> extra,
        List<Placement> missed,
        Counts counts) {

    public Replanning {
        published = List.copyOf(published);
        sessions = List.copyOf(sessions);
        extra = List.copyOf(extra);
        missed = List.copyOf(missed);
    }

    /**
     * What became of the sessions before now.
     *
     * @param done sessions that happened, also in part
     * @param doneMinutes of them
     * @param assumed those of them that nothing is recorded of
     * @param missed sessions that did not happen, also in part
     * @param missedMinutes what is to be made up for
     * @param lapsedMinutes what habits lost for good
     * @param gone ids of planned activities that the problem no longer has
     */
    public record Counts(
            int done,
            long doneMinutes,
            int assumed,
            int missed,
            long missedMinutes,
            long lapsedMinutes,
            List<String> gone) {
        public Counts {
            gone = List.copyOf(gone);
        }

        private Counts lapsing(long minutes) {
            return new Counts(
                    done,
                    doneMinutes,
                    assumed,
                    this.missed,
                    missedMinutes - minutes,
                    lapsedMinutes + minutes,
                    gone);
        }
    }

    /**
     * The same where what was missed of a habit lapses as far as a plan has no room for it in the
     * present day or week; empty where it has.
     */
    Optional<Replanning> lapsing(List<LeftOut> leftOut, Instant now) {
        Problem problem = remaining.problem();
        List<Lapse> lapses = new ArrayList<>(problem.history().lapses());
        long sum = 0;
        for (LeftOut left : leftOut) {
            Optional<Activity> habit =
                    problem.activity(left.activity())
                            .filter(activity -> activity.effort().repeats());
            if (habit.isPresent() && periodOf(problem, habit.get(), now).equals(left.period())) {
                long minutes = Math.min(left.minutes(), missed(habit.get(), left.period()));
                if (minutes > 0) {
                    lapses.add(new Lapse(left.activity(), left.period(), (int) minutes));
                    sum += minutes;
                }
            }
        }
        return sum == 0
                ? Optional.empty()
                : Optional.of(
                        new Replanning(
                                new RemainingProblem(
                                        problem.withHistory(
                                                new History(
                                                        problem.history().begun(),
                                                        problem.history().sessions(),
                                                        lapses))),
                                published,
                                sessions,
                                extra,
                                missed,
                                counts.lapsing(sum)));
    }

    private long missed(Activity habit, Period period) {
        return missed.stream()
                .filter(session -> session.activity().equals(habit.id()))
                .filter(
                        session ->
                                periodOf(remaining.problem(), habit, session.start())
                                        .equals(period))
                .mapToLong(Replanning::minutes)
                .sum();
    }

    /** What a session counts as that is over and that nothing is recorded of. */
    public enum Assumption {
        DONE,
        MISSED
    }

    /**
     * What is left at some moment.
     *
     * @param now sessions that began before are history, or were missed
     */
    public static Replanning of(
            Situation situation, Solution solution, Instant now, Assumption assumption) {
        return of(situation, solution, now, assumption, Optional.empty());
    }

    /**
     * What is left where nothing is new since the solution was made: it asks of habits what it
     * asked for then, however much of them has gone by.
     */
    public static Replanning unchanged(
            Situation situation, Solution solution, Instant now, Assumption assumption) {
        return of(situation, solution, now, assumption, Optional.of(solution.course().lapses()));
    }

    /**
     * What is known to have happened of a revision by the time of the next one, and so has to be
     * part of it: what was recorded, and what was in progress.
     *
     * @param situation when the next one was made
     */
    static List<Placement> recorded(Situation situation, Solution before, Instant next) {
        return new PastSessions(
                        situation.problem(), before, situation.records(), next, Assumption.MISSED)
                .history;
    }

    private static Replanning of(
            Situation situation,
            Solution solution,
            Instant now,
            Assumption assumption,
            Optional<List<Lapse>> known) {
        Problem problem = situation.eased();
        Records records = situation.records();
        PastSessions past = new PastSessions(problem, solution, records, now, assumption);
        RemainingWork work =
                new RemainingWork(
                        problem, records, past.history, past.pinned, past.moves, past.dropped);
        Course course = solution.course();
        History history = new History(Optional.of(course.begun()), past.history, List.of());
        Problem left =
                withoutNightsOff(byHand(problem, records, past.pinned, past.history), records)
                        .begun(
                                work.categories(past.before),
                                withDaysOff(problem, records),
                                work.activities(past.before),
                                history);
        List<Lapse> lapses =
                known.orElseGet(
                        () -> work.lapses(left, course.lapses(), last(left, solution, now), now));
        Problem derived =
                PastReviews.known(
                        left.withHistory(new History(history.begun(), history.sessions(), lapses)),
                        records,
                        past.history,
                        past.before);
        return new Replanning(
                new RemainingProblem(derived),
                past.published,
                past.before,
                past.extra,
                past.missed,
                counts(derived, past));
    }

    /** The last day to ask habits for: the problem's, or no sooner than the present. */
    private static LocalDate last(Problem left, Solution solution, Instant now) {
        int week = left.weeks().weekOf(LocalDate.ofInstant(now, left.timeZone()));
        return left.end().orElse(Dates.later(solution.last(), left.weeks().lastDayOf(week)));
    }

    /** The problem with what the person put somewhere or deleted in the calendar. */
    private static Problem byHand(
            Problem problem, Records records, List<PinnedSession> pins, List<Placement> happened) {
        List<PinnedSession> pinned = new ArrayList<>(problem.pinned());
        pinned.addAll(pins);
        List<BusyTime> busy = new ArrayList<>(problem.busy());
        busy.addAll(LeftPlaces.of(problem.timeZone(), records, pinned, happened));
        return problem.withBusy(busy).withPinned(pinned);
    }

    private static List<ProtectedTime> withDaysOff(Problem problem, Records records) {
        List<ProtectedTime> times = new ArrayList<>(problem.protectedTimes());
        for (Entry.DaysOff off : records.daysOff()) {
            times.add(
                    new ProtectedTime(
                            off.title(),
                            EnumSet.allOf(DayOfWeek.class),
                            Optional.of(off.days()),
                            TimeRange.ALL_DAY));
        }
        return times;
    }

    /** A day off has its evening off, too, as far as that goes on after midnight. */
    private static Problem withoutNightsOff(Problem problem, Records records) {
        if (records.daysOff().isEmpty() || !problem.availability().passesMidnight()) {
            return problem;
        }
        List<OnDates> exceptions = new ArrayList<>(problem.availability().exceptions());
        records.daysOff().forEach(off -> exceptions.add(new OnDates(off.days(), List.of())));
        return problem.eased(
                problem.end(),
                new Availability(problem.availability().weekly(), exceptions),
                problem.limits(),
                problem.activities(),
                problem.milestones());
    }

    private static Counts counts(Problem problem, PastSessions past) {
        long missed = past.missed.stream().mapToLong(Replanning::minutes).sum();
        long lapsed = lapsed(problem, past.missed);
        missed -= lapsed;
        return new Counts(
                past.done(),
                past.history.stream().mapToLong(Replanning::minutes).sum(),
                past.assumed(),
                past.missed.size(),
                Math.max(0, missed - droppedWork(problem, past.dropped)),
                lapsed,
                List.copyOf(past.gone));
    }

    /** Minutes of what was given up, but for habits: these lapse. */
    private static long droppedWork(Problem problem, List<Placement> dropped) {
        return dropped.stream()
                .filter(
                        session ->
                                problem.activity(session.activity())
                                        .filter(activity -> activity.effort().repeats())
                                        .isEmpty())
                .mapToLong(Replanning::minutes)
                .sum();
    }

    /** Minutes of what was missed that belong to days or weeks without room for them. */
    private static long lapsed(Problem problem, List<Placement> missed) {
        Map<Lapse, Long> minutes = new LinkedHashMap<>();
        for (Placement session : missed) {
            problem.activity(session.activity())
                    .filter(activity -> activity.effort().repeats())
                    .map(activity -> periodOf(problem, activity, session.start()))
                    .ifPresent(
                            period ->
                                    minutes.merge(
                                            new Lapse(session.activity(), period, 0),
                                            minutes(session),
                                            Long::sum));
        }
        return minutes.entrySet().stream()
                .mapToLong(
                        each ->
                                Math.clamp(
                                        problem.history()
                                                .lapsedMinutes(
                                                        each.getKey().habit(),
                                                        each.getKey().period()),
                                        0,
                                        each.getValue()))
                .sum();
    }

    private static Period periodOf(Problem problem, Activity habit, Instant start) {
        return StudyDay.period(problem, habit, start);
    }

    static long minutes(Placement session) {
        return Duration.between(session.start(), session.end()).toMinutes();
    }
}
