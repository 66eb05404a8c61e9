package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Periods that are named by months and dates of the calendar. */
class CalendarPeriodsTest {

    private static final String TWO_WEEKS = "\n\n## Week 1\n- Knots\n## Week 2\n- Charts\n";

    private static StudyPlan read(String text) {
        return new PlanReader().read(text, "plan.md", Reading.at(LocalDate.of(2026, 12, 1)));
    }

    private static List<String> weeks(StudyPlan plan) {
        return plan.topics().stream()
                .map(each -> each.weeks().map(Object::toString).orElse("-") + " " + each.title())
                .toList();
    }

    @Test
    void a_week_may_have_its_dates_behind_a_dash() {
        StudyPlan plan =
                read(
                        """
                        # Pottery

                        ## Week 1 — 3 to 9 May 2027
                        - Clay
                        ## Week 2 — 10 to 16 May 2027
                        - Wheel
                        """);
        assertThat(weeks(plan)).containsExactly("1 Clay", "2 Wheel");
        assertThat(plan.start()).contains(LocalDate.of(2027, 5, 3));
        assertThat(plan.periods())
                .extracting(StudyPlan.Period::name)
                .containsExactly("Week 1", "Week 2");
    }

    @Test
    void months_of_the_calendar_are_periods() {
        for (String months :
                List.of(
                        "February 2027|March–April 2027",
                        "2027年2月|2027年3〜4月",
                        "Februar 2027: Anfang|März bis April 2027",
                        "2027.02|2027.03-2027.04")) {
            String[] names = months.split("\\|", 0);
            StudyPlan plan =
                    read(
                            "# Pottery\n\n## %s\n- Clay\n- Coils\n## %s\n- Wheel\n"
                                    .formatted(names[0], names[1]));
            assertThat(plan.start()).as(months).contains(LocalDate.of(2027, 2, 1));
            assertThat(weeks(plan))
                    .as(months)
                    .containsExactly("1-4 Clay", "1-4 Coils", "5-13 Wheel");
        }
    }

    @Test
    void phases_and_rows_may_be_given_by_months() {
        for (String plan :
                List.of(
                        """
                        # Pottery

                        ## Basics (2027.02-2027.03)
                        - Clay
                        ## Finish (2027.04)
                        - Wheel
                        """,
                        """
                        # Pottery

                        | Stage | When | Work |
                        |---|---|---|
                        | Basics | 2027.02-2027.03 | Clay |
                        | Finish | 2027.04 | Wheel |
                        """,
                        """
                        # Pottery

                        | Stage | Time | Work |
                        |---|---|---|
                        | Basics | 2027.02-2027.03 | Clay |
                        | Finish | 2027.04 | Wheel |
                        """,
                        """
                        # Pottery

                        From 1 February 2027.

                        | Month | Work |
                        |---|---|
                        | February–March | Clay |
                        | April | Wheel |
                        """)) {
            assertThat(weeks(read(plan))).as(plan).containsExactly("1-9 Clay", "9-13 Wheel");
        }
    }

    @Test
    void dates_without_a_year_are_in_that_of_the_title() {
        StudyPlan plan =
                read("# Pottery 2026\n\n## Week 1 (3.5. - 9.5.)\n- Clay\n## Week 2\n- Wheel\n");
        assertThat(plan.start()).contains(LocalDate.of(2026, 5, 3));
    }

    @Test
    void months_in_which_nothing_is_to_be_done_are_no_periods() {
        StudyPlan plan =
                read(
                        """
                        # Pottery

                        | Month | Load |
                        |---|---|
                        | December–February | 0.7 |

                        ## April 2027 (rainy)
                        - Clay
                        """);
        assertThat(plan.start()).contains(LocalDate.of(2027, 4, 1));
        assertThat(weeks(plan)).containsExactly("1-5 Clay");
    }

    @Test
    void dated_phases_share_no_length_that_stands_elsewhere() {
        StudyPlan plan =
                read(
                        """
                        # Pottery

                        ## Basics (February–March 2027)
                        - Clay
                        ## Finish (April 2027)
                        - Wheel
                        ## If it goes wrong: 4 weeks more
                        """);
        assertThat(weeks(plan)).containsExactly("1-9 Clay", "9-13 Wheel");
    }

    @Test
    void seasons_behind_the_last_month_are_no_periods() {
        StudyPlan plan =
                read(
                        """
                        # Pottery

                        ## February 2027
                        - Clay
                        ## March 2027
                        - Wheel
                        ## By season
                        ### Dry (May–August)
                        - Burn outside
                        """);
        assertThat(weeks(plan)).startsWith("1-4 Clay", "5-9 Wheel");
        assertThat(plan.periods()).hasSize(2);
    }

    @Test
    void a_period_may_end_with_a_part_of_a_month() {
        for (String said :
                List.of(
                        "기간: 2027년 6월 21일 ~ 8월 말",
                        "Period: 21 June 2027 → end of August",
                        "Zeitraum: 21. Juni 2027 - Ende August",
                        "期间：2027年6月21日 ~ 8月底")) {
            StudyPlan plan = read("# Sailing\n\n" + said + TWO_WEEKS);
            assertThat(plan.start()).as(said).contains(LocalDate.of(2027, 6, 21));
            assertThat(plan.end()).as(said).contains(LocalDate.of(2027, 8, 31));
        }
    }

    @Test
    void a_milestone_may_be_at_a_part_of_a_month() {
        StudyPlan plan =
                read(
                        """
                                # Sailing

                                **Target exam date:** 2027-03-20

                                | Milestone | Expected date |
                                |---|---|
                                | Mock exam | Last week of January 2027 |
                                | Practical exam | mid-March 2027 |
                                """
                                + TWO_WEEKS);
        assertThat(plan.checkpoints())
                .extracting(each -> each.date().get().toString())
                .containsExactly("2027-03-20", "2027-01-31", "2027-03-15");
        assertThat(plan.checkpoints().getFirst().exam()).isTrue();
        assertThat(plan.remarks())
                .extracting(Remark::text)
                .contains("\"mid-March 2027\" was taken to be 2027-03-15");
    }

    @Test
    void months_may_stand_behind_their_word_and_numbers_of_items_are_none() {
        StudyPlan plan = read("# 计划\n\n## 月1–2：起步\n- 绳结\n## 月3–4：深入\n- 航海\n");
        assertThat(plan.topics())
                .extracting(each -> each.weeks().get().toString())
                .containsExactly("1-8", "9-16");
        assertThat(org.studycal.phrases.Phrases.load().period("M1-02 Knots")).isEmpty();
        assertThat(org.studycal.phrases.Phrases.load().clock("23:00 前 睡")).isEmpty();
    }
}
