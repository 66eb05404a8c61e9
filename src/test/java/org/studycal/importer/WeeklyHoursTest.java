package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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
        return lines().stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(" \\| ", 0))
                .flatMap(
                        parts ->
                                SHAPES.stream()
                                        .map(
                                                shape ->
                                                        DynamicTest.dynamicTest(
                                                                shape.formatted(parts[1]),
                                                                () ->
                                                                        comesTo(
                                                                                shape, parts[1],
                                                                                parts[2],
                                                                                parts[3]))));
    }

    private static void comesTo(String shape, String words, String least, String most) {
        StudyPlan plan =
                new PlanReader()
                        .read(
                                shape.formatted(words) + WEEKS,
                                "plan.md",
                                Reading.at(LocalDate.of(2026, 12, 1)));
        assertThat(plan.weekly()).as(shape.formatted(words)).isPresent();
        assertThat(plan.weekly().get().planned())
                .as(shape.formatted(words))
                .isBetween(Integer.valueOf(least), Integer.valueOf(most));
        assertThat(plan.topics()).hasSize(4);
    }

    private static List<String> lines() throws IOException {
        try (InputStream table = WeeklyHoursTest.class.getResourceAsStream("weekly-hours.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
