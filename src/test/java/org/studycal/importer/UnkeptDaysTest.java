package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Days that the text names and the problem does not keep are doubtful, and those it keeps not. */
class UnkeptDaysTest {

    @Test
    void days_in_a_plan_that_keeps_none_are_doubtful() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        - Day 40: Wheel
                        - Day 41: Rims
                        - Day 52: Glaze

                        ## Week 1
                        - Clay
                        - Coils
                        ## Week 2
                        - Bowls
                        - Plates
                        ## Week 3
                        - Kiln
                        - Fire
                        ## Week 4
                        - Sale
                        - Market
                        """);
        assertThat(ReadPlan.doubts(problem))
                .anyMatch(
                        each ->
                                each.startsWith(
                                        "3 3 of 3 topics that stand at a day are not planned for"
                                                + " it: line 3"));
    }

    @Test
    void a_review_of_a_week_is_on_its_day() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        ## Week 1
                        ### Day 1: Clay
                        - Wedge
                        ### Day 2: Coils
                        - Roll
                        ### Day 3: Bowls
                        - Pinch
                        ### Day 4: Plates
                        - Press
                        ### Day 5: Rims
                        - Trim
                        ### Day 7: Week 1 Review
                        - Look back
                        """);
        assertThat(ReadPlan.doubts(problem)).isEmpty();
        assertThat(problem.activities().getLast().days().orElseThrow().first())
                .isEqualTo(problem.start().value().plusDays(6));
    }

    @Test
    void a_day_of_the_week_is_kept_whatever_its_heading_announces() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        ## Week 1
                        ### Thursday - Clay
                        - Wedge
                        ### Friday - Coils
                        - Roll
                        ### Sunday - Week 1 Review
                        - Look back
                        """);
        assertThat(ReadPlan.doubts(problem)).isEmpty();
        assertThat(problem.activities())
                .extracting(each -> each.days().orElseThrow().first().getDayOfWeek().name())
                .containsExactly("THURSDAY", "FRIDAY", "SUNDAY");
    }

    @Test
    void days_behind_the_last_week_are_days_too() {
        StringBuilder text = new StringBuilder("# Pottery\n");
        for (int day = 1; day <= 30; day++) {
            text.append(day % 7 == 1 && day < 29 ? "## Week " + (day / 7 + 1) + "\n" : "")
                    .append("- Day ")
                    .append(day)
                    .append(day % 2 == 0 ? ": Bowl " : ": Plate ")
                    .append((char) ('A' + day / 2))
                    .append('\n');
        }
        ProblemPlan problem = ReadPlan.of(text.toString());
        assertThat(ReadPlan.doubts(problem)).isEmpty();
        assertThat(problem.activities().getLast().days().orElseThrow().first())
                .isEqualTo(problem.start().value().plusDays(29));
    }

    @Test
    void tracks_that_count_the_same_weeks_and_days_keep_them() {
        StringBuilder text = new StringBuilder("# Crafts\n");
        for (String craft : new String[] {"Clay", "Wood"}) {
            text.append("## ").append(craft).append('\n');
            for (int day = 1; day <= 14; day++) {
                text.append(day % 7 == 1 ? "### Week " + (day / 7 + 1) + "\n" : "")
                        .append("- Day ")
                        .append(day)
                        .append(": ")
                        .append(craft)
                        .append(" bowl ")
                        .append((char) ('A' + day))
                        .append('\n');
            }
        }
        ProblemPlan problem = ReadPlan.of(text.toString());
        assertThat(ReadPlan.doubts(problem)).isEmpty();
        assertThat(problem.activities()).allMatch(each -> each.days().isPresent()).hasSize(28);
    }

    @Test
    void days_that_run_against_the_order_of_weeks_are_not_kept() {
        String week = "### Week %s\n- Mon: %s\n- Wed: %s\n- Fri: %s\n- Sat: %s\n";
        ProblemPlan problem =
                ReadPlan.of(
                        "# Pottery\n\nStart: 2027-01-08\n\n"
                                + week.formatted("1 (Jan 8-14)", "Clay", "Coils", "Rims", "Feet")
                                + week.formatted("2 (Jan 15-21)", "Bowl", "Mug", "Jug", "Tile"),
                        "2027-01-08");
        assertThat(problem.activities()).allMatch(each -> each.days().isEmpty());
        assertThat(problem.remarks())
                .extracting(Remark::text)
                .anyMatch(each -> each.endsWith("as weeks begin on a Friday"));
    }
}
