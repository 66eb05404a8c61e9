package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lists that say what a period is about, above its own weeks, days or parts of the day. */
class SummariesTest {

    private static String weeks(String label) {
        String week =
                """
                ## Week %d: %s

                %s
                - %s
                - Kiln safety

                ### Day 1
                - %s on the wheel
                ### Day 2
                - %s by hand

                """;
        return "# Pottery plan\n\n"
                + week.formatted(1, "Mugs", label, "Mugs", "Mugs", "Mugs")
                + week.formatted(2, "Bowls", label, "Bowls", "Bowls", "Bowls");
    }

    private static Stream<String> leftOut(ProblemPlan problem) {
        return problem.remarks().stream()
                .filter(each -> each.text().contains("what is planned below it"))
                .map(each -> each.line() + " " + each.text());
    }

    @Test
    void a_list_above_the_days_of_several_weeks_is_a_note() {
        ProblemPlan problem = ReadPlan.of(weeks("### Shapes"));
        assertThat(ReadPlan.titles(problem))
                .containsExactly(
                        "Mugs on the wheel", "Mugs by hand", "Bowls on the wheel", "Bowls by hand");
        assertThat(problem.activities().getFirst().notes()).contains("Shapes: Mugs; Kiln safety");
        assertThat(leftOut(problem))
                .containsExactly(
                        "5 \"Shapes\" with 4 entries in 2 places: what is planned below it, a note"
                                + " on it");
    }

    @Test
    void labs_and_things_to_tick_off_above_the_days_are_work() {
        assertThat(ReadPlan.titles(ReadPlan.of(weeks("### Labs")))).hasSize(8);
        String boxes = weeks("### Shapes").replace("- Kiln", "- [ ] Kiln");
        assertThat(ReadPlan.titles(ReadPlan.of(boxes))).hasSize(8);
    }

    @Test
    void a_list_of_one_week_alone_is_work() {
        String one = weeks("### Shapes").replaceFirst("### Shapes", "### Forms");
        assertThat(ReadPlan.titles(ReadPlan.of(one))).hasSize(8);
    }

    @Test
    void a_list_above_the_parts_of_several_days_is_a_note() {
        String day =
                """
                ## Day %d

                ### Shapes
                - %s
                - Kilns

                **Module of the morning:**
                - %s on the wheel

                **Module of the afternoon:**
                - %s by hand

                """;
        String plan =
                "# Pottery plan\n\n"
                        + day.formatted(1, "Mugs", "Mugs", "Mugs")
                        + day.formatted(2, "Bowls", "Bowls", "Bowls");
        assertThat(ReadPlan.titles(ReadPlan.of(plan)))
                .containsExactly(
                        "Mugs on the wheel", "Mugs by hand", "Bowls on the wheel", "Bowls by hand");
        assertThat(
                        ReadPlan.titles(
                                ReadPlan.of(
                                        plan.replace("morning", "wheel")
                                                .replace("afternoon", "hand"))))
                .hasSize(8);
    }
}
