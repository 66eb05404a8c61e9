package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure of the text that the problem has nowhere is doubted with its line. */
class UnusedFiguresTest {

    private static final String SOUND =
            """
            # Pottery

            Mon/Wed 18:00-20:00, Sat 10:00-13:00.

            ## Week 1: Clay
            - Wedging (3h)
            - Pinch pots (2h 30min)
            ## Week 2: Wheel
            - Centring (1.5 hours)
            - Bowls (4h)
            """;

    private static List<String> doubts(String more) {
        return ReadPlan.doubts(ReadPlan.of(SOUND + more));
    }

    @Test
    void nothing_is_missed_of_a_plan_that_was_understood() {
        assertThat(doubts("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dates | 31. Januar | Danach Ausstellung im Rathaus, 31. Januar.",
                "dates | 20 mars 2027 | **Vernissage** : 20 mars 2027",
                "days without study | Wednesdays | Except on Wednesdays.",
                "days without study | Montag | Montag frei.",
                "frequencies | 3x per week | - Sketching: 3x per week",
                "frequencies | dreimal pro Woche | - Skizzen dreimal pro Woche"
            })
    void what_the_problem_has_nowhere_is_doubted(String kind, String figure, String line) {
        assertThat(doubts("\n" + line + "\n"))
                .as(line)
                .anySatisfy(
                        doubt ->
                                assertThat(doubt)
                                        .contains("the text has " + kind + " that the problem")
                                        .contains(figure));
    }

    @Test
    void each_kind_is_doubted_once_with_its_lines() {
        assertThat(doubts("\n## Week 3: Visits\n- A kiln, 3x a week\n- A museum, twice a week\n"))
                .filteredOn(each -> each.contains("frequencies"))
                .singleElement()
                .asString()
                .contains(": \"- A kiln, 3x a week\" (3x a week); line 14");
    }

    @Test
    void a_day_off_without_windows_is_understood() {
        assertThat(doubts("\nNo pottery on Sundays. Friday off.\n")).isEmpty();
    }

    @Test
    void a_date_within_the_weeks_of_its_period_is_known() {
        assertThat(
                        ReadPlan.doubts(
                                ReadPlan.of(
                                        """
                                        # Pottery
                                        ## Week 1 (4 Jan - 10 Jan 2027)
                                        - Clay, 2h, due 8 Jan
                                        ## Week 2 (11 Jan - 17 Jan 2027)
                                        - Wheel, 3h
                                        """)))
                .isEmpty();
    }
}
