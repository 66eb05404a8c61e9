package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is work and what is said of it, in plans whose weeks hold the work. */
class BesideTheWeeksTest {

    private static final String WEEKS =
            IntStream.rangeClosed(1, 4)
                    .mapToObj(
                            week ->
                                    "\n## Week %d\n\n- Clay %d\n- Kiln %d\n- Glaze %d\n"
                                            .formatted(week, week, week, week))
                    .collect(Collectors.joining());

    private static List<String> titles(StudyPlan plan) {
        return plan.topics().stream().map(StudyPlan.Topic::title).toList();
    }

    @Test
    void a_table_of_materials_in_no_week_is_left_out_and_doubted_for_its_hours() {
        StudyPlan plan =
                ReadPlan.plan(
                        "# Pottery\n\n## How to use this\n\n| What | Length |\n|---|---|\n"
                                + "| The films | 6 hours |\n| The book | 9 hours |\n"
                                + WEEKS);
        assertThat(titles(plan)).hasSize(12).noneMatch(each -> each.contains("films"));
    }

    @Test
    void practice_in_no_week_is_work_all_the_same() {
        StudyPlan plan =
                ReadPlan.plan("# Pottery\n" + WEEKS + "\n## Projects\n\n- A vase\n- A teapot\n");
        assertThat(titles(plan)).contains("A vase", "A teapot");
    }

    @Test
    void titles_in_the_column_of_weeks_are_topics() {
        assertThat(
                        ReadPlan.activities(
                                ReadPlan.of(
                                        """
                                        # Pottery

                                        | Week | Hours |
                                        |---|---|
                                        | Week 1: Wedging | 2 |
                                        | Week 2: Centring | 3 |
                                        """)))
                .containsExactly("1 120m Wedging", "2 180m Centring");
    }

    @Test
    void a_column_of_ratings_is_no_work() {
        StudyPlan plan =
                ReadPlan.plan(
                        """
                        # Pottery

                        | Week | Objective | Difficulty |
                        |---|---|---|
                        | 1 | Wedging | Low |
                        | 2 | Centring | High |
                        | 3 | Pulling | High |
                        | 4 | Trimming | High |
                        | 5 | Glazing | Low |
                        | 6 | Firing | Low |
                        """);
        assertThat(titles(plan))
                .containsExactly("Wedging", "Centring", "Pulling", "Trimming", "Glazing", "Firing");
    }

    @Test
    void a_row_whose_hours_are_a_dash_is_a_note() {
        StudyPlan plan =
                ReadPlan.plan(
                        """
                        # Pottery

                        ## Week 1

                        | Block | Activity | Hours |
                        |---|---|---|
                        | Read | Clay bodies | 2 |
                        | Checkpoint | Can you name five? | — |
                        """);
        assertThat(titles(plan)).containsExactly("Clay bodies");
    }

    @Test
    void files_are_work_where_a_plan_lists_little_else() {
        StudyPlan plan =
                ReadPlan.plan(
                        """
                        # Code to read

                        ## Week 1

                        - `sort/bubble_sort.java`
                        - `sort/heap_sort.java`

                        ## Week 2

                        - `graph/shortest_path.java`
                        """);
        assertThat(plan.topics()).hasSize(3);
    }

    @Test
    void the_list_of_an_alternative_goes_with_its_line() {
        StudyPlan plan =
                ReadPlan.plan(
                        """
                        # Pottery

                        ## Week 1

                        - Wedging
                        - Centring

                        ## Week 2

                        **Option 1:** a vase
                        - Pull the walls
                        - Trim the foot

                        **Option 2:** a teapot
                        - Throw the spout
                        - Fit the lid
                        """);
        assertThat(titles(plan))
                .contains("Pull the walls", "Trim the foot")
                .doesNotContain("Throw the spout", "Fit the lid");
    }

    @Test
    void chapters_are_no_phases_that_come_again() {
        StudyPlan plan =
                ReadPlan.plan(
                        """
                        # Pottery

                        ## Phase 1: Basics

                        | Chapter | Status |
                        |---|---|
                        | Chapter 1: Clay | ⬜ |
                        | Chapter 2: Kilns | ⬜ |

                        ## Phase 2: Practice

                        - A vase
                        - A teapot
                        """);
        assertThat(titles(plan)).containsExactly("Clay", "Kilns", "A vase", "A teapot");
    }

    @Test
    void the_last_line_may_say_when_the_exam_is() {
        StudyPlan plan = ReadPlan.plan("# Pottery\n" + WEEKS + "\nExam on 20 March 2027\n");
        assertThat(plan.checkpoints())
                .extracting(StudyPlan.Checkpoint::date)
                .containsExactly(Optional.of(LocalDate.of(2027, 3, 20)));
    }
}
