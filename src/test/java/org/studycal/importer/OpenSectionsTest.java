package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is studied in plans that have no weeks, phases or days. */
class OpenSectionsTest {

    private static final String SUBJECTS =
            """
            ## Glazes
            - Ash
            - Celadon

            ## Firing
            - Raku
            - Salt
            """;

    @Test
    void lists_under_headings_are_imported_and_doubted_where_nothing_tells_a_plan() {
        ProblemPlan problem = ReadPlan.of("# Pottery\n\n" + SUBJECTS);
        assertThat(ReadPlan.titles(problem)).containsExactly("Ash", "Celadon", "Raku", "Salt");
        assertThat(ReadPlan.doubts(problem))
                .containsExactly(
                        "3 nothing tells that this is to be studied: took \"Glazes\" (2),"
                                + " \"Firing\" (2)");
    }

    @Test
    void nothing_is_doubtful_of_lists_of_one_kind_in_a_study_plan() {
        assertThat(ReadPlan.doubts(ReadPlan.of("# Pottery study plan\n\n" + SUBJECTS))).isEmpty();
    }

    @Test
    void advice_beside_subjects_is_doubted_with_the_counts_of_all_sections() {
        ProblemPlan problem =
                ReadPlan.of(
                        "# Pottery study plan\n\n"
                                + SUBJECTS
                                + """

                                ## What goes wrong
                                - Wet clay bursts in the kiln when it is heated fast.
                                - Thick glaze runs down and glues the pot to its shelf.
                                """);
        assertThat(ReadPlan.doubts(problem))
                .containsExactly(
                        "3 nothing tells which sections are to be studied: took \"Glazes\" (2),"
                                + " \"Firing\" (2), \"What goes wrong\" (2)");
    }

    @Test
    void steps_beside_subjects_are_doubted_but_not_what_is_to_be_ticked_off() {
        String steps = "\n## How it goes\n1. Look at a pot\n2. Draw it\n";
        assertThat(ReadPlan.doubts(ReadPlan.of("# Pottery study plan\n\n" + SUBJECTS + steps)))
                .hasSize(1);
        String boxes = "\n## At the wheel\n- [ ] Centring\n- [ ] Coning\n";
        assertThat(ReadPlan.doubts(ReadPlan.of("# Pottery study plan\n\n" + SUBJECTS + boxes)))
                .isEmpty();
    }

    @Test
    void a_list_of_files_is_left_out() {
        ProblemPlan problem =
                ReadPlan.of(
                        "# Pottery study plan\n\n"
                                + SUBJECTS
                                + """

                                ## Where it is
                                - Home: `index.html`
                                - Pictures: `img/pots/`
                                """);
        assertThat(ReadPlan.titles(problem)).containsExactly("Ash", "Celadon", "Raku", "Salt");
        assertThat(problem.remarks())
                .extracting(Remark::text)
                .contains("\"Where it is\" with 2 entries: not imported");
    }

    @Test
    void a_list_of_the_headings_below_is_no_list_of_topics() {
        String overview = "## Order\n- clay\n- glazes\n- firing it\n\n## Clay\n- Loam\n- Slip\n\n";
        assertThat(ReadPlan.titles(ReadPlan.of("# Pottery study plan\n\n" + overview + SUBJECTS)))
                .containsExactly("Loam", "Slip", "Ash", "Celadon", "Raku", "Salt");
    }

    @Test
    void a_title_with_a_number_in_it_is_no_phase() {
        ProblemPlan problem = ReadPlan.of("# Part 107 study plan\n\n" + SUBJECTS);
        assertThat(problem.periods()).isEmpty();
    }

    @Test
    void a_tick_of_a_heading_over_open_boxes_is_decoration() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        ## ✅ Day 1 - Clay
                        - [ ] Wedging
                        ## ✅ Day 2 - Wheel
                        - Centring
                        """);
        assertThat(ReadPlan.titles(problem)).containsExactly("Wedging", "Centring");
        assertThat(problem.done()).isEmpty();
    }

    private static final String WEEKS =
            """
            # Pottery

            ## The weeks
            | Week | Subject |
            |---|---|
            | 1 | Wedging |
            | 2 | Centring |
            | 3 | Pulling |
            | 4 | Trimming |
            | 5 | Handles |
            | 6 | Lids |
            | 7 | Slip |
            | 8 | Ash |
            | 9 | Celadon |
            | 10 | Raku |
            """;

    @Test
    void lists_beside_the_rows_of_the_weeks_are_doubted_with_their_section() {
        String advice = "\n## Before the fair (week 4)\n- Price tags\n- A clean apron\n";
        assertThat(ReadPlan.titles(ReadPlan.of(WEEKS + advice))).hasSize(12);
        assertThat(ReadPlan.doubts(ReadPlan.of(WEEKS + advice)))
                .containsExactly(
                        "18 sections that list otherwise than the rest of the plan were taken, too:"
                                + " \"Before the fair (week 4)\" (2)");
    }

    @Test
    void lists_that_come_with_every_week_are_of_one_kind() {
        StringBuilder weeks = new StringBuilder("# Pottery\n");
        for (int week = 1; week < 4; week++) {
            weeks.append("## Week %d\n### Read\n| Page | Text |\n|---|---|\n".formatted(week))
                    .append(
                            "| %d | Clay %d |\n| %d | Glaze %d |\n"
                                    .formatted(week, week, week, week))
                    .append("### At the wheel\n- Bowl %d\n".formatted(week));
        }
        assertThat(ReadPlan.doubts(ReadPlan.of(weeks.toString()))).isEmpty();
    }
}
