package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    @Test
    void lists_that_are_left_out_are_not_more_than_those_that_are_taken() {
        String text =
                """
                # Pottery

                ## Week 1
                - Clay
                - Wheel

                ## Glazes
                - Celadon
                - Tenmoku
                - Shino
                - Ash
                - Salt
                - Slip
                - Oribe
                - Raku
                - Lead
                """;
        assertThat(ReadPlan.doubts(ReadPlan.of(text)))
                .contains(
                        "8 9 lines of lists, such as \"- Celadon\", were left out, and 2 became work");
        assertThat(ReadPlan.doubts(ReadPlan.of(text.replace("Glazes", "Week 2")))).isEmpty();
    }

    @Test
    void a_tree_that_is_drawn_is_a_list_unless_it_is_one_of_files() {
        String text =
                "# Pottery\n\n## Week 1\n- Clay\n\n```text\n"
                        + "├── Glaze recipes\n".repeat(9)
                        + "```\n";
        assertThat(ReadPlan.doubts(ReadPlan.of(text)))
                .containsExactly(
                        "7 9 lines of lists, such as \"├── Glaze recipes\", were left out, and 1"
                                + " became work");
        assertThat(ReadPlan.doubts(ReadPlan.of(text.replace("Glaze recipes", "glazes.txt"))))
                .isEmpty();
    }

    @Test
    void a_week_of_many_topics_is_guessed_to_be_longer() {
        ProblemPlan problem = ReadPlan.of(topics(30));
        assertThat(problem.weekly().orElseThrow().value()).isEqualTo(15 * 60);
        assertThat(ReadPlan.doubts(problem)).isEmpty();
    }

    @Test
    void topics_get_more_than_a_moment() {
        assertThat(ReadPlan.doubts(ReadPlan.of(topics(90))))
                .contains(
                        "3 90 topics, such as \"Pot 1\", get 15m or less, as the plan has so many");
    }

    @Test
    void hours_that_stand_anywhere_are_no_guess() {
        String tips = "\n## Tips\n- Keep to 90 minutes a day\n";
        assertThat(ReadPlan.doubts(ReadPlan.of(topics(6) + tips)))
                .containsExactly(
                        "11 the text says \"90 minutes a day\"; 10h a week was guessed, as nothing tells");
        assertThat(ReadPlan.doubts(ReadPlan.of(topics(6) + tips.replace("90", "9")))).isEmpty();
    }

    @Test
    void next_to_nothing_is_no_plan() {
        String tips = "\n## Tips\n" + "- Drink water\n".repeat(6);
        assertThat(ReadPlan.doubts(ReadPlan.of(topics(1) + tips)))
                .containsExactly(
                        "6 6 lines of lists, such as \"- Drink water\", were left out, and 1 became"
                                + " work");
        assertThat(ReadPlan.doubts(ReadPlan.of(topics(3) + tips))).isEmpty();
    }

    private static String topics(int count) {
        return "# Pottery\n## Week 1\n"
                + IntStream.rangeClosed(1, count)
                        .mapToObj("- Pot %d\n"::formatted)
                        .collect(Collectors.joining());
    }
}
