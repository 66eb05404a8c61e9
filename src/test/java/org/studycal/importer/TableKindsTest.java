package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

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
                                        | 1 | Clay | Lesson 1 of the book | Wedge all of the clay |
                                        | 2 | Wheel | Lesson 2 of the book | Solve 3 puzzles |
                                        """)))
                .containsExactly(
                        "Clay",
                        "Lesson 1 of the book",
                        "Wedge all of the clay",
                        "Wheel",
                        "Lesson 2 of the book",
                        "Solve 3 puzzles");
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
}
