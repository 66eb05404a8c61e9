package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Rows and columns of tables that are easily misread. */
class TableKindsTest {

    @Test
    void a_number_before_a_point_is_the_week_of_a_session() {
        assertThat(
                        ReadPlan.activities(
                                ReadPlan.of(
                                        """
                                        # Pottery

                                        | Week | Topic | Hours |
                                        |---|---|---|
                                        | 1.1 | Wedging | 1 |
                                        | 1.2 | Pinch pots | 2 |
                                        | | Coils | 1 |
                                        | 2.1 | Centring | 2 |
                                        | 3 | Glazing | 4 |
                                        """)))
                .containsExactly(
                        "1 60m Wedging",
                        "1 120m Pinch pots",
                        "1 60m Coils",
                        "2 120m Centring",
                        "3 240m Glazing");
    }

    @Test
    void a_row_with_one_bold_cell_is_the_heading_of_those_below() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        | Week | Topic | Hours | Status |
                        |---|---|---|---|
                        | **PART 1 – BY HAND** | | | **Done** |
                        | 1 | Wedging | 1 | |
                        | 2 | Pinch pots | 2 | |
                        | **PART 2 – THE WHEEL** | | | |
                        | 3 | Centring | 2 | |
                        """);
        assertThat(ReadPlan.activities(problem))
                .containsExactly("1 60m Wedging", "2 120m Pinch pots", "3 120m Centring");
    }

    @Test
    void a_bold_topic_without_hours_is_a_topic_where_all_are_bold() {
        assertThat(
                        ReadPlan.titles(
                                ReadPlan.of(
                                        """
                                        # Pottery

                                        | Topic | Hours |
                                        |---|---|
                                        | **Wedging** | 1 |
                                        | **Pinch pots** | |
                                        | **Centring** | 2 |
                                        """)))
                .containsExactly("Wedging", "Pinch pots", "Centring");
    }

    @Test
    void empty_lines_between_the_rows_of_a_table_end_no_table() {
        String rows =
                """
                | Week | Topic | Hours |
                |---|---|---|

                | 1 | Wedging | 1 |

                | 2 | Pinch pots | 2 |
                | 3 | Coils | 3 |

                | 4 | Centring | 4 |
                """;
        assertThat(ReadPlan.activities(ReadPlan.of("# Pottery\n\n" + rows)))
                .containsExactly(
                        "1 60m Wedging", "2 120m Pinch pots", "3 180m Coils", "4 240m Centring");
    }

    @Test
    void a_table_straight_behind_another_has_its_own_headers() {
        assertThat(
                        ReadPlan.activities(
                                ReadPlan.of(
                                        """
                                        # Pottery

                                        | Week | Topic | Hours |
                                        |---|---|---|
                                        | 1 | Wedging | 1 |

                                        | Week | Hours | Topic |
                                        |---|---|---|
                                        | 2 | 2 | Centring |
                                        """)))
                .containsExactly("1 60m Wedging", "2 120m Centring");
    }

    @Test
    void weeks_in_stretches_that_stand_elsewhere_one_by_one_are_no_work() {
        assertThat(
                        ReadPlan.titles(
                                ReadPlan.of(
                                        """
                                        # Pottery

                                        #### Weeks 1-2: Beginner
                                        #### Weeks 3-4: Master

                                        | Week | Topic |
                                        |---|---|
                                        | 1 | Wedging |
                                        | 2 | Pinch pots |
                                        | 3 | Centring |
                                        | 4 | Glazing |
                                        """)))
                .containsExactly("Wedging", "Pinch pots", "Centring", "Glazing");
    }

    @Test
    void what_is_done_then_is_work_as_well() {
        assertThat(
                        ReadPlan.titles(
                                ReadPlan.of(
                                        """
                                        # Pottery

                                        | Week | Course | Then | Kiln |
                                        |---|---|---|---|
                                        | 1 | Clay | Lesson 1 of the book | Cold and empty |
                                        | 2 | Wheel | 12 puzzles of the book | Hot |
                                        """)))
                .containsExactly("Clay", "Lesson 1 of the book", "Wheel", "12 puzzles of the book");
    }

    @Test
    void a_column_that_says_why_is_a_note() {
        assertThat(
                        ReadPlan.titles(
                                ReadPlan.of(
                                        """
                                        # Pottery

                                        | Week | Topic | Trait |
                                        |---|---|---|
                                        | 1 | Clay | Soft and grey |
                                        | 2 | Wheel | Fast, 200 turns |
                                        """)))
                .containsExactly("Clay", "Wheel");
    }

    @Test
    void a_row_of_an_exam_is_work_for_it_and_the_exam_itself() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Guild

                        | # | Exam | Exam date | Book on | Weeks | Hours | Load |
                        |---|---|---|---|---|---|---|
                        | 1 | Clay | 1/9 (Sat) 10:00 | done | 1 | 8h | done |
                        | 2 | Wheel | 1/23 (Sat) 10:00 | 1/11 21:00 | 2 | 30h | hard |
                        | 3 | Glaze | 2/13 (Sat) 10:00 | 1/25 21:00 | 3 | 24h | easy |
                        """);
        assertThat(ReadPlan.activities(problem))
                .containsExactly("1-3 1800m Wheel", "3-6 1440m Glaze");
        assertThat(problem.milestones())
                .extracting(
                        each -> each.title() + " " + each.date().get() + " " + each.from().get())
                .containsExactly("Wheel 2027-01-23 600", "Glaze 2027-02-13 600");
    }

    @Test
    void how_often_a_row_is_done_counts_in_each_week() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        ## Weeks 1-2: Hands

                        | Frequency | Task | Time |
                        |---|---|---|
                        | 3 days/week | Wedge clay | 20 min |
                        | Daily | Draw a pot | 10 min |
                        | Weekly | Clean the kiln | 30 min |
                        """);
        assertThat(ReadPlan.activities(problem))
                .containsExactly(
                        "1 60m Wedge clay",
                        "1 70m Draw a pot",
                        "1 30m Clean the kiln",
                        "2 60m Wedge clay",
                        "2 70m Draw a pot",
                        "2 30m Clean the kiln");
        assertThat(ReadPlan.doubts(problem)).isEmpty();
    }

    @Test
    void a_tick_beside_a_number_of_a_day_marks_its_row_as_done() {
        assertThat(
                        ReadPlan.titles(
                                ReadPlan.of(
                                        """
                                        # Pottery

                                        | Day | Topic |
                                        |---|---|
                                        | **1** ✅ | Wedging |
                                        | **2** ✅ | Pinch pots |
                                        | **3** | Centring |
                                        """)))
                .containsExactly("Centring");
    }

    @Test
    void the_year_of_the_title_is_taken_before_one_that_days_of_the_week_would_need() {
        String text =
                """
                # Pottery 2027

                ## 5 March (Wednesday)
                - Wedging
                ## 12 March (Wednesday)
                - Centring
                ## 19 March (Wednesday)
                - Glazing
                """;
        Reading reading = Reading.at(LocalDate.of(2026, 12, 1));
        assertThat(new PlanReader().read(text, "plan.md", reading).topics())
                .extracting(each -> each.date().get().toString())
                .containsExactly("2027-03-05", "2027-03-12", "2027-03-19");
        assertThat(ReadPlan.doubts(ReadPlan.of(text)))
                .anySatisfy(each -> assertThat(each).contains("other days of the week"));
    }

    @Test
    void the_time_of_a_part_of_a_day_is_shared_by_what_stands_below() {
        assertThat(
                        ReadPlan.activities(
                                ReadPlan.of(
                                        """
                                        # Pottery

                                        ## Monday, 4 January 2027
                                        ### Morning (09:00-12:00)
                                        - Wedging
                                        - Pinch pots
                                        ### Afternoon (14:00-16:00)
                                        - Centring
                                        """)))
                .containsExactly("1 90m Wedging", "1 90m Pinch pots", "1 120m Centring");
    }

    @Test
    void days_on_which_the_plan_has_work_are_not_off() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery, 2-6 January 2027: holiday

                        ## 2 January
                        - Wedging
                        ## 5 January
                        - Centring
                        """,
                        "2027-01-02");
        assertThat(ReadPlan.titles(problem)).containsExactly("Wedging", "Centring");
        assertThat(problem.week().protectedTimes()).isEmpty();
    }
}
