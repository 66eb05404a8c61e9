package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is done again and again is no work that is done once. */
class RhythmTest {

    @Test
    void a_day_that_may_take_no_time_at_all_is_read() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery
                        10 hours per week

                        ## Week 1
                        - Clay
                        ## Daily routine (Mon-Fri)
                        - Wedge: 0-30 min
                        - Clean: 0-15 min
                        """);
        assertThat(ReadPlan.activities(problem)).containsExactly("1 600m Clay");
    }

    private static final String WEEKS =
            """
            # Pottery

            ## Week 1: Clay
            - Wedging

            ## Week 2: Glaze
            - Ash

            """;

    @Test
    void days_of_the_week_that_are_all_of_a_plan_are_habits() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        ## Weekly rhythm

                        Mon: throwing (2 h)

                        Wed: glazing

                        Sat: reading about kilns
                        """);
        assertThat(problem.once()).isEmpty();
        assertThat(ReadPlan.activities(problem))
                .containsExactly("- 120m throwing", "- 60m glazing", "- 60m reading about kilns");
        assertThat(problem.activities().getFirst().minutes().guessed()).isFalse();
        assertThat(problem.activities().getLast().minutes().guessed()).isTrue();
        assertThat(problem.activities().getLast().notes()).isEqualTo("Sat");
    }

    @Test
    void the_same_on_several_days_is_one_habit() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        | Day | Part 1 | Part 2 | Total |
                        |---|---|---|---|
                        | Tue | Throwing | Glazing | 2h |
                        | Thu | Throwing | Drawing | 2h |
                        | Sat | Throwing | Glazing | 2h |
                        """);
        assertThat(ReadPlan.activities(problem))
                .containsExactly("- 180m Throwing", "- 120m Glazing", "- 60m Drawing");
        assertThat(problem.activities().getFirst().notes()).isEqualTo("Tue, Thu, Sat");
    }

    @Test
    void a_week_of_days_with_a_chapter_each_is_work() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery study plan

                        - Mon: Clay
                        - Tue: Glaze
                        - Wed: Kilns
                        """);
        assertThat(problem.once()).hasSize(3);
    }

    @Test
    void beside_weeks_days_of_the_week_say_when_their_work_is_done() {
        ProblemPlan problem =
                ReadPlan.of(
                        WEEKS
                                + """
                                ## How it works

                                | Day | What |
                                |---|---|
                                | Mon-Thu | Read (1 h) |
                                | Fri | Write (2 h) |
                                | Sat | Throw (3 h) |
                                """);
        assertThat(ReadPlan.titles(problem)).containsExactly("Wedging", "Ash");
        assertThat(problem.weekly().orElseThrow().value()).isEqualTo(9 * 60);
        assertThat(problem.lines())
                .anyMatch(each -> each.line() == 14 && each.why().equals(Rhythm.WHY));
    }

    @Test
    void parts_of_every_day_are_hours_wherever_their_list_stands() {
        ProblemPlan problem =
                ReadPlan.of(
                        WEEKS
                                + """
                                ## Daily working rhythm

                                Use this on ordinary days:

                                - **15 minutes - recall:** what was said yesterday
                                - **45 minutes - hands-on work:** throw a pot

                                On Fridays, throw for at least 30 minutes.
                                """);
        assertThat(ReadPlan.titles(problem)).containsExactly("Wedging", "Ash");
        assertThat(problem.weekly().orElseThrow().value()).isEqualTo(7 * 60);
    }

    @Test
    void parts_of_every_day_are_no_phases() {
        ProblemPlan problem =
                ReadPlan.of(
                        WEEKS
                                + """
                                ## Each day (Monday to Friday)

                                ### Part 1: throwing (1 h)

                                1. Take some clay
                                2. Throw it
                                - Weeks 1-2: only mugs

                                ### Part 2: glazing (30 min)

                                1. Take some glaze
                                """);
        assertThat(ReadPlan.titles(problem)).containsExactly("Wedging", "Ash");
        assertThat(problem.weekly().orElseThrow().value()).isEqualTo(450);
    }

    @Test
    void a_table_with_breaks_is_a_day() {
        ProblemPlan problem =
                ReadPlan.of(
                        WEEKS
                                + """
                                ## Part 5: Days

                                - Buy an apron

                                ### Short day

                                | Duration | Block |
                                |---|---|
                                | 45 min | Recall |
                                | 90 min | A new pot |

                                ### Long day

                                | Duration | Block |
                                |---|---|
                                | 2 h | A new pot |
                                | 30 min | Break - away from the wheel |
                                | 1 h | Glazing |
                                """);
        assertThat(ReadPlan.titles(problem)).containsExactly("Wedging", "Ash", "Buy an apron");
    }
}
