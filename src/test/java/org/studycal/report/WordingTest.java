package org.studycal.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 h",
        "60, 1 h",
        "150, 2.5 h",
        "20, 0.3 h",
        "64800, '1,080 h'",
        "59970, 999.5 h"
    })
    void hoursHaveAtMostOneDecimal(long minutes, String expected) {
        assertThat(Wording.hours(minutes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0m", "45, 45m", "60, 1h", "150, 2h30m", "60060, '1,001h'"})
    void lengthsAreHoursAndMinutes(long minutes, String expected) {
        assertThat(Wording.length(minutes)).isEqualTo(expected);
    }

    @Test
    void aCutTextSaysThatSomethingIsMissing() {
        assertThat(Wording.cut("Scales", 6)).isEqualTo("Scales");
        assertThat(Wording.cut("Scales", 5)).isEqualTo("Scal…");
        assertThat(Wording.cut("To be cut", 6)).isEqualTo("To be…");
        assertThat(Wording.cut("🎸🎸🎸", 4)).isEqualTo("🎸…");
    }

    @Test
    void wrappingBreaksBetweenWords() {
        assertThat(Wording.wrap("one two three", 7)).containsExactly("one two", "three");
        assertThat(Wording.wrap("", 7)).containsExactly("");
        assertThat(Wording.wrap("unbreakable it is", 7)).containsExactly("unbrea…", "it is");
        assertThat(Wording.wrap("第一周：数据结构", 7)).containsExactly("第一周", "：数据", "结构");
    }

    @Test
    void countsKnowOneFromMany() {
        assertThat(Wording.count(1, "day")).isEqualTo("1 day");
        assertThat(Wording.count(1200, "day")).isEqualTo("1,200 days");
    }

    @Test
    void aShareOfNothingIsNone() {
        assertThat(Wording.share(1, 3)).isEqualTo("33.3%");
        assertThat(Wording.share(0, 0)).isEqualTo("-");
    }

    @Test
    void whatGarblesATerminalBecomesASpace() {
        String fine = "Käfer \u2027 🎸 \u2065";
        assertThat(Wording.plain(fine)).isSameAs(fine);
        assertThat(Wording.plain("\u001b[31mred\r\n\u202eback\u2069\u0085"))
                .isEqualTo(" [31mred back ");
        assertThat(Wording.plain("\u007f\u2028x\u202f")).isEqualTo(" x\u202f");
    }
}
