package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which lines of a period are topics, what they are called, and what is only said about them. */
class SectionKindsTest {

    @Test
    void a_period_whose_contents_stand_in_one_line_is_called_by_its_title() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        ### Day 1: First steps
                        - **Topics:** wedging, coils, slabs, pinch pots
                        - **Goal:** Make a mug.

                        ### Day 2: The wheel
                        - **Topics:** Centring by feel. Opening without a wobble.
                        - **Exercise:** Throw ten cylinders
                        """);
        assertThat(ReadPlan.titles(problem))
                .containsExactly("First steps", "The wheel", "Throw ten cylinders");
        assertThat(problem.activities().getFirst().notes())
                .isEqualTo("Goal: Make a mug. wedging, coils, slabs, pinch pots");
    }

    @Test
    void a_long_entry_is_called_by_what_it_names_first() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery study plan

                        - **Slip casting** — pouring thin clay into a mould of plaster and waiting for half an hour
                        - **[Must]** read what the neighbours say about smoke, soot and the smell of burnt hair
                        - **Analyse:** shards of pots from the river, their clay, their glaze, how they were fired
                        - Read about kilns in the library. Take the thick book, and draw the flow of air in three of them
                        """);
        assertThat(ReadPlan.titles(problem))
                .containsExactly(
                        "Slip casting",
                        "[Must] read what the neighbours say about smoke, soot and the smell of burnt hair",
                        "Analyse: shards of pots from the river, their clay, their glaze, how they were fired",
                        "Read about kilns in the library");
        assertThat(problem.activities().getFirst().notes()).contains("mould of plaster");
    }

    @Test
    void a_project_with_a_goal_is_one_topic() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery
                        ## Phase 1
                        ### Project 1: A tea set
                        **Goal:** Pour without a drop.

                        **Task:**
                        1. A pot that pours
                        2. Six cups that match

                        **Deliverable:** The set on a table.
                        """);
        assertThat(ReadPlan.titles(problem)).containsExactly("A tea set");
        assertThat(problem.activities().getFirst().notes())
                .contains("Pour without a drop", "Six cups that match");
    }

    @Test
    void parts_of_the_day_are_no_part_of_a_title() {
        ProblemPlan problem =
                ReadPlan.of("# Pottery\n\n## Day 1\n- AM: Wedging\n- Evening: Glazes\n");
        assertThat(ReadPlan.titles(problem)).containsExactly("Wedging", "Glazes");
    }

    @Test
    void files_of_a_day_are_a_note() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery
                        ## Day 1
                        - Wedging
                        - **Files**: `day-1-wedging.txt`, `day-1-photos/`
                        """);
        assertThat(ReadPlan.titles(problem)).containsExactly("Wedging");
        assertThat(problem.activities().getFirst().notes()).contains("day-1-wedging.txt");
    }

    @Test
    void a_heading_says_what_an_empty_one_before_it_announces() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery
                        # Phase 1
                        ## Goal
                        ## Know your clay.
                        ## Topics
                        - Wedging
                        """);
        assertThat(ReadPlan.titles(problem)).containsExactly("Wedging");
        assertThat(problem.activities().getFirst().notes()).contains("Goal: Know your clay.");
    }

    @Test
    void all_entries_of_a_list_are_headings_where_one_of_them_is() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery study plan

                        1. Develop shapes
                           - Bowls
                             - wide
                           - Plates
                        2. Implement glazes
                           - Ash
                           - Celadon
                        """);
        assertThat(ReadPlan.titles(problem)).containsExactly("Bowls", "Plates", "Ash", "Celadon");
        assertThat(problem.categories()).hasSize(1);
    }

    @Test
    void lists_without_boxes_under_a_label_that_returns_are_notes_beside_boxes() {
        StringBuilder text = new StringBuilder("# Pottery\n");
        for (int day = 1; day <= 3; day++) {
            text.append("## Day %d\n**Do:**\n- [ ] Pot %d\n\n".formatted(day, day))
                    .append("**In a nutshell:**\n- Clay %d: wet\n\n".formatted(day));
        }
        text.append("## Day 4\n**Checklist:**\n- [ ] Show the pots\n");
        ProblemPlan problem = ReadPlan.of(text.toString());
        assertThat(ReadPlan.titles(problem))
                .containsExactly("Pot 1", "Pot 2", "Pot 3", "Show the pots");
        assertThat(problem.activities().getFirst().notes()).contains("Clay 1: wet");
    }

    @Test
    void lists_in_lessons_of_prose_and_code_are_no_topics() {
        StringBuilder text = new StringBuilder("# Pottery by program\n\nEach has:\n- A word\n");
        for (int part = 1; part <= 3; part++) {
            text.append("\n## Part %d: Shape %d\n\n".formatted(part, part))
                    .append("A shape is turned around its axis, and the wheel goes on. ".repeat(4))
                    .append("\n\n1. First look\n\n```sh\nturn --shape %d\n```\n".formatted(part));
        }
        assertThat(ReadPlan.titles(ReadPlan.of(text.toString())))
                .containsExactly("Shape 1", "Shape 2", "Shape 3");
    }

    @Test
    void a_heading_with_the_same_fields_as_its_neighbours_is_one_topic() {
        String entry =
                """
                #### %s
                - **Clay**: stoneware, grog
                - **Why it matters**: %s
                - **Estimated time**: %s

                """;
        ProblemPlan problem =
                ReadPlan.of(
                        "# Pottery study plan\n\n### Easy\n\n"
                                + entry.formatted("1. Mug", "Everybody needs one", "30-45 min")
                                + entry.formatted("2. Bowl", "It is a mug without a handle", "1h")
                                + "### Hard\n\n"
                                + entry.formatted("3. Teapot", "Four parts that fit", "3 hours"));
        assertThat(ReadPlan.activities(problem))
                .containsExactly("- 37m 1. Mug", "- 60m 2. Bowl", "- 180m 3. Teapot");
        assertThat(problem.activities().getFirst().notes())
                .contains("Clay: stoneware, grog", "Why it matters: Everybody needs one");
    }

    @Test
    void a_heading_that_leaves_no_time_for_each_item_below_is_one_topic_in_no_week_too() {
        String entry =
                """
                #### %s
                **Duration:** 20 minutes | **Pots:** 15
                - Centring
                - Opening
                - Pulling

                """;
        ProblemPlan problem =
                ReadPlan.of(
                        "# Pottery\n\n"
                                + entry.formatted("1. Mugs")
                                + entry.formatted("2. Bowls")
                                + entry.formatted("3. Plates")
                                + "## Path\n\n**Week 1:** Glazing\n**Week 2:** Firing\n");
        assertThat(ReadPlan.titles(problem))
                .containsExactly("1. Mugs", "2. Bowls", "3. Plates", "Glazing", "Firing");
        assertThat(problem.activities().getFirst().minutes().value()).isEqualTo(20);
    }

    @Test
    void a_title_that_comes_three_times_says_of_what_it_is() {
        String days =
                """
                ## Day %d: %s
                - **Morning**
                  - %s
                  - Take a photo
                """;
        ProblemPlan problem =
                ReadPlan.of(
                        "# Pottery\n\n"
                                + days.formatted(1, "Mugs", "Handles")
                                + days.formatted(2, "Bowls", "Feet")
                                + days.formatted(3, "Plates", "Rims"));
        assertThat(ReadPlan.titles(problem))
                .containsExactly(
                        "Handles",
                        "Take a photo: Mugs",
                        "Feet",
                        "Take a photo: Bowls",
                        "Rims",
                        "Take a photo: Plates");
    }

    @Test
    void a_title_of_many_rows_says_what_their_first_column_says() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        | Day | Topic | Practice |
                        |---|---|---|
                        | 1 | Handles | Exercises of the lesson |
                        | 2 | Feet | Exercises of the lesson |
                        | 3 | Rims | Exercises of the lesson |
                        """);
        assertThat(ReadPlan.titles(problem))
                .containsExactly(
                        "Handles",
                        "Exercises of the lesson: Handles",
                        "Feet",
                        "Exercises of the lesson: Feet",
                        "Rims",
                        "Exercises of the lesson: Rims");
    }

    @Test
    void a_tick_behind_one_of_many_texts_decorates_and_one_behind_the_first_is_done() {
        String week = "## Week %d: %s\n\n| Day | Task |\n|---|---|\n| 1 | %s |\n\n";
        String plan =
                "# Pottery\n\n"
                        + week.formatted(1, "Mugs%s", "Centre, until it holds ✅")
                        + week.formatted(2, "Bowls", "Feet")
                        + week.formatted(3, "Plates ✅", "Rims");
        ProblemPlan none = ReadPlan.of(plan.formatted(""));
        assertThat(ReadPlan.titles(none)).containsExactly("Centre, until it holds", "Feet", "Rims");
        assertThat(none.remarks())
                .anyMatch(each -> each.line() == 15 && each.kind() == RemarkKind.GUESSED);
        ProblemPlan first = ReadPlan.of(plan.replace("Plates ✅", "Plates").formatted(" ✅"));
        assertThat(first.done())
                .extracting(ProblemPlan.PlannedActivity::title)
                .containsExactly("Centre, until it holds");
    }

    @Test
    void ticks_before_the_first_cells_of_a_table_say_that_they_are_done() {
        String plan =
                """
                # Pottery

                | Day | AM | PM |
                |---|---|---|
                | 1 | ✅ Mugs | %s Handles |
                | 2 | Bowls | %s Feet |
                """;
        assertThat(ReadPlan.titles(ReadPlan.of(plan.formatted("✅", ""))))
                .containsExactly("Bowls", "Feet");
        assertThat(ReadPlan.titles(ReadPlan.of(plan.formatted("", "✅"))))
                .containsExactly("Mugs", "Handles", "Bowls", "Feet");
    }

    @Test
    void a_table_of_weeks_is_the_plan_whatever_its_heading_announces() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        **Target Exam Date:** 2026-07-25

                        ## Weekly Breakdown
                        | Week | Dates | Topics |
                        |---|---|---|
                        | 1 | Jul 12-18 | Wedging and centring |
                        | 2 | Jul 19-25 | Pulling |

                        ## Study log
                        | Date | Topic | Time |
                        |---|---|---|
                        | 2026-07-12 | Wedging | 60 min |
                        """);
        assertThat(ReadPlan.titles(problem)).contains("Wedging and centring", "Pulling");
    }

    @Test
    void what_stands_above_labels_that_come_again_is_the_subject() {
        StringBuilder text = new StringBuilder("# Pottery\n");
        int day = 0;
        for (String subject : List.of("Clay bodies", "Kilns", "Glazes and best practices")) {
            text.append("## Day %d\n- **%s**\n".formatted(++day, subject))
                    .append("  - **Goals:**\n    - Know it\n")
                    .append("  - **Actions:**\n    - Make one\n    - Break one\n");
        }
        ProblemPlan problem = ReadPlan.of(text.toString());
        assertThat(problem.once()).hasSize(6);
        assertThat(problem.once().getFirst().notes()).contains("Clay bodies");
        assertThat(problem.once().getLast().notes()).contains("Glazes and best practices");
    }

    @Test
    void paragraphs_with_terms_under_a_label_are_topics() {
        String week =
                """
                Week %1$d: %2$s

                Topics:

                %2$s basics: What is it made of?

                Kinds of %2$s: Which one holds water?

                Reading: The book, chapter %1$d.

                Practice: Make a pot of %2$s.

                """;
        ProblemPlan problem =
                ReadPlan.of(
                        "# Pottery\n\n"
                                + week.formatted(1, "clay")
                                + week.formatted(2, "glaze")
                                + week.formatted(3, "raku"));
        assertThat(ReadPlan.titles(problem))
                .hasSize(9)
                .startsWith(
                        "clay basics: What is it made of?",
                        "Kinds of clay: Which one holds water?",
                        "Make a pot of clay.");
    }

    @Test
    void a_subject_whose_labels_only_say_more_about_it_is_one_topic() {
        String subject =
                """
                - **%1$s**
                  - **Goals:**
                    - Understand %1$s.
                    - Explain %1$s.
                  - **Actions:**
                    - Try %1$s out.
                    - Write about %1$s.
                  - **Resources:**
                    - [A page](https://example.org/%1$s)
                """;
        ProblemPlan problem =
                ReadPlan.of(
                        "# Pottery\n\n## Day 1\n\n"
                                + subject.formatted("clay")
                                + subject.formatted("wheels")
                                + "\n## Day 2\n\n"
                                + subject.formatted("glaze"));
        assertThat(ReadPlan.titles(problem)).containsExactly("clay", "wheels", "glaze");
        assertThat(problem.once().getFirst().notes()).contains("Try clay out", "Explain clay");
        assertThat(problem.once().getFirst().links()).containsExactly("https://example.org/clay");
    }

    @Test
    void what_a_module_hands_in_is_its_practice_where_it_has_no_other() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery course

                        ## Module 1: Clay
                        - Kinds of clay

                        **Deliverable:** three small cups

                        ## Module 2: Wheel
                        - Build a bowl

                        **Deliverable:** a photo of the bowl
                        """);
        assertThat(ReadPlan.titles(problem))
                .containsExactly("Kinds of clay", "three small cups", "Build a bowl");
        assertThat(problem.once().getLast().notes()).contains("a photo of the bowl");
    }

    @Test
    void a_subject_s_column_may_say_when_it_is_in_brackets() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # School

                        | Week | Maths | Latin (Sun slot) |
                        |---|---|---|
                        | 1 | Circles and lines | Caesar at home |
                        | 2 | Lines and planes | Caesar abroad |
                        """);
        assertThat(ReadPlan.titles(problem))
                .contains("Caesar at home", "Caesar abroad", "Lines and planes")
                .hasSize(4);
    }

    @Test
    void a_week_with_a_test_in_its_name_is_a_week_where_days_stand_in_it() {
        String week =
                """
                ## Week %1$d: pots %1$d + self-test

                | Day | What to do |
                |---|---|
                | Day %2$d | Throw pot %2$d |
                | Day %3$d | Glaze pot %2$d |

                """;
        ProblemPlan problem =
                ReadPlan.of("# Pottery\n\n" + week.formatted(1, 1, 2) + week.formatted(2, 8, 9));
        assertThat(ReadPlan.titles(problem))
                .containsExactly("Throw pot 1", "Glaze pot 1", "Throw pot 8", "Glaze pot 8");
    }

    @Test
    void how_often_something_is_done_is_no_title() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        ## Phase 1: Clay
                        - Kinds of clay

                        | Cadence | What | Slot |
                        |---|---|---|
                        | Every week | Ten small mugs | Sat, 50 min |
                        | Every 2 weeks | A large bowl, 3 hours | Sun |
                        | Per glaze | A tile | any day |
                        """);
        assertThat(ReadPlan.titles(problem)).containsExactly("Kinds of clay");
        assertThat(problem.lines())
                .anyMatch(each -> each.line() == 8 && each.account() == Account.LEFT_OUT);
    }
}
