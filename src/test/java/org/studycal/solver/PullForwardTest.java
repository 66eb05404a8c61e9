package org.studycal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Holes close where that costs nothing; the plans are those of {@link SmallPlan}. */
class PullForwardTest {

    private static final String CHAIN =
            "activities: [{id: a, effort: 2h}, {id: b, effort: 2h, after: a}, {id: c, effort: 1h, after: b}]";

    private static String letters(Assignment assignment) {
        StringBuilder letters = new StringBuilder();
        for (int s = 0; s < assignment.model.grid.slots; s++) {
            int task = assignment.at(s);
            letters.append(task < 0 ? "." : assignment.model.tasks[task].activity().id());
            letters.append(s % 4 == 3 ? " " : "");
        }
        return letters.toString().replaceAll("[. ]+$", "");
    }

    private static BitSet slots(int from, int to) {
        BitSet slots = new BitSet();
        slots.set(from, to);
        return slots;
    }

    @Test
    void sessions_move_up_into_holes_in_their_order() {
        Assignment plan =
                SmallPlan.assignment(SmallPlan.model(CHAIN), ".... aaaa .... .... bbbb .... cc..");
        PullForward.closeHoles(plan);
        assertThat(letters(plan)).isEqualTo("aaaa bbbb cc");
    }

    @Test
    void a_hole_stays_where_closing_it_costs_anything() {
        Model model =
                SmallPlan.model("activities: [{id: a, effort: 2h}, {id: b, effort: 2h, weeks: 2}]");
        String plan = "aaaa .... .... .... .... .... .... bbbb";
        Assignment assignment = SmallPlan.assignment(model, plan);
        PullForward.closeHoles(assignment);
        assertThat(letters(assignment)).isEqualTo(plan);
    }

    @Test
    void habits_stay_where_they_are() {
        Model model =
                SmallPlan.model("activities: [{id: a, effort: 2h}, {id: h, effort: 1h/week}]");
        Assignment assignment = SmallPlan.assignment(model, ".... aaaa hh..");
        PullForward.closeHoles(assignment);
        assertThat(letters(assignment)).isEqualTo("aaaa .... hh");
    }

    @Test
    void no_time_is_used_but_what_came_free_and_what_is_left_for_it() {
        // Monday came free; Tuesday was empty before, and so it stays.
        Assignment plan =
                SmallPlan.assignment(
                        SmallPlan.model(CHAIN), ".... .... .... .... .... .... aaaa bbbb cc..");
        PullForward.useFreed(plan, slots(0, 4), 0);
        assertThat(letters(plan)).isEqualTo("aaaa .... .... .... .... .... .... bbbb cc");
    }

    @Test
    void what_brings_few_days_for_every_session_changes_nothing() {
        String text = ".... aaaa bbbb cc";
        Assignment plan = SmallPlan.assignment(SmallPlan.model(CHAIN), text);
        PullForward.useFreed(plan, slots(0, 4), 0);
        assertThat(letters(plan)).isEqualTo(text);
    }

    @Test
    void what_lies_before_the_first_that_may_move_stays() {
        String text = ".... .... .... .... .... aaaa";
        Assignment plan =
                SmallPlan.assignment(SmallPlan.model("activities: [{id: a, effort: 2h}]"), text);
        PullForward.useFreed(plan, slots(0, 4), 24);
        assertThat(letters(plan)).isEqualTo(text);
        PullForward.useFreed(plan, slots(0, 4), 20);
        assertThat(letters(plan)).isEqualTo("aaaa");
        assertThat(IntStream.range(4, 24).allMatch(s -> plan.at(s) == Assignment.NONE)).isTrue();
    }
}
