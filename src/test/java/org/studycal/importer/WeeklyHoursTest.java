package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** However a plan says how long to study, it comes to the same hours a week. */
class WeeklyHoursTest {

    /** Where a plan says it. */
    private static final List<String> SHAPES =
            List.of(
                    "# Pottery\n\n%s\n",
                    "# Pottery\n\n**Time:** %s\n",
                    "# Pottery\n\n- %s\n",
                    "# Pottery\n\n> %s\n",
                    "# Pottery (%s)\n",
                    "# Pottery\n\n| Parameter | Value |\n|---|---|\n| Time | %s |\n");

    private static final String WEEKS =
            """

            ## Week 1

            - Clay
            - Kiln

            ## Week 2

            - Glaze
            - Raku
            """;

    @TestFactory
    Stream<DynamicTest> words_come_to_hours_a_week() throws IOException {
        return ReadPlan.wordings("weekly-hours.txt").stream()
                .flatMap(
                        parts ->
                                SHAPES.stream()
                                        .map(
                                                shape ->
                                                        DynamicTest.dynamicTest(
                                                                shape.formatted(parts.get(1)),
                                                                () ->
                                                                        comesTo(
                                                                                shape,
                                                                                parts.get(1),
                                                                                parts.get(2),
                                                                                parts.get(3)))));
    }

    private static void comesTo(String shape, String words, String least, String most) {
        StudyPlan plan = ReadPlan.plan(shape.formatted(words) + WEEKS);
        assertThat(plan.weekly()).as(shape.formatted(words)).isPresent();
        assertThat(plan.weekly().get().planned())
                .as(shape.formatted(words))
                .isBetween(Integer.valueOf(least), Integer.valueOf(most));
        assertThat(plan.topics()).hasSize(4);
    }
}
