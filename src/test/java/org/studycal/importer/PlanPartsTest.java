package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What each part of a text became, in few rows. */
class PlanPartsTest {

    private static final String POTTERY =
            """
            # Pottery

            ## Week 1
            - Clay
            - Coils
            ## Week 2
            - Wheel
            ## Week 3
            - Glaze
            ## Final project
            - [ ] A tea set (6h)
            ## Books
            - The guild's handbook
            """;

    @Test
    void neighbours_alike_are_one_row_and_others_stand_out() {
        List<PlanPart> parts = ReadPlan.of(POTTERY).parts();

        assertThat(parts)
                .extracting(each -> each.titles().getFirst())
                .containsExactly("Week 1", "Final project", "Books");
        assertThat(parts).extracting(PlanPart::count).containsExactly(3, 1, 1);
        assertThat(parts).extracting(PlanPart::topics).containsExactly(4, 1, 0);
        assertThat(parts).extracting(PlanPart::free).containsExactly(0, 1, 0);
        assertThat(parts.getFirst().weeks()).containsExactly(1, 2, 3);
        assertThat(parts.getLast().left()).isEqualTo(2);
    }

    @Test
    void every_activity_and_every_line_left_out_is_in_one_row() {
        ProblemPlan problem = ReadPlan.of(POTTERY);

        assertThat(problem.parts().stream().mapToInt(each -> each.topics() + each.habits()).sum())
                .isEqualTo(problem.activities().size());
        assertThat(problem.parts().stream().mapToInt(PlanPart::left).sum())
                .isEqualTo(
                        problem.lines().stream()
                                .filter(each -> each.account() == Account.LEFT_OUT)
                                .count());
    }

    @Test
    void a_long_text_is_shown_in_few_rows() {
        StringBuilder text = new StringBuilder("# Pottery\n");
        IntStream.rangeClosed(1, 40)
                .forEach(
                        week ->
                                text.append("## Week %d\n".formatted(week))
                                        .append("### Work\n- Clay %d\n".formatted(week))
                                        .append(week % 2 == 0 ? "### Books\n- Book\n" : ""));
        text.append("## Final project\n- [ ] A tea set (6h)\n## Books\n- Book\n");
        List<PlanPart> parts = ReadPlan.of(text.toString()).parts();

        assertThat(parts).extracting(PlanPart::count).containsExactly(40, 1, 1);
        assertThat(parts.stream().mapToInt(PlanPart::topics).sum()).isEqualTo(41);
    }
}
