package org.studycal.replan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.studycal.plan.Booking;
import org.studycal.plan.Course;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.BusyTime;
import org.studycal.problem.DateRange;
import org.studycal.problem.Dates;
import org.studycal.problem.History;
import org.studycal.problem.History.Lapse;
import org.studycal.problem.PinnedSession;
import org.studycal.problem.Placement;
import org.studycal.problem.Problem;
import org.studycal.problem.ProtectedTime;
import org.studycal.problem.RemainingProblem;
import org.studycal.problem.TimeRange;
import org.studycal.progress.Entry;
import org.studycal.progress.Records;

/**
 * What a plan that has begun still asks for, as a pure function of the situation, the solution and
 * the present.
 *
 * @param remaining what is left to plan: history, efforts and days of sickness are part of it
 * @param published sessions that lie ahead, which a new plan should leave where they are
 * @param sessions those of the solution with what is known of them: what was partly done is
 *     shorter; also those that were missed
 * @param extra sessions that happened without having been planned
 * @param counts what became of the sessions before now
 */
public record Replanning(
        RemainingProblem remaining,
        List<Booking> published,
        List<Session> sessions,
        List<Placement> extra,
        Counts counts) {

    public Replanning {
        published = List.copyOf(published);
        sessions = List.copyOf(sessions);
        extra = List.copyOf(extra);
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
                new RemainingWork(problem, records, past.history, past.pinned, past.moves);
        Course course = solution.course();
        History history = new History(Optional.of(course.begun()), past.history, List.of());
        Problem left =
                byHand(problem, records, past.pinned)
                        .begun(
                                work.categories(past.before),
                                withSickness(problem, records),
                                work.activities(past.before),
                                history);
        List<Lapse> lapses =
                known.orElseGet(
                        () ->
                                work.lapses(
                                        left,
                                        past.missed,
                                        solution,
                                        last(left, solution, now),
                                        now));
        Problem derived =
                left.withHistory(new History(history.begun(), history.sessions(), lapses));
        return new Replanning(
                new RemainingProblem(derived),
                past.published,
                past.before,
                past.extra,
                counts(problem, past));
    }

    /** The last day to ask habits for: the problem's, or no sooner than the present. */
    private static LocalDate last(Problem left, Solution solution, Instant now) {
        int week = left.weeks().weekOf(LocalDate.ofInstant(now, left.timeZone()));
        return left.end().orElse(Dates.later(solution.last(), left.weeks().lastDayOf(week)));
    }

    /** The problem with what the person put somewhere or deleted in the calendar. */
    private static Problem byHand(Problem problem, Records records, List<PinnedSession> pins) {
        List<PinnedSession> pinned = new ArrayList<>(problem.pinned());
        pinned.addAll(pins);
        List<BusyTime> busy = new ArrayList<>(problem.busy());
        for (Entry.Deleted deleted : records.deleted()) {
            if (deleted.start().isAfter(deleted.at())) {
                busy.add(
                        new BusyTime(
                                "Deleted session",
                                deleted.start(),
                                deleted.end(),
                                "your calendar"));
            }
        }
        return problem.withBusy(busy).withPinned(pinned);
    }

    private static List<ProtectedTime> withSickness(Problem problem, Records records) {
        List<ProtectedTime> times = new ArrayList<>(problem.protectedTimes());
        for (DateRange days : records.sick()) {
            times.add(
                    new ProtectedTime(
                            "Sick",
                            EnumSet.allOf(DayOfWeek.class),
                            Optional.of(days),
                            TimeRange.ALL_DAY));
        }
        return times;
    }

    private static Counts counts(Problem problem, PastSessions past) {
        long missed = 0;
        long lapsed = 0;
        for (Placement session : past.missed) {
            boolean habit =
                    problem.activity(session.activity())
                            .map(Activity::effort)
                            .map(effort -> effort.weekly())
                            .orElse(false);
            lapsed += habit ? minutes(session) : 0;
            missed += habit ? 0 : minutes(session);
        }
        return new Counts(
                past.done(),
                past.history.stream().mapToLong(Replanning::minutes).sum(),
                past.assumed(),
                past.missed.size(),
                Math.max(0, missed - past.droppedMinutes),
                lapsed,
                List.copyOf(past.gone));
    }

    static long minutes(Placement session) {
        return Duration.between(session.start(), session.end()).toMinutes();
    }
}
