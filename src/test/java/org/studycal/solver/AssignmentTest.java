package org.studycal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.test.ConstraintVerifier;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.studycal.problem.ProblemException;
import org.studycal.rule.SoftRule;

/**
 * What is kept up to date move by move is what a look at the whole finds, and what the constraint
 * streams find. More moves by hand: {@code -Dstudycal.moves=5000000}.
 */
class AssignmentTest {

    private static final int MOVES = Integer.getInteger("studycal.moves", 100_000);
    private static final int MOVES_PER_PROBLEM = 500;

    /** One in so many moves is judged by the constraint streams too. */
    private static final int STREAMS_EVERY = 100;

    private static final ConstraintVerifier<StudyConstraintProvider, StudyCalendar> STREAMS =
            ConstraintVerifier.build(
                    new StudyConstraintProvider(), StudyCalendar.class, StudySlot.class);

    private static final ConstraintVerifier<HardRuleConstraints, StudyCalendar> HARD_RULES =
            ConstraintVerifier.build(
                    new HardRuleConstraints(), StudyCalendar.class, StudySlot.class);

    private int moves;

    @Test
    void every_move_of_every_neighbourhood_keeps_counts_cost_and_feasibility_true() {
        int infeasible = 0;
        int accepted = 0;
        for (long seed = 1_000_000; moves < MOVES; seed++) {
            Model model;
            try {
                model = SmallPlan.model(Problems.tryRead(RandomProblem.yaml(seed)));
            } catch (ProblemException e) {
                continue;
            }
            if (model.grid.slots > 0) {
                Walk walk = new Walk(model, seed);
                walk.go();
                infeasible += walk.infeasible;
                accepted += walk.accepted;
            }
        }
        assertThat(infeasible).isGreaterThan(MOVES / 20);
        assertThat(accepted).isGreaterThan(MOVES / 20);
    }

    @Test
    void a_task_may_hold_its_old_and_its_new_slots_within_a_move() {
        Assignment assignment =
                SmallPlan.assignment(
                        SmallPlan.model("activities: [{id: a, effort: 1h}]"), "aa.. ....");
        assignment.commit();
        assignment.set(4, 0);
        assignment.set(5, 0);
        assertThat(assignment.feasible()).isFalse();
        assignment.set(0, Assignment.NONE);
        assignment.set(1, Assignment.NONE);
        assertThat(assignment.feasible()).isTrue();
        assertThat(assignment.firstSlot(0)).isEqualTo(4);
        assignment.rollback();
        assertThat(assignment.firstSlot(0)).isZero();
        assertThat(assignment.left()).isZero();
    }

    @Test
    void a_whole_effort_ends_inside_its_last_slot_and_a_part_of_it_does_not() {
        Model model = SmallPlan.model("activities: [{id: a, effort: 80m}]");
        long start = model.grid.start[0];
        assertThat(SmallPlan.assignment(model, "aaa.").endOf(0)).isEqualTo(start + 80);
        assertThat(SmallPlan.assignment(model, "aa..").endOf(0)).isEqualTo(start + 60);
    }

    /** Random moves from one plan of a problem to the next. */
    private final class Walk {

        private final Model model;
        private final long seed;
        private final Assignment assignment;
        private final Change change;
        private final Neighbourhood[] neighbourhoods;
        private final Randoms randoms;
        private final Random random;
        private int infeasible;
        private int accepted;

        Walk(Model model, long seed) {
            this.model = model;
            this.seed = seed;
            this.assignment = new Assignment(model);
            this.change = new Change(assignment);
            this.randoms = new Randoms(seed);
            this.random = new Random(seed);
            Picker picker = new Picker(assignment);
            ShiftLanes shift = new ShiftLanes(picker);
            this.neighbourhoods =
                    new Neighbourhood[] {
                        new SwapStretches(picker, false),
                        new SwapStretches(picker, true),
                        new ExchangeNeighbours(picker),
                        shift,
                        new FillLeft(picker),
                        new FillLeft(picker),
                        new InsertLeft(picker, shift)
                    };
        }

        void go() {
            if (random.nextBoolean()) {
                Construction.Pace[] paces = Construction.Pace.values();
                new Construction(assignment, paces[random.nextInt(paces.length)]).build();
                assertFeasible(assignment, true);
            }
            int done = 0;
            for (int tries = 0; done < MOVES_PER_PROBLEM && tries < 20_000; tries++) {
                Neighbourhood kind = neighbourhoods[random.nextInt(neighbourhoods.length)];
                change.begin(Double.MAX_VALUE);
                if (kind.propose(randoms, change) && !change.isEmpty()) {
                    try {
                        move();
                    } catch (RuntimeException | AssertionError e) {
                        String name = kind.getClass().getSimpleName();
                        throw new AssertionError("seed " + seed + ", " + name + ": " + e, e);
                    }
                    done++;
                    moves++;
                }
            }
        }

        private void move() {
            int[] before = assignment.snapshot();
            long leftBefore = assignment.leftPrice();
            long slotsBefore = assignment.cost() - extras(assignment);
            long dearer = change.cost();
            assertThat(change.allowed()).isTrue();
            change.apply();
            boolean feasible = assignment.feasible();
            assertFeasible(assignment, feasible);
            assignment.settle();
            assertThat(assignment.cost() - extras(assignment) - slotsBefore).isEqualTo(dearer);
            assertThat(assignment.leftPrice() - leftBefore).isEqualTo(change.leftPrice());
            if (feasible && random.nextInt(4) > 0) {
                assignment.commit();
                accepted++;
            } else {
                assignment.rollback();
                assertThat(assignment.snapshot()).isEqualTo(before);
                infeasible += feasible ? 0 : 1;
            }
            Assignment fresh = new Assignment(model);
            fresh.restore(assignment.snapshot());
            assertSame(assignment, fresh);
            assertThat(fresh.cost())
                    .isEqualTo(
                            RuleCosts.of(assignment).values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum());
        }

        /** The whole plan is as feasible as what a move touched. */
        private void assertFeasible(Assignment changed, boolean feasible) {
            Assignment whole = new Assignment(model);
            for (int s = 0; s < model.grid.slots; s++) {
                whole.set(s, changed.at(s));
            }
            assertThat(whole.feasible()).isEqualTo(feasible);
            if (moves % STREAMS_EVERY == 0) {
                StudyCalendar calendar = SmallPlan.calendar(model, changed.snapshot());
                HardMediumSoftScore hard =
                        HARD_RULES
                                .verifyThat()
                                .givenSolution(SmallPlan.unweighted(calendar))
                                .getScore();
                HardMediumSoftScore score = STREAMS.verifyThat().givenSolution(calendar).getScore();
                assertThat(hard.hardScore() == 0).as("%s", score).isEqualTo(feasible);
                if (feasible) {
                    whole.settle();
                    assertThat(score.mediumScore()).isEqualTo(-whole.leftPrice());
                    assertThat(score.softScore()).isEqualTo(-whole.cost());
                }
            }
        }
    }

    private static int[] left(Assignment assignment) {
        int[] left = new int[6];
        for (int priority = 1; priority <= 5; priority++) {
            left[priority] = assignment.left(priority);
        }
        return left;
    }

    private static long extras(Assignment assignment) {
        return extraCosts(assignment).values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<SoftRule, Long> extraCosts(Assignment assignment) {
        Map<SoftRule, Long> costs = new EnumMap<>(SoftRule.class);
        assignment.addExtraCosts(costs);
        return costs;
    }

    private static void assertSame(Assignment kept, Assignment fresh) {
        Model model = kept.model;
        Grid grid = model.grid;
        assertThat(kept.cost()).isEqualTo(fresh.cost());
        assertThat(extraCosts(kept)).isEqualTo(extraCosts(fresh));
        assertThat(left(kept)).isEqualTo(left(fresh));
        boolean same = true;
        for (int t = 0; t < model.tasks.length; t++) {
            same &= kept.placed(t) == fresh.placed(t);
            for (int i = 0; i < kept.placed(t); i++) {
                same &= kept.place(t, i) == fresh.place(t, i);
            }
        }
        for (int d = 0; d < grid.days; d++) {
            same &= kept.dayUsed(d) == fresh.dayUsed(d);
            for (int c = 0; c < model.categories; c++) {
                same &= kept.categoryDay(c, d) == fresh.categoryDay(c, d);
            }
        }
        for (int w = 0; w < grid.weeks; w++) {
            same &= kept.weekUsed(w) == fresh.weekUsed(w);
            for (int c = 0; c < model.categories; c++) {
                same &= kept.categoryWeek(c, w) == fresh.categoryWeek(c, w);
            }
        }
        assertThat(same).as("places and counts of days and weeks").isTrue();
    }
}
