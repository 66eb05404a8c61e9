package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;

/** Words that look like figures of time, and figures that stand in other words. */
class WordsWithFiguresTest {

    @Test
    void a_number_in_a_word_counts_no_minutes() {
        ProblemPlan problem = ReadPlan.of("# 学习计划\n\n## 第1周\n\n- 二分查找\n- 排序（30分钟）\n");
        assertThat(ReadPlan.titles(problem)).containsExactly("二分查找", "排序");
        assertThat(problem.activities().getFirst().minutes().guessed()).isTrue();
        assertThat(problem.activities().getLast().minutes().value()).isEqualTo(30);
    }

    @Test
    void a_letter_and_a_number_before_a_word_are_no_period() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        ## Week 1
                        ### M1 Motor of the wheel
                        - Belt
                        ### M2 Motor of the kiln
                        - Fan
                        ## Week 2
                        - T5, a clay of the region
                        """);
        assertThat(problem.periods()).extracting(StudyPlan.Period::name).hasSize(2);
        assertThat(problem.lastWeek()).isEqualTo(2);
    }

    @Test
    void minutes_before_what_takes_so_long() {
        ProblemPlan problem =
                ReadPlan.of("# Pottery\n\n## Week 1\n\n- One full 70-minute firing\n- Clay\n");
        assertThat(problem.activities().getFirst().minutes().value()).isEqualTo(70);
    }

    @Test
    void a_field_says_how_long_its_phase_is() {
        String phase =
                """
                ### Phase %s

                *   **Objectives:** Know %s.
                *   **Estimated Duration:** %s
                *   **Completion Criteria:** Can explain %s.

                """;
        ProblemPlan problem =
                ReadPlan.of(
                        "# Pottery study plan\n\n"
                                + phase.formatted("1: Clay", "clay", "1-2 days", "clay")
                                + phase.formatted("2: Wheel", "wheels", "3-4 weeks", "wheels")
                                + phase.formatted("3: Kiln", "kilns", "2 weeks", "kilns"));
        assertThat(problem.activities())
                .extracting(each -> each.weeks().orElseThrow() + " " + each.title())
                .containsExactly("1 Clay", "2-5 Wheel", "6-7 Kiln");
    }

    @Test
    void a_part_of_the_day_is_where_times_are_guessed() {
        String plan = "# Pottery\n\n**Time:** 1 hour a day (%s)\n\n## Week 1\n- Clay\n- Wheel\n";
        assertThat(times(plan.formatted("mornings"))).startsWith("06:00");
        assertThat(times(plan.formatted("afternoons"))).startsWith("13:00");
        assertThat(times(plan.formatted("evenings"))).startsWith("19:00");
    }

    private static String times(String plan) {
        return ReadPlan.of(plan).week().windows(DayOfWeek.MONDAY).getFirst().time().toString();
    }

    @Test
    void weeks_have_the_hours_of_the_month_around_them() {
        String month = "## Month %d\n**Daily time**: %d minutes (a tea of 5 minutes).\n\n";
        ProblemPlan problem =
                ReadPlan.of(
                        "# Pottery\n\n"
                                + month.formatted(1, 30)
                                + "### Week 1\n- Clay\n### Week 2\n- Wheel\n"
                                + month.formatted(2, 60)
                                + "### Week 5\n- Kiln\n");
        assertThat(problem.activities())
                .extracting(each -> each.minutes().value())
                .containsExactly(210, 210, 420);
    }

    @Test
    void rows_of_one_phase_follow_each_other_like_others() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Anatomy study plan

                        | Phase | Topic | Duration |
                        |---|---|---|
                        | Basics | Bones | 1 week |
                        | Basics | Muscles | 1 week |
                        | Systems | Heart | 2 weeks |
                        | Systems | Nerves | 1-2 weeks |
                        | Revision | Past papers | 1 week |
                        """);
        assertThat(problem.activities())
                .extracting(each -> each.weeks().orElseThrow() + " " + each.title())
                .containsExactly(
                        "1 Bones", "2 Muscles", "3-4 Heart", "5-6 Nerves", "7 Past papers");
        assertThat(ReadPlan.doubts(problem)).isEmpty();
    }

    @Test
    void the_length_of_a_part_is_not_that_of_the_plan() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery study plan

                        ## Foundations (4-6 weeks)
                        - Clay
                        - Wheel
                        ## Kilns (3 weeks)
                        - Fire
                        - Glaze
                        """);
        assertThat(ReadPlan.doubts(problem)).isEmpty();
        assertThat(problem.remarks()).noneMatch(each -> each.kind() == RemarkKind.CONTRADICTION);
    }

    @Test
    void hours_and_minutes_in_a_column_of_times_are_no_time_of_the_day() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        | Week | Topic | Time |
                        |---|---|---|
                        | 1 | Clay | 6h 30m |
                        | 2 | Wheel | 5h30 |
                        | 3 | Kiln | 7 h 15 min |
                        """);
        assertThat(problem.activities())
                .extracting(each -> each.minutes().value())
                .containsExactly(390, 330, 435);
    }
}
