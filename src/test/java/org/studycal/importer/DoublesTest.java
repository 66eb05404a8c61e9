package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What stands in a plan of weeks or days once more. */
class DoublesTest {

    private static final String DAYS =
            """
            # Pottery plan

            ## The days
            ### Day 1-2: Clay bodies
            - Stoneware
            - Porcelain
            - Terracotta
            ### Day 3-4: Throwing
            - Centring
            - Opening
            - Pulling
            ### Day 5-6: Glazes
            - Ash
            - Celadon
            - Tenmoku
            """;

    private static void assertLeftOut(String before, String after) {
        ProblemPlan problem = ReadPlan.of(before + DAYS + after);
        assertThat(ReadPlan.titles(problem))
                .containsExactlyElementsOf(ReadPlan.titles(ReadPlan.of(DAYS)));
        assertThat(problem.remarks())
                .extracting(Remark::text)
                .anyMatch(
                        each ->
                                each.endsWith(
                                        "says again what stands in the plan's weeks and days"));
    }

    @Test
    void days_to_tick_off_are_left_out() {
        assertLeftOut(
                "",
                """

                ## How far I am
                ### Phase 1: What I need
                - [ ] Day 1-2: Clay known
                - [ ] Day 3-4: Throwing done
                ### Phase 2: The rest
                - [ ] Day 5-6: Glazes mixed
                """);
    }

    @Test
    void a_shorter_plan_of_the_same_words_is_left_out() {
        assertLeftOut(
                "",
                """

                ## If time is short
                **Day 1**: Clay (3h)
                **Day 2**: Throwing (3h)
                **Day 3**: Glazes (3h)
                """);
    }

    @Test
    void an_overview_by_tiers_before_the_days_is_left_out() {
        assertLeftOut(
                """
                ## The order
                ### Tier 1 (Weeks 1-2)
                | # | Topic | Why |
                |---|---|---|
                | 1 | **Clay** | It is the ground of all that is made. |
                | 2 | **Throwing** | Needed before glazing. |
                ### Tier 2 (Weeks 2-3)
                | # | Topic | Why |
                |---|---|---|
                | 3 | **Glazes** | They come last of all. |

                """,
                "");
    }

    @Test
    void days_with_other_words_or_in_other_months_are_work() {
        String other = "\n## Kilns\n**Day 1**: Gas\n\n**Day 2**: Wood\n\n**Day 3**: Electric\n";
        assertThat(ReadPlan.titles(ReadPlan.of(DAYS + other))).hasSize(12);
        String month = "\n### Week 1\n- Bowl\n- Jug\n- Lid\n### Week 2\n- Vase\n- Plate\n- Mug\n";
        String again = "\n### Week 1\n- Bowl\n- Jug\n- Lid\n";
        assertThat(
                        ReadPlan.titles(
                                ReadPlan.of("# Pots\n## Month 1" + month + "## Month 2" + again)))
                .hasSize(9);
    }
}
