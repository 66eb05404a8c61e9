package org.studycal.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.studycal.problem.Activity;
import org.studycal.rule.SoftRule;

/**
 * A dated calendar with its figures.
 *
 * @param problem the problem's name
 * @param digest SHA-256 of the problem file's bytes, as {@code sha256:<hex>}
 * @param busy the calendars it was planned around
 * @param version studycal's version that wrote it
 * @param revision 1 for the first solution of a folder, then one more each time
 * @param stamp when the revision was made
 * @param seed random seed of the search
 * @param first first day that could be planned
 * @param last last day that could be planned, included
 * @param weights price of every rule, in hundredths of a point
 * @param cost soft cost in units of {@link org.studycal.problem.Points}, smaller is better
 * @param bound proven lower bound of the cost in the same units, or empty
 * @param violations number of violated hard rules; 0 in every file studycal writes
 * @param rules cost by rule, adds up to {@code cost}
 * @param leftOut work that found no place
 * @param milestones their events, in the problem's order
 * @param sessions in time order
 * @param cancelled events of earlier revisions
 * @param export how it goes to calendar programs
 * @param timesOf the earlier revision whose times it goes back to, or empty when it was planned
 * @param course how the plan has gone so far
 */
public record Solution(
        String problem,
        String digest,
        List<BusyFile> busy,
        String version,
        int revision,
        Instant stamp,
        long seed,
        LocalDate first,
        LocalDate last,
        Map<SoftRule, Long> weights,
        long cost,
        OptionalLong bound,
        int violations,
        Map<SoftRule, Long> rules,
        List<LeftOut> leftOut,
        List<MilestoneEvent> milestones,
        List<Session> sessions,
        List<Cancelled> cancelled,
        Export export,
        OptionalInt timesOf,
        Course course) {

    public Solution {
        busy = List.copyOf(busy);
        leftOut = List.copyOf(leftOut);
        milestones = List.copyOf(milestones);
        sessions = List.copyOf(sessions);
        cancelled = List.copyOf(cancelled);
        weights = Map.copyOf(weights);
        rules = Map.copyOf(rules);
    }

    /** A solution that was planned around no calendar and goes out in the usual way. */
    public Solution(
            String problem,
            String digest,
            String version,
            int revision,
            Instant stamp,
            long seed,
            LocalDate first,
            LocalDate last,
            Map<SoftRule, Long> weights,
            long cost,
            OptionalLong bound,
            int violations,
            Map<SoftRule, Long> rules,
            List<LeftOut> leftOut,
            List<MilestoneEvent> milestones,
            List<Session> sessions,
            List<Cancelled> cancelled) {
        this(
                problem,
                digest,
                List.of(),
                version,
                revision,
                stamp,
                seed,
                first,
                last,
                weights,
                cost,
                bound,
                violations,
                rules,
                leftOut,
                milestones,
                sessions,
                cancelled,
                Export.DEFAULT,
                OptionalInt.empty(),
                Course.from(stamp));
    }

    /** The same solution on another way to calendar programs. */
    public Solution exportedAs(Export other) {
        return with(busy, sessions, other, timesOf, course);
    }

    /** The same solution with the calendars it was planned around. */
    public Solution withBusy(List<BusyFile> files) {
        return with(files, sessions, export, timesOf, course);
    }

    /** The same solution with other sessions. */
    public Solution withSessions(List<Session> other) {
        return with(busy, other, export, timesOf, course);
    }

    /** The same solution as one that goes back to the times of an earlier revision. */
    public Solution withTimesOf(int earlier) {
        return with(busy, sessions, export, OptionalInt.of(earlier), course);
    }

    /** The same solution of a plan that has begun. */
    public Solution withCourse(Course other) {
        return with(busy, sessions, export, timesOf, other);
    }

    private Solution with(
            List<BusyFile> newBusy,
            List<Session> newSessions,
            Export newExport,
            OptionalInt newTimesOf,
            Course newCourse) {
        return new Solution(
                problem,
                digest,
                newBusy,
                version,
                revision,
                stamp,
                seed,
                first,
                last,
                weights,
                cost,
                bound,
                violations,
                rules,
                leftOut,
                milestones,
                newSessions,
                cancelled,
                newExport,
                newTimesOf,
                newCourse);
    }

    /** The next revision that changes nothing. */
    public Solution again(Instant newStamp, Export newExport) {
        return new Solution(
                problem,
                digest,
                busy,
                version,
                revision + 1,
                newStamp,
                seed,
                first,
                last,
                weights,
                cost,
                bound,
                violations,
                rules,
                leftOut,
                milestones,
                sessions,
                cancelled,
                newExport,
                timesOf,
                course);
    }

    /** The revision whose times these are: its own, unless it goes back to another one's. */
    public int origin() {
        return timesOf.orElse(revision);
    }

    /** The event of a milestone of the problem that this solves, by the milestone's id. */
    public MilestoneEvent eventOf(String milestone) {
        return milestones.stream()
                .filter(event -> event.milestone().equals(milestone))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "the solution has no event for milestone '"
                                                + milestone
                                                + "'"));
    }

    /** Minutes of effort that found no place. */
    public long leftOutMinutes() {
        return leftOut.stream().mapToLong(LeftOut::minutes).sum();
    }

    /** Whether this leaves out less, counted by priority, or the same and costs less. */
    public boolean isBetterThan(Solution other) {
        for (int priority = 1; priority <= Activity.LEAST_PRIORITY; priority++) {
            long mine = leftOutMinutes(priority);
            long theirs = other.leftOutMinutes(priority);
            if (mine != theirs) {
                return mine < theirs;
            }
        }
        return cost < other.cost;
    }

    private long leftOutMinutes(int priority) {
        return leftOut.stream()
                .filter(work -> work.priority() == priority)
                .mapToLong(LeftOut::minutes)
                .sum();
    }
}
