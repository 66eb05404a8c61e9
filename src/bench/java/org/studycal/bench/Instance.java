package org.studycal.bench;

import java.util.Map;
import java.util.Optional;
import org.studycal.problem.Problem;
import org.studycal.problem.Weights;
import org.studycal.rule.SoftRule;
import org.studycal.solver.Board;
import org.studycal.solver.Prices;

/**
 * A problem of the benchmark.
 *
 * @param name short name
 * @param problem what is to be planned
 * @param foreign where it comes from, when its cost is not ours
 */
record Instance(String name, Problem problem, Optional<ForeignInstance> foreign) {

    /** The defaults, but that nothing hurries: the other methods know no price for a late end. */
    static final Weights WEIGHTS = new Weights(Map.of(SoftRule.FINISH, 0L));

    Prices prices() {
        return foreign.map(ForeignInstance::prices).orElse(Prices.OF_THE_PROBLEM);
    }

    Board board() {
        return new Board(problem, prices());
    }
}
