package org.studycal.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sums that the comment at the top of {@code problems/ai-ml-security.yaml} promises. */
class ReferenceProblemTest {

    private static final int WEEKS = 36;

    private final Problem problem = read();

    private static Problem read() {
        try {
            return ProblemReader.read(Path.of("problems", "ai-ml-security.yaml")).problem();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void hoursOfEachCategoryAreThoseOfThePlan() {
        Map<String, Double> hours = new TreeMap<>();
        for (Activity activity : problem.activities()) {
            int times = activity.effort().repeats() ? WEEKS : 1;
            hours.merge(
                    activity.category(), times * activity.effort().minutes() / 60.0, Double::sum);
        }
        assertThat(hours)
                .isEqualTo(
                        Map.of(
                                "core",
                                1080.0,
                                "labs",
                                530.0,
                                "portfolio",
                                216.0,
                                "networking",
                                108.0));
    }

    @Test
    void everyPeriodHasThirtyHoursOfCoreAndFifteenOfLabsAWeek() {
        Map<WeekRange, Map<String, Integer>> periods =
                problem.activities().stream()
                        .filter(activity -> activity.targetWeeks().isPresent())
                        .collect(
                                Collectors.groupingBy(
                                        activity -> activity.targetWeeks().orElseThrow(),
                                        Collectors.groupingBy(
                                                Activity::category,
                                                Collectors.summingInt(
                                                        activity -> activity.effort().minutes()))));

        assertThat(periods).hasSize(29);
        periods.forEach(
                (weeks, minutes) -> {
                    int n = weeks.last() - weeks.first() + 1;
                    int labs = weeks.first() == 5 ? 20 * 60 : n * 15 * 60;
                    assertThat(minutes)
                            .as("weeks %s", weeks)
                            .isEqualTo(Map.of("core", n * 30 * 60, "labs", labs));
                });
        assertThat(problem.lastTargetWeek()).isEqualTo(WEEKS);
    }

    @Test
    void topicsOfAPeriodDifferByNoMoreThanHalfAnHour() {
        problem.activities().stream()
                .filter(activity -> activity.targetWeeks().isPresent())
                .collect(
                        Collectors.groupingBy(
                                activity -> List.of(activity.targetWeeks(), activity.category())))
                .forEach(
                        (period, activities) -> {
                            var minutes =
                                    activities.stream()
                                            .mapToInt(activity -> activity.effort().minutes())
                                            .summaryStatistics();
                            assertThat(minutes.getMax() - minutes.getMin())
                                    .as("spread of %s", period)
                                    .isLessThanOrEqualTo(30);
                        });
    }

    @Test
    void thereAreAHundredAndFifteenTopicsOfWhichOneNameOccursTwice() {
        List<String> titles =
                problem.activities().stream()
                        .filter(activity -> activity.targetWeeks().isPresent())
                        .map(Activity::title)
                        .filter(title -> !title.startsWith("Lab: "))
                        .toList();

        assertThat(titles).hasSize(115).contains("ε-differential privacy");
        assertThat(new HashSet<>(titles)).hasSize(114);
        assertThat(titles).filteredOn("Explainability requirements"::equals).hasSize(2);
    }

    @Test
    void everyTopicFollowsTheOneBeforeItAndEveryLabItsTopic() {
        Optional<Activity> before = Optional.empty();
        for (Activity activity : problem.activities()) {
            List<String> after = activity.after().stream().map(Prerequisite::activity).toList();
            if (activity.category().equals("core")) {
                assertThat(after).isEqualTo(before.map(Activity::id).stream().toList());
                before = Optional.of(activity);
            } else if (activity.title().startsWith("Lab: ")) {
                Activity topic = before.orElseThrow();
                assertThat(after).containsExactly(topic.id());
                assertThat(activity.title()).isEqualTo("Lab: " + topic.title());
                assertThat(activity.id()).isEqualTo("lab-" + topic.id());
            }
        }
    }

    @Test
    void theThreeCheckpointsTogetherRequireEveryTopicOnce() {
        List<String> required =
                problem.milestones().stream()
                        .filter(milestone -> milestone.title().endsWith("Checkpoint"))
                        .flatMap(milestone -> milestone.requires().stream())
                        .toList();

        assertThat(required)
                .isEqualTo(
                        problem.activities().stream()
                                .filter(activity -> activity.targetWeeks().isPresent())
                                .filter(activity -> !activity.title().startsWith("Lab: "))
                                .map(Activity::id)
                                .toList());
    }

    @Test
    void theWeekHasSixtySixFreeHours() {
        int minutes =
                problem.availability().weekly().stream()
                        .mapToInt(
                                entry ->
                                        entry.days().size()
                                                * entry.windows().stream()
                                                        .mapToInt(
                                                                window ->
                                                                        window.time().toMinute()
                                                                                - window.time()
                                                                                        .fromMinute())
                                                        .sum())
                        .sum();

        assertThat(minutes).isEqualTo(66 * 60);
    }
}
