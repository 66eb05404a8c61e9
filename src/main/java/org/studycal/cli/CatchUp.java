package org.studycal.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.studycal.progress.Entry;
import org.studycal.replan.Goal;
import org.studycal.replan.Repair;
import org.studycal.replan.Repairs;
import org.studycal.replan.Shortfall;
import org.studycal.solution.Solution;
import org.studycal.solution.SolutionAuditor;

/** The repairs of a plan that does not reach what it should, each planned with to know its price. */
final class CatchUp {

    /** How many proposals of one kind are tried, the mildest first. */
    private static final int MOST_TRIES = 3;

    private final Goal goal;
    private final Repairs repairs;
    private final BiFunction<List<Entry>, Integer, Outcome> planning;

    /**
     * A plan with a repair.
     *
     * @param standing what was planned
     * @param solution the plan
     */
    record Outcome(Standing standing, Solution solution) {}

    /**
     * A repair and what it leads to.
     *
     * @param shortfall what it still does not reach
     */
    record Priced(Repair repair, Outcome outcome, Shortfall shortfall) {}

    /**
     * Repairs of a plan.
     *
     * @param planning plans with more entries in a share of the usual time, which is one by this
     *     number
     */
    CatchUp(
            Goal goal, Repairs repairs, BiFunction<List<Entry>, Integer, Outcome> planning) {
        this.goal = goal;
        this.repairs = repairs;
        this.planning = planning;
    }

    /** Those that help; of each kind the mildest that is enough, or else the one that helps most. */
    List<Priced> menu() {
        // Each kind is planned on its own, so that their order in time changes nothing.
        return Arrays.stream(Repair.Kind.values())
                .parallel()
                .map(this::best)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Optional<Priced> best(Repair.Kind kind) {
        Optional<Priced> best = Optional.empty();
        for (Repair repair : repairs.of(kind).stream().limit(MOST_TRIES).toList()) {
            Outcome outcome = planning.apply(repair.entries(), 4);
            Shortfall left =
                    Shortfall.of(outcome.standing().problem(), outcome.solution(), goal);
            boolean helps =
                    left.isLessThan(best.map(Priced::shortfall).orElse(repairs.shortfall()));
            if (helps
                    && SolutionAuditor.audit(outcome.standing().problem(), outcome.solution())
                            .passed()) {
                best = Optional.of(new Priced(repair, outcome, left));
            }
            if (left.isNone() && best.isPresent()) {
                return best;
            }
        }
        return best;
    }
}
