package org.studycal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.studycal.problem.ProblemException;

/** Timefold's local search with its own checks switched on. */
class LocalSearchTest {

    private static final int COUNT = Integer.getInteger("studycal.random", 20);
    private static final int MOVES = 500;

    @Test
    void every_score_of_a_search_is_what_the_constraint_streams_say() {
        long searched = LongStream.range(0, COUNT).filter(LocalSearchTest::isRight).count();
        assertThat(searched).isGreaterThan(COUNT / 2);
    }

    private static boolean isRight(long seed) {
        Model model;
        try {
            model = SmallPlan.model(Problems.tryRead(RandomProblem.yaml(seed)));
        } catch (ProblemException e) {
            return false;
        }
        Assignment assignment = new Assignment(model);
        new Construction(assignment, Construction.Pace.TARGETS).build();
        BestPlan best = new BestPlan(model.grid.slots, improved -> {});
        best.offer(assignment);
        Manner manner = new Manner(Manner.HOT, false);
        LocalSearch search = new LocalSearch(assignment, manner, seed, best).asserting();
        try {
            search.run(tried -> (double) tried / MOVES, () -> false);
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed + ": " + e, e);
        }
        return search.accepted() > 0;
    }
}
