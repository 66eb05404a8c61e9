package org.studycal.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.studycal.problem.Activity;
import org.studycal.problem.History.Lapse;

/**
 * A dated calendar with its figures.
 *
 * @param basis what it was made from
 * @param edition which revision it is
 * @param plan its days, sessions and left-out work
 * @param score how good it is
 * @param export how it goes to calendar programs
 */
public record Solution(Basis basis, Edition edition, Plan plan, Score score, Export export) {

    /** The same solution of the same plan under another identity. */
    public Solution with(Identity other) {
        return new Solution(basis.with(other), edition, plan, score, export);
    }

    /** The same solution as another edition. */
    public Solution with(Edition other) {
        return new Solution(basis, other, plan, score, export);
    }

    /** The same solution of another plan. */
    public Solution with(Plan other) {
        return new Solution(basis, edition, other, score, export);
    }

    /** The same solution with another score. */
    public Solution with(Score other) {
        return new Solution(basis, edition, plan, other, export);
    }

    /** The same solution on another way to calendar programs. */
    public Solution with(Export other) {
        return new Solution(basis, edition, plan, score, other);
    }

    /** The same solution with other sessions. */
    public Solution withSessions(List<Session> other) {
        return with(plan.events().withSessions(other));
    }

    /** The same solution with other events. */
    public Solution with(Events other) {
        return with(plan.with(other));
    }

    /** The same solution where activities have other ids, which it remembers. */
    public Solution renamed(Map<String, String> ids) {
        if (ids.isEmpty()) {
            return this;
        }
        List<LeftOut> left =
                leftOut().stream().map(work -> work.of(now(ids, work.activity()))).toList();
        List<Session> renamed =
                sessions().stream().map(session -> session.renamed(id -> now(ids, id))).toList();
        List<UnplacedReview> unplaced =
                plan.unplacedReviews().stream()
                        .map(each -> each.of(now(ids, each.review().activity())))
                        .toList();
        Course going = course();
        List<Lapse> lapses =
                going.lapses().stream()
                        .map(
                                each ->
                                        new Lapse(
                                                now(ids, each.habit()),
                                                each.period(),
                                                each.minutes()))
                        .toList();
        return new Solution(
                basis.with(basis.identity().with(ids)),
                edition.with(new Course(going.begun(), going.entries(), lapses)),
                new Plan(
                        plan.first(),
                        plan.last(),
                        left,
                        unplaced,
                        plan.events().withSessions(renamed)),
                score,
                export);
    }

    private static String now(Map<String, String> ids, String activity) {
        return ids.getOrDefault(activity, activity);
    }

    /** The next revision that changes nothing. */
    public Solution again(Instant stamp, Export newExport) {
        return with(new Edition(revision() + 1, stamp, edition.timesOf(), course()))
                .with(newExport);
    }

    public int revision() {
        return edition.revision();
    }

    /** When the revision was made. */
    public Instant stamp() {
        return edition.stamp();
    }

    public Course course() {
        return edition.course();
    }

    /** The first day that could be planned. */
    public LocalDate first() {
        return plan.first();
    }

    /** The last day that could be planned. */
    public LocalDate last() {
        return plan.last();
    }

    public List<LeftOut> leftOut() {
        return plan.leftOut();
    }

    public List<UnplacedReview> unplacedReviews() {
        return plan.unplacedReviews();
    }

    public List<MilestoneEvent> milestones() {
        return plan.events().milestones();
    }

    public List<Session> sessions() {
        return plan.events().sessions();
    }

    public List<Cancelled> cancelled() {
        return plan.events().cancelled();
    }

    /** Soft cost in units. */
    public long cost() {
        return score.cost();
    }

    /** The revision whose times these are: its own, unless it goes back to another one's. */
    public int origin() {
        return edition.timesOf().orElse(revision());
    }

    /** The event of a milestone of the problem that this solves, by the milestone's id. */
    public MilestoneEvent eventOf(String milestone) {
        return milestones().stream()
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
        return leftOut().stream().mapToLong(LeftOut::minutes).sum();
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
        return cost() < other.cost();
    }

    private long leftOutMinutes(int priority) {
        return leftOut().stream()
                .filter(work -> work.priority() == priority)
                .mapToLong(LeftOut::minutes)
                .sum();
    }
}
