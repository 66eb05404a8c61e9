package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Work that is hardly any is doubtful, each kind with its lines. */
class OddWorkTest {

    private static final String WEEKS =
            """
            # Pottery

            ## Week 1
            - Clay
            - Coils
            - Bowls
            - Plates
            ## Week 2
            - Wheel
            - Rims
            - Feet
            """;

    @Test
    void a_plan_with_nothing_odd_has_no_doubts() {
        assertThat(ReadPlan.doubts(ReadPlan.of(WEEKS))).isEmpty();
    }

    @Test
    void questions() {
        String text = WEEKS + "- Why do rims crack?\n- Which clay shrinks?\n- What is slip?\n";
        assertThat(ReadPlan.doubts(ReadPlan.of(text)))
                .containsExactly(
                        "12 3 topics are questions: line 12 \"Why do rims crack?\"; line 13"
                                + " \"Which clay shrinks?\"; line 14 \"What is slip?\"");
    }

    @Test
    void minutes() {
        String text = WEEKS + "- Sweep (5 min)\n- Rinse (3 min)\n- Label (5 min)\n";
        assertThat(ReadPlan.doubts(ReadPlan.of(text)))
                .contains(
                        "12 3 topics take less than 10m: line 12 \"Sweep\"; line 13 \"Rinse\";"
                                + " line 14 \"Label\"");
    }

    @Test
    void weeks_without_work() {
        String text = WEEKS + "## Week 5\n- Kiln\n- Fire\n";
        assertThat(ReadPlan.doubts(ReadPlan.of(text)))
                .containsExactly("0 nothing is planned for weeks 3, 4 of 5");
    }

    @Test
    void what_is_ticked_beside_what_is_pending_is_done() {
        String text = WEEKS.replace("- C", "- ✅ C").replace("- Bowls", "- ⏳ Bowls");
        assertThat(ReadPlan.titles(ReadPlan.of(text))).contains("Clay", "Coils");
        ProblemPlan problem = ReadPlan.of(text.replace("- Wheel", "- ⏳ Wheel"));
        assertThat(ReadPlan.titles(problem)).doesNotContain("Clay", "Coils").hasSize(5);
        assertThat(problem.done()).hasSize(2);
    }

    @Test
    void a_tick_before_one_label_only_is_an_icon() {
        String text =
                WEEKS.replace("- Clay", "- [ ] Clay")
                        + "- ✅ Check: rims\n## Week 3\n- Slip\n- ✅ Check: feet\n"
                        + "## Week 4\n- Wax\n- ✅ Check: glaze\n";
        assertThat(ReadPlan.of(text).done()).isEmpty();
    }
}
