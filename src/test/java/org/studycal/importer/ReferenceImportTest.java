package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.studycal.problem.Activity;
import org.studycal.problem.Category;
import org.studycal.problem.Milestone;
import org.studycal.problem.Prerequisite;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemReader;

/** The plan that the reference problem was written from by hand becomes that problem. */
class ReferenceImportTest {

    private static Problem imported() throws Exception {
        String yaml =
                ProblemText.yaml(
                        ProblemPlanner.plan(ReferencePlan.read(), settings()),
                        false,
                        "Made from plan.md.",
                        Optional.empty());
        return ProblemReader.read("plan", "plan.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .problem();
    }

    private static ImportSettings settings() {
        return ImportSettings.of(
                        Sourced.stated(ZoneId.of("America/New_York"), "", 0),
                        LocalDate.parse("2026-12-30"))
                .withStart(LocalDate.parse("2027-01-04"));
    }

    private static Problem reference() throws Exception {
        return ProblemReader.read(Path.of("problems", "ai-ml-security.yaml")).problem();
    }

    @Test
    void everyTopicAndLabHasTheSameHoursAndWeeks() throws Exception {
        assertThat(hours(imported())).isEqualTo(hours(reference()));
    }

    @Test
    void everyTopicAndLabWaitsForTheSame() throws Exception {
        assertThat(prerequisites(imported())).isEqualTo(prerequisites(reference()));
    }

    @Test
    void theWeekIsTheSameButForTheNamesOfItsWindows() throws Exception {
        Problem imported = imported();
        Problem reference = reference();
        for (int day = 4; day <= 10; day++) {
            LocalDate date = LocalDate.of(2027, 1, day);
            assertThat(imported.availability().on(date).stream().map(each -> each.time()))
                    .containsExactlyElementsOf(
                            reference.availability().on(date).stream()
                                    .map(each -> each.time())
                                    .toList());
        }
        assertThat(imported.protectedTimes()).isEqualTo(reference.protectedTimes());
        assertThat(imported.weights()).isEqualTo(reference.weights());
        assertThat(imported.categories())
                .extracting(Category::windows)
                .containsExactly(
                        List.of("theory/courses", "deep work", "project work"),
                        List.of("hands-on labs", "labs/projects", "project work"),
                        List.of("project work", "writing/documentation"),
                        List.of("writing/documentation"));
        assertThat(imported.categories())
                .extracting(Category::quota)
                .isEqualTo(reference.categories().stream().map(Category::quota).toList());
    }

    @Test
    void aCheckpointRequiresWhatThePlanHasSinceTheOneBefore() throws Exception {
        Problem imported = imported();
        assertThat(imported.milestones())
                .extracting(Milestone::date)
                .containsExactly(
                        LocalDate.parse("2027-03-28"),
                        LocalDate.parse("2027-06-20"),
                        LocalDate.parse("2027-09-12"));
        assertThat(titles(imported)).isEqualTo(titles(reference()).subList(1, 4));
    }

    private static List<List<String>> titles(Problem problem) {
        return problem.milestones().stream()
                .map(
                        milestone ->
                                milestone.requires().stream()
                                        .map(id -> problem.activity(id).orElseThrow().title())
                                        .toList())
                .toList();
    }

    private static Map<String, String> hours(Problem problem) {
        Map<String, String> hours = new LinkedHashMap<>();
        for (Activity activity : problem.activities()) {
            hours.put(
                    name(problem, activity.id()),
                    activity.effort() + " in weeks " + activity.targetWeeks());
        }
        return hours;
    }

    private static Map<String, List<String>> prerequisites(Problem problem) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (Activity activity : problem.activities()) {
            all.put(
                    name(problem, activity.id()),
                    activity.after().stream()
                            .map(Prerequisite::activity)
                            .map(id -> name(problem, id))
                            .toList());
        }
        return all;
    }

    /** One title occurs twice, in weeks 23 and 28. */
    private static String name(Problem problem, String id) {
        Activity activity = problem.activity(id).orElseThrow();
        return activity.title() + " " + activity.targetWeeks();
    }
}
