package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.studycal.importer.ProblemPlan.Origin;

/** The hours of a plan's week and what its own statements of them mean. */
class PlanHoursTest {

    private static final String WEEKS = "\n## Week 1\n- Clay\n- Coils\n## Week 2\n- Wheel\n";

    private static StudyPlan read(String text) {
        return new PlanReader().read(text, "plan.md", Reading.at(LocalDate.of(2026, 12, 1)));
    }

    private static List<Integer> weekly(String words) {
        return ReadPlan.of("# Pottery\n\n" + words + "\n" + WEEKS).activities().stream()
                .filter(each -> each.origin() == Origin.TOPIC)
                .map(each -> each.minutes().value())
                .toList();
    }

    @Test
    void hours_a_day_are_those_of_the_days_that_the_plan_has() {
        for (String words :
                List.of(
                        "Daily: 2 hours\n\nLength: 2 weeks (10 days)",
                        "In 2 weeks, Monday to Friday, 2 hours a day.\n\n## 2 hours a day\nKeep it up.")) {
            assertThat(weekly(words)).as(words).containsExactly(300, 300, 600);
        }
        assertThat(weekly("2 hours a day.")).containsExactly(420, 420, 840);
    }

    @Test
    void hours_a_week_to_keep_up_are_no_habit() {
        ProblemPlan problem =
                ReadPlan.of("# Pottery\n\n## Advice\n- Keep up 7-9 hours a week\n" + WEEKS);
        assertThat(problem.activities()).noneMatch(each -> each.origin() == Origin.HABIT);
    }

    @Test
    void a_small_part_of_known_hours_is_a_habit() {
        ProblemPlan problem =
                ReadPlan.of(
                        "# Pottery\n\n14 hours a week.\n\n## Rules\n1. Fire hot.\n"
                                + "2. 30 minutes of Latin every day.\n"
                                + WEEKS);
        assertThat(problem.activities())
                .filteredOn(each -> each.origin() == Origin.HABIT)
                .extracting(each -> each.minutes().value())
                .containsExactly(210);
        assertThat(ReadPlan.doubts(problem)).isEmpty();
    }

    @Test
    void a_label_may_say_more_than_the_length_of_the_plan() {
        StudyPlan plan =
                read(
                        """
                        # Pottery

                        Suggested duration: 2 weeks, 45 to 60 minutes a session.

                        ## Module 1 - Clay
                        - Wedging
                        ## Module 2 - Wheel
                        - Centring
                        ## Module 3 - Kiln
                        - Firing
                        ## Module 4 - Glaze
                        - Dipping
                        """);
        assertThat(plan.topics())
                .extracting(each -> each.weeks().get().first())
                .containsExactly(1, 1, 2, 2);
    }
}
