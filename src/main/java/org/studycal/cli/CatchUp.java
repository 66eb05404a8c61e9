package org.studycal.cli;

import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.studycal.audit.SolutionAuditor;
import org.studycal.cli.ReplanRound.Outcome;
import org.studycal.problem.Activity;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;
import org.studycal.progress.Entry;
import org.studycal.replan.Goal;
import org.studycal.replan.Repair;
import org.studycal.replan.Repairs;
import org.studycal.replan.Shortfall;
import org.studycal.report.CatchUpText;
import org.studycal.revision.Difference;
import org.studycal.solver.SolverListener;

/**
 * The repairs of a plan that does not reach what it should, each planned with to know its price.
 */
final class CatchUp {

    /** Two searches at once make the solver's metrics warn; nobody reads them here. */
    private static final Logger METRICS = Logger.getLogger("io.micrometer");

    static {
        METRICS.setLevel(Level.OFF);
    }

    /** What part of the usual search is spent on each proposal. */
    private static final int SHARE = 4;

    private final ReplanRound round;
    private final Problem problem;
    private final Goal goal;
    private final Repairs repairs;

    /**
     * A repair and what it leads to.
     *
     * @param outcome the plan with it
     * @param shortfall what that still does not reach
     */
    record Priced(Repair repair, Outcome outcome, Shortfall shortfall) {}

    private CatchUp(ReplanRound round, Outcome plain, Goal goal) {
        this.round = round;
        this.problem = plain.standing().problem();
        this.goal = goal;
        this.repairs = new Repairs(problem, plain.solution(), goal, round.stamp());
    }

    /**
     * What a plan lost of what the one before it reached, and what has no place whatever was
     * before.
     *
     * @param asked whether a repair is asked for: of a plan that lost nothing, it is one of
     *     whatever the plan does not reach
     */
    static CatchUp of(ReplanRound round, Outcome plain, boolean asked) {
        Problem problem = plain.standing().problem();
        CatchUp lost = new CatchUp(round, plain, Goal.of(problem, round.previous()));
        return lost.isNeeded() || !asked
                ? lost
                : new CatchUp(round, plain, Goal.all(problem, round.previous().last()));
    }

    /** Whether there is anything to repair. */
    boolean isNeeded() {
        return !repairs.shortfall().isNone();
    }

    /**
     * Those that help; of each kind the mildest that is enough, or else the one that helps most.
     */
    List<Priced> menu(SolverListener listener) {
        return menu(List.of(Repair.Kind.values()), listener);
    }

    /** Those of some kinds. */
    List<Priced> menu(List<Repair.Kind> kinds, SolverListener listener) {
        // Each kind is planned for itself, so their order in time changes nothing.
        return kinds.parallelStream()
                .map(kind -> best(kind, listener))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Priced> best(Repair.Kind kind, SolverListener listener) {
        Optional<Priced> best = Optional.empty();
        for (Repair repair : repairs.of(kind)) {
            Priced priced =
                    priced(repair, round.with(repair.entries()).share(SHARE).plan(listener));
            Shortfall known = best.map(Priced::shortfall).orElse(repairs.shortfall());
            if (priced.shortfall().isLessThan(known) && isRight(priced.outcome())) {
                best = Optional.of(priced);
            }
            if (best.isPresent() && best.get().shortfall().isNone()) {
                return best;
            }
        }
        return best;
    }

    private Priced priced(Repair repair, Outcome outcome) {
        return new Priced(
                repair,
                outcome,
                Shortfall.of(outcome.standing().problem(), outcome.solution(), goal));
    }

    private static boolean isRight(Outcome outcome) {
        return SolutionAuditor.audit(outcome.standing().problem(), outcome.solution()).passed();
    }

    /** The plan with a repair, after a search as long as usual. */
    Outcome apply(Repair repair, SolverListener listener) {
        return round.with(repair.entries()).plan(listener);
    }

    /** The menu in words. */
    String text(List<Priced> menu, Surroundings surroundings) {
        Shortfall shortfall = repairs.shortfall();
        return CatchUpText.of(
                problem,
                new CatchUpText.Missing(
                        shortfall.leftOutMinutes(),
                        shortfall.beyondMinutes(),
                        titles(shortfall.milestones()),
                        names(shortfall.late())),
                menu.stream().map(this::choice).toList(),
                surroundings.palette());
    }

    /** A repair in words. */
    String applied(Priced priced) {
        return CatchUpText.applied(problem, choice(priced));
    }

    private CatchUpText.Choice choice(Priced priced) {
        return new CatchUpText.Choice(
                priced.repair().entries(),
                priced.repair().entries().stream().map(this::droppedMinutes).toList(),
                titles(priced.shortfall().milestones()),
                names(priced.shortfall().late()),
                Difference.of(
                        priced.outcome().standing().problem(),
                        round.previous(),
                        priced.outcome().solution(),
                        round.stamp()));
    }

    private long droppedMinutes(Entry entry) {
        return entry instanceof Entry.Drop drop ? repairs.ahead(drop.activity()) : 0;
    }

    private static List<String> titles(List<Milestone> milestones) {
        return milestones.stream().map(Milestone::title).toList();
    }

    private static List<String> names(List<Activity> activities) {
        return activities.stream().map(Activity::title).toList();
    }
}
