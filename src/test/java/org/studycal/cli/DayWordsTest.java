package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.studycal.cli.DayWords.View;
import org.studycal.problem.DateRange;

class DayWordsTest {

    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 3);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    today                    | 2027-02-03             | 2027-02-03
                    Tomorrow                 | 2027-02-04             | 2027-02-04
                    yesterday                | 2027-02-02             | 2027-02-02
                    wed                      | 2027-02-03             | 2027-02-03
                    thu                      | 2027-01-28             | 2027-02-04
                    last wed                 | 2027-01-27             | 2027-01-27
                    next wednesday           | 2027-02-10             | 2027-02-10
                    2027-02-10               | 2027-02-10             | 2027-02-10
                    Mon 2027-02-08           | 2027-02-08             | 2027-02-08
                    tuesday, 2027-02-09      | 2027-02-09             | 2027-02-09
                    tue 10 Feb               | 2026-02-10             | 2026-02-10
                    wed feb 10               | 2027-02-10             | 2027-02-10
                    mon 2027-02-08..tue 9 feb | 2027-02-08..2027-02-09 | 2027-02-08..2027-02-09
                    10 Feb                   | 2026-02-10             | 2027-02-10
                    feb 10                   | 2026-02-10             | 2027-02-10
                    february 10th            | 2026-02-10             | 2027-02-10
                    10.2.                    | 2026-02-10             | 2027-02-10
                    10.02.2027               | 2027-02-10             | 2027-02-10
                    10 Dec                   | 2026-12-10             | 2027-12-10
                    20 Jan                   | 2027-01-20             | 2027-01-20
                    1 Feb 2028               | 2028-02-01             | 2028-02-01
                    10..20 Feb               | 2026-02-10..2026-02-20 | 2027-02-10..2027-02-20
                    10-20 feb                | 2026-02-10..2026-02-20 | 2027-02-10..2027-02-20
                    Feb 10..20               | 2026-02-10..2026-02-20 | 2027-02-10..2027-02-20
                    feb 10..feb 20           | 2026-02-10..2026-02-20 | 2027-02-10..2027-02-20
                    10 to 20 Feb 2027        | 2027-02-10..2027-02-20 | 2027-02-10..2027-02-20
                    feb 10 until 20 2027     | 2027-02-10..2027-02-20 | 2027-02-10..2027-02-20
                    28 Dec..3 Jan            | 2026-12-28..2027-01-03 | 2027-12-28..2028-01-03
                    2027-02-10..2027-02-20   | 2027-02-10..2027-02-20 | 2027-02-10..2027-02-20
                    2027-02-10 - 2027-02-20  | 2027-02-10..2027-02-20 | 2027-02-10..2027-02-20
                    mon..tue                 | 2027-02-01..2027-02-02 | 2027-02-08..2027-02-09
                    fri-mon                  | 2027-01-29..2027-02-01 | 2027-02-05..2027-02-08
                    3 days                   | 2027-02-03..2027-02-05 | 2027-02-03..2027-02-05
                    1 week                   | 2027-02-03..2027-02-09 | 2027-02-03..2027-02-09
                    """)
    void oneGrammarForThePastAndForWhatLiesAhead(String words, String past, String ahead) {
        assertThat(read(words, View.PAST)).as("%s in the past", words).isEqualTo(past);
        assertThat(read(words, View.AHEAD)).as("%s ahead", words).isEqualTo(ahead);
    }

    @ParameterizedTest
    @CsvSource({
        "32 Feb",
        "30 Feb",
        "feb",
        "10",
        "10..20",
        "soon",
        "mon..soon",
        "2027-02-30",
        "10.13."
    })
    void whatIsNoDayIsNone(String words) {
        assertThat(DayWords.read(words, TODAY, View.AROUND)).isEmpty();
    }

    @Test
    void a_date_that_is_another_weekday_is_a_mistake() {
        assertThatThrownBy(() -> DayWords.read("mon 2027-02-10", TODAY, View.AHEAD))
                .hasMessage("2027-02-10 is a Wednesday, not a Monday");
        assertThat(DayWords.pieces(List.of("mon", "and", "2027-02-10"), TODAY, View.PAST))
                .extracting(piece -> piece.days().map(DateRange::toString).orElse(""))
                .containsExactly("2027-02-01", "2027-02-10");
    }

    @ParameterizedTest
    @CsvSource({
        "this, 2027-02-01..2027-02-28",
        "next, 2027-03-01..2027-03-31",
        "last month, 2027-01-01..2027-01-31",
        "march, 2027-03-01..2027-03-31",
        "Jan 2028, 2028-01-01..2028-01-31",
        "2027-02, 2027-02-01..2027-02-28"
    })
    void monthsAreNamedOrNumbered(String words, String days) {
        assertThat(DayWords.month(words, TODAY).map(DateRange::toString)).contains(days);
    }

    @Test
    void aStretchOfDaysGoesOnPastAWeekdayThatIsOverAlready() {
        assertThat(read("mon..fri", View.AROUND)).isEqualTo("2027-02-01..2027-02-05");
        assertThat(DayWords.month("soon", TODAY)).isEqualTo(Optional.empty());
    }

    private static String read(String words, View view) {
        return DayWords.read(words, TODAY, view).map(DateRange::toString).orElse("none");
    }
}
