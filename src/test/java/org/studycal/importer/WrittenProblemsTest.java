package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.studycal.importer.ProblemPlan.Origin;
import org.studycal.importer.ProblemPlan.PlannedActivity;
import org.studycal.problem.Activity;
import org.studycal.problem.Category;
import org.studycal.problem.DateLimit;
import org.studycal.problem.Effort;
import org.studycal.problem.Gap;
import org.studycal.problem.Milestone;
import org.studycal.problem.Prerequisite;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemReader;
import org.studycal.problem.Repeat;

/** Whatever a plan says, the problem that is written of it is read as it was meant. */
class WrittenProblemsTest {

    private static final ImportSettings SETTINGS =
            ImportSettings.of(
                    Sourced.guess(ZoneId.of("Europe/Berlin"), "that of this computer", 0),
                    LocalDate.parse("2027-01-01"));

    @ParameterizedTest
    @ValueSource(strings = {"plan.yaml", "plan.json"})
    void anyPlanIsReadBackAsItWasMeant(String file) throws Exception {
        for (long seed = 0; seed < 400; seed++) {
            StudyPlan said = new RandomPlan(seed).next();
            if (said.topics().isEmpty()) {
                continue;
            }
            ProblemPlan plan = ProblemPlanner.plan(said, SETTINGS);
            String text =
                    file.endsWith("json")
                            ? ProblemText.json(plan, false)
                            : ProblemText.yaml(
                                    plan, false, "Made of \"a\": #b", Optional.of("x.json"));
            if (plan.activities().isEmpty()) {
                continue;
            }
            Problem read =
                    ProblemReader.read("plan", file, text.getBytes(StandardCharsets.UTF_8))
                            .problem();

            assertThat(read.title()).as("seed " + seed).isEqualTo(plan.title());
            assertThat(read.start()).isEqualTo(plan.start().value());
            assertThat(read.end()).isEqualTo(plan.end());
            assertThat(read.weekStart()).isEqualTo(plan.weekStart());
            assertThat(read.availability()).isEqualTo(plan.week().availability());
            assertThat(read.protectedTimes()).isEqualTo(plan.week().protectedTimes());
            assertThat(read.categories())
                    .extracting(Category::title)
                    .isEqualTo(plan.categories().stream().map(each -> each.title()).toList());
            assertThat(read.activities())
                    .usingRecursiveComparison()
                    .isEqualTo(plan.activities().stream().map(each -> meant(each)).toList());
            assertThat(read.milestones())
                    .extracting(Milestone::title, Milestone::requires, Milestone::checklist)
                    .isEqualTo(
                            plan.milestones().stream()
                                    .map(
                                            each ->
                                                    org.assertj.core.groups.Tuple.tuple(
                                                            each.title(),
                                                            each.requires(),
                                                            each.checklist()))
                                    .toList());
        }
    }

    private static Activity meant(PlannedActivity planned) {
        return new Activity(
                planned.id(),
                planned.title(),
                planned.category(),
                new Effort(
                        planned.minutes().value(),
                        planned.origin() == Origin.HABIT ? Repeat.WEEKLY : Repeat.NEVER),
                planned.weeks(),
                planned.days().map(days -> DateLimit.of(days.first())),
                planned.days().map(days -> DateLimit.of(days.last())),
                planned.deadline().map(DateLimit::of),
                planned.optional() ? 4 : Activity.DEFAULT_PRIORITY,
                planned.after().stream()
                        .map(id -> new Prerequisite(id, Gap.NONE, Optional.empty()))
                        .toList(),
                org.studycal.problem.SessionLength.ANY,
                java.util.Set.of(),
                planned.notes(),
                List.copyOf(planned.links()));
    }
}
