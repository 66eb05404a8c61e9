package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A problem that hardly can be the plan is doubted. */
class ProportionsTest {

    @Test
    void most_of_the_work_has_a_week() {
        StringBuilder text = new StringBuilder("# Pottery\n\n## Phase 1\n");
        for (char each = 'A'; each <= 'N'; each++) {
            text.append("- Pot ").append(each).append(" (2h)\n");
        }
        text.append("## Weekly routine\n### Day 1\n- Wedge clay\n");
        assertThat(ReadPlan.doubts(ReadPlan.of(text.toString())))
                .anySatisfy(
                        each ->
                                assertThat(each)
                                        .isEqualTo(
                                                "4 14 of 15 activities, such as \"Pot A\", are in no"
                                                        + " week; the plan's one week has no room for"
                                                        + " their 28h"));
    }

    @Test
    void titles_have_words() {
        assertThat(
                        ReadPlan.doubts(
                                ReadPlan.of("# Pottery\n## Week 1\n- Clay\n- 206\n- 141\n- 142\n")))
                .containsExactly("4 3 activities have titles without words, such as \"206\"");
    }

    @Test
    void one_plan_is_followed() {
        assertThat(
                        ReadPlan.doubts(
                                ReadPlan.of(
                                        """
                                        # Pottery

                                        ## 3-day sprint
                                        | Day | Focus |
                                        |---|---|
                                        | 1 | Clay |
                                        | 2 | Wheel |

                                        ## 14-day route
                                        | Days | Focus |
                                        |---|---|
                                        | 1-4 | Clay |
                                        | 5-14 | Wheel |
                                        """)))
                .contains(
                        "9 \"## 3-day sprint\" and \"## 14-day route\" are plans of other lengths,"
                                + " and all of them were taken");
    }
}
