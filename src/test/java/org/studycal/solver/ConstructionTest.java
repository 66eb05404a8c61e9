package org.studycal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.ProblemReader;
import org.studycal.problem.RemainingProblem;

class ConstructionTest {

    @TestFactory
    Stream<DynamicTest> every_example_has_a_complete_first_plan_if_it_fits() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("problems"))) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(
                            file ->
                                    DynamicTest.dynamicTest(
                                            file.toString(), () -> assertFirstPlan(file)));
        }
    }

    private static void assertFirstPlan(Path file) throws ProblemException {
        Problem problem = ProblemReader.read(file).problem();
        boolean fits = !file.endsWith("too-much.yaml");
        SolverListener listener = fits ? SolverListener.NONE : new ShortRepair();
        Schedule schedule =
                StudyScheduler.solve(new RemainingProblem(problem), Problems.steps(0, 0), listener);
        assertThat(schedule.leftOut().isEmpty()).isEqualTo(fits);
        assertThat(Problems.audit(problem, schedule).violations()).isEmpty();
    }

    @Test
    void every_pace_leaves_a_plan_that_keeps_every_hard_rule() {
        Model model =
                SmallPlan.model(
                        "limits: {perDay: 90m, restDays: 2}",
                        "activities:",
                        "  - {id: a, effort: 5h, weeks: 1, session: {min: 1h}}",
                        "  - {id: b, effort: 3h, after: a}",
                        "  - {id: c, effort: 30h, priority: 5}");
        for (Construction.Pace pace : Construction.Pace.values()) {
            Assignment assignment = new Assignment(model);
            new Construction(assignment, pace).build();
            assertThat(assignment.left(3)).isZero();
            Assignment whole = new Assignment(model);
            for (int s = 0; s < model.grid.slots; s++) {
                whole.set(s, assignment.at(s));
            }
            assertThat(whole.feasible()).isTrue();
        }
    }

    @Test
    void work_waits_for_its_target_week_and_follows_its_prerequisites() {
        Model model =
                SmallPlan.model(
                        "activities:",
                        "  - {id: a, effort: 2h, weeks: 2}",
                        "  - {id: b, effort: 2h, weeks: 1}",
                        "  - {id: c, effort: 2h, weeks: 2, after: a}");
        Assignment assignment = new Assignment(model);
        new Construction(assignment, Construction.Pace.TARGETS).build();
        assertThat(assignment.left()).isZero();
        assertThat(model.grid.week[assignment.lastSlot(1)]).isZero();
        assertThat(model.grid.week[assignment.firstSlot(0)]).isEqualTo(1);
        assertThat(assignment.firstSlot(2)).isGreaterThan(assignment.lastSlot(0));
    }
}
