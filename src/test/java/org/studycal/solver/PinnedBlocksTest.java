package org.studycal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.studycal.problem.Problem;
import org.studycal.problem.RemainingProblem;

/** What is planned counts as one session with what is pinned beside it. */
class PinnedBlocksTest {

    /** A slot before the pinned half hour, and two behind it. */
    @ParameterizedTest
    @CsvSource({"a.., true", ".a., true", "..a, true", "a.a, true", "aa., false", ".aa, false"})
    void no_session_is_longer_than_it_may_be_together_with_a_pinned_one(
            String letters, boolean feasible) {
        Model model =
                SmallPlan.model(
                        "end: 2027-01-04",
                        "pinned: [{activity: a, start: 2027-01-04T08:30, length: 30m}]",
                        "activities: [{id: a, effort: 3h, session: {max: 1h}}]");
        assertThat(SmallPlan.assignment(model, letters).feasible()).isEqualTo(feasible);
    }

    @Test
    void pinned_sessions_that_touch_each_other_are_one_block() {
        Model model =
                SmallPlan.model(
                        "end: 2027-01-04",
                        "pinned:",
                        "  - {activity: a, start: 2027-01-04T08:30, length: 30m}",
                        "  - {activity: a, start: 2027-01-04T09:00, length: 30m}",
                        "activities: [{id: a, effort: 3h, session: {max: 1h}}]");
        assertThat(SmallPlan.assignment(model, "a.").feasible()).isFalse();
        assertThat(SmallPlan.assignment(model, ".a").feasible()).isFalse();
    }

    @Test
    void a_pinned_session_of_something_else_does_not_count() {
        Model model =
                SmallPlan.model(
                        "end: 2027-01-04",
                        "pinned: [{activity: b, start: 2027-01-04T08:30, length: 30m}]",
                        "activities:",
                        "  - {id: a, effort: 3h, session: {max: 1h}}",
                        "  - {id: b, effort: 3h, session: {max: 1h}}");
        assertThat(SmallPlan.assignment(model, ".aa").feasible()).isTrue();
    }

    @Test
    void the_plan_keeps_away_from_a_pinned_session_and_is_right() {
        Problem problem =
                Problems.read(
                        """
                        title: Test
                        timeZone: Europe/Berlin
                        start: 2027-01-04
                        availability:
                          - {days: [mon, tue], windows: ["18:00-22:00"]}
                        activities: [{id: a, effort: 5h30m, session: {max: 2h}}]
                        pinned: [{activity: a, start: 2027-01-04T18:00, length: 2h}]
                        """);
        Schedule schedule =
                StudyScheduler.solve(
                        new RemainingProblem(problem), Problems.steps(500, 1), SolverListener.NONE);
        assertThat(Problems.audit(problem, schedule).violations()).isEmpty();
        assertThat(schedule.leftOut()).isEmpty();
    }
}
