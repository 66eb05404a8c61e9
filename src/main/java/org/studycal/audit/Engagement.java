package org.studycal.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.studycal.problem.BusyTime;
import org.studycal.problem.Commitment;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;
import org.studycal.problem.RepeatedCommitment;

/**
 * A stretch of time that something else than study holds.
 *
 * @param what it is, as messages say it
 * @param from first instant
 * @param to first instant after it
 * @param leftPlace whether it is only the place that a session left by hand
 */
record Engagement(String what, Instant from, Instant to, boolean leftPlace) {

    /** How many days before and after the plan one may begin that still reaches into it. */
    private static final int DAYS_AROUND = 3;

    /** What a problem says and what its calendars do, for the days from first to last. */
    static List<Engagement> of(Problem problem, LocalDate first, LocalDate last) {
        ZoneId zone = problem.timeZone();
        List<Engagement> all = new ArrayList<>();
        for (Commitment commitment : problem.commitments()) {
            all.add(typed(commitment, zone));
        }
        for (RepeatedCommitment event : problem.repeated()) {
            for (LocalDate date = first.minusDays(DAYS_AROUND);
                    !date.isAfter(last.plusDays(DAYS_AROUND));
                    date = date.plusDays(1)) {
                if (Rhythm.holds(event.when(), date)) {
                    all.add(typed(event.on(date), zone));
                }
            }
        }
        for (Milestone milestone : problem.milestones()) {
            if (milestone.kind() == Milestone.Kind.EXAM) {
                all.add(exam(milestone, zone));
            }
        }
        for (BusyTime busy : problem.busy()) {
            all.add(
                    new Engagement(
                            "'" + busy.title() + "' from " + busy.source(),
                            busy.start(),
                            busy.end(),
                            busy.isLeftPlace()));
        }
        return all;
    }

    private static Engagement typed(Commitment commitment, ZoneId zone) {
        return new Engagement(
                "a commitment '" + commitment.title() + "'",
                Clocks.instantOf(commitment.start(), zone)
                        .minusSeconds(60L * commitment.beforeMinutes()),
                Clocks.lastInstantOf(commitment.end(), zone)
                        .plusSeconds(60L * commitment.afterMinutes()),
                false);
    }

    /** An exam takes its minutes, or where nobody said when it is, its day. */
    private static Engagement exam(Milestone exam, ZoneId zone) {
        Instant from =
                exam.time()
                        .map(time -> Clocks.instantOf(exam.date().atTime(time), zone))
                        .orElseGet(() -> exam.date().atStartOfDay(zone).toInstant());
        Instant to =
                exam.time().isPresent()
                        ? from.plusSeconds(60L * exam.minutes())
                        : exam.date().plusDays(1).atStartOfDay(zone).toInstant();
        return new Engagement("the exam '" + exam.title() + "'", from, to, false);
    }

    /** Whether it holds any of the minute that begins at an instant. */
    boolean holds(Instant minute) {
        return from.isBefore(minute.plusSeconds(60)) && minute.isBefore(to);
    }
}
