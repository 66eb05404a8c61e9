package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What stands among the work of a plan and is none, and work that does not look like it. */
class NoWorkTest {

    private static final String WEEKS =
            """
            # Pottery

            ## Week 1: Clay
            - Wedging

            ## Week 2: Glaze
            - Ash

            """;

    private static String repeated(String text, String... subjects) {
        StringBuilder plan = new StringBuilder("# Pottery\n\n");
        for (int i = 0; i < subjects.length; i++) {
            plan.append(text.replace("#n", String.valueOf(i + 1)).replace("%s", subjects[i]));
        }
        return plan.toString();
    }

    @Test
    void an_overview_by_numbers_gives_the_entries_their_weeks() {
        String plan =
                """
                # Pottery study plan

                ## Path
                - **Week 1**: Easy pots (1-2)
                - **Week 2**: Hard pots (3-4) + firing
                - **Week 3**: Review pots 1-4

                """;
        String entry = "### %s\n- **Clay**: any\n- **Time**: 1 hour\n\n";
        ProblemPlan problem =
                ReadPlan.of(
                        plan
                                + entry.formatted("1. Mug")
                                + entry.formatted("2. Bowl")
                                + entry.formatted("3. Jug")
                                + entry.formatted("4. Teapot"));
        assertThat(ReadPlan.activities(problem))
                .contains("1 60m 1. Mug", "1 60m 2. Bowl", "2 60m 3. Jug", "2 60m 4. Teapot")
                .hasSize(5);
        assertThat(problem.activities().get(3).notes()).contains("Hard pots (3-4) + firing");
    }

    @Test
    void a_heading_that_mostly_has_prose_below_is_no_section_of_work() {
        String module =
                """
                ## Module #n: %s
                ### Theory
                - Shapes
                - Sizes
                ### Exercise
                Throw ten of them and cut each through the middle.
                ### It works when
                %s

                """;
        ProblemPlan problem =
                ReadPlan.of(
                        repeated(module.replace("%s\n\n", "They hold water.\n\n"), "Mugs", "Bowls")
                                + module.replace("#n", "3")
                                        .formatted("Jugs", "- The jug pours\n- Nothing drips"));
        assertThat(ReadPlan.titles(problem))
                .hasSize(9)
                .contains("Throw ten of them and cut each through the middle: Jugs")
                .doesNotContain("The jug pours", "Nothing drips");
        assertThat(problem.activities().getLast().notes()).contains("The jug pours");
    }

    @Test
    void notes_under_days_and_beside_them_are_no_work() {
        String day =
                """
                ## Day #n: %s
                **Concepts**
                - Shape and size
                **Kiln note**
                - Never open it hot

                """;
        ProblemPlan problem =
                ReadPlan.of(
                        repeated(day, "Mugs", "Bowls", "Jugs")
                                + "## Notes / Decisions (fill in while you build)\n- Kiln: TBD\n");
        assertThat(ReadPlan.titles(problem))
                .containsExactly(
                        "Shape and size: Mugs", "Shape and size: Bowls", "Shape and size: Jugs");
        assertThat(problem.activities().getFirst().notes()).contains("Never open it hot");
    }

    @Test
    void a_table_that_explains_a_day_as_no_other_has_is_a_note_on_it() {
        String table =
                """
                | Term | Pot in the shop | Meaning |
                |---|---|---|
                | Foot | bowl | the ring below |
                | Lip | mug | the edge |
                """;
        String days = repeated("**Day #n: %s**\n\n- Draw it\n\n", "A", "B", "C", "D", "E", "F");
        ProblemPlan problem = ReadPlan.of(days + "**Day 7: Words of the trade**\n\n" + table);
        assertThat(ReadPlan.titles(problem)).hasSize(7).contains("Words of the trade");
        assertThat(problem.activities().getLast().notes()).isEqualTo("Foot, Lip");
    }

    @Test
    void days_outside_weeks_that_have_their_own_are_the_pattern_of_each() {
        String table = "| Day | Task |\n|---|---|\n| 1 | %s |\n| 2 | %s |\n\n";
        String plan =
                "# Pottery\n\nEvery week is the same:\n\n"
                        + table.formatted("Something new", "Nothing. Really.")
                        + "## Week 1\n\n"
                        + table.formatted("Pot 1", "Jug 1")
                        + "## Week 2\n\n"
                        + table.formatted("Pot 2", "Jug 2")
                        + "## Week 3\n\n"
                        + table.formatted("Pot 3", "Jug 3");
        assertThat(ReadPlan.titles(ReadPlan.of(plan)))
                .containsExactly("Pot 1", "Jug 1", "Pot 2", "Jug 2", "Pot 3", "Jug 3");
    }

    @Test
    void rows_of_a_label_and_its_content_are_read_as_items() {
        String table =
                """
                ## Month #n

                | Item | Content |
                |---|---|
                | Main | Throwing %s |
                | Side | Glazing them |
                | A week | 6 hours |

                """;
        ProblemPlan problem = ReadPlan.of(repeated(table, "mugs", "bowls", "jugs"));
        assertThat(ReadPlan.titles(problem))
                .hasSize(6)
                .startsWith("Main: Throwing mugs")
                .noneMatch(each -> each.contains("A week"));
    }

    @Test
    void a_sentence_that_begins_with_a_module_is_no_module() {
        ProblemPlan problem =
                ReadPlan.of(
                        WEEKS
                                + "🏁 **Modules 3–5 complete. Three pots fired.**\n\n## Week 3\n- Salt\n");
        assertThat(ReadPlan.titles(problem)).containsExactly("Wedging", "Ash", "Salt");
    }

    @Test
    void rows_of_dates_and_milestones_are_milestones() {
        ProblemPlan problem =
                ReadPlan.of(
                        WEEKS
                                + "## Milestones\n| Date | Milestone |\n|---|---|\n"
                                + "| 2027-01-08 | First mug |\n| 2027-01-15 | First glaze |\n");
        assertThat(ReadPlan.titles(problem)).containsExactly("Wedging", "Ash");
        assertThat(problem.milestones())
                .extracting(ProblemPlan.PlannedMilestone::title)
                .containsExactly("First mug", "First glaze");
    }

    @Test
    void a_label_of_a_day_and_its_week_leads_to_work() {
        ProblemPlan problem =
                ReadPlan.of(
                        """
                        # Pottery

                        ## Weeks 1-2: Clay
                        - Wedging

                        **Thursday of week 2:** Draw twenty pots
                        """);
        assertThat(ReadPlan.activities(problem))
                .hasSize(2)
                .anyMatch(each -> each.matches("2 \\d+m Draw twenty pots"));
    }

    @Test
    void what_is_done_daily_in_a_week_is_done_seven_times() {
        ProblemPlan problem =
                ReadPlan.of(
                        "# Pottery\n\n## Week 1\n- Wedging\n- Daily: cards + the list of clays (`CLAYS.md`) + the kiln. 20–40 min, no more.\n");
        assertThat(problem.activities().getLast().minutes().value()).isEqualTo(210);
    }

    @Test
    void a_list_under_a_heading_that_only_one_module_has_is_doubted() {
        String module =
                """
                ## Module #n: %s
                ### Theory
                - Shapes
                - Sizes
                ### Practice
                - Throw one
                - Trim it

                """;
        String plan = repeated(module, "Mugs", "Bowls", "Jugs", "Plates");
        assertThat(ReadPlan.doubts(ReadPlan.of(plan))).isEmpty();
        assertThat(ReadPlan.doubts(ReadPlan.of(plan + "### What plates are for\n- Cake\n- Fish\n")))
                .anyMatch(each -> each.contains("\"What plates are for\" (2)"));
    }

    @Test
    void a_column_that_is_work_in_most_tables_is_work_in_all() {
        String table =
                """
                ## Phase #n

                | Day | %s | Craft |
                |---|---|---|
                | #n | Mugs #n | Throw #n |

                """;
        assertThat(ReadPlan.titles(ReadPlan.of(repeated(table, "Look", "Look", "Topic"))))
                .containsExactly("Mugs 1", "Throw 1", "Mugs 2", "Throw 2", "Mugs 3", "Throw 3");
    }

    @Test
    void rest_before_a_day_is_no_work() {
        ProblemPlan problem =
                ReadPlan.of("# Pottery\n\n## Week 1\n- Wedging\n- Day before: rest. Sleep long.\n");
        assertThat(ReadPlan.titles(problem)).containsExactly("Wedging");
    }

    @Test
    void work_of_every_day_that_is_planned_once_is_doubted() {
        assertThat(
                        ReadPlan.doubts(
                                ReadPlan.of(
                                        """
                                        # Pottery

                                        ## Week 1
                                        - Wedging
                                        - Centre a ball daily.
                                        - Daily life in Ur
                                        """)))
                .containsExactly(
                        "5 \"- Centre a ball daily.\" is said for every day or week and"
                                + " planned once");
    }

    @Test
    void work_of_every_week_that_is_planned_once_is_doubted() {
        assertThat(
                        ReadPlan.doubts(
                                ReadPlan.of(
                                        """
                                        # Pottery

                                        ## Weeks 1-4
                                        - Wedging
                                        - One mug every week
                                        - 2 bowls per day
                                        """)))
                .contains(
                        "5 \"- One mug every week\" is said for every day or week and planned"
                                + " once, as are 1 more lines");
    }
}
