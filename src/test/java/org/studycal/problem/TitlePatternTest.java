package org.studycal.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlePatternTest {

    @ParameterizedTest
    @CsvSource({
        "Lunch*,    Lunch with Ann,   true",
        "lunch*,    LUNCH,            true",
        "Lunch*,    Team lunch,       false",
        "*lunch*,   Team lunch today, true",
        "Lunch,     Lunch with Ann,   false",
        "L?nch,     Lynch,            true",
        "L?nch,     Lnch,             false",
        "*,         anything,         true",
        "a*b*c,     aXbYc,            true",
        "a*b*c,     aXcYb,            false",
        "'1:1 (*)', '1:1 (Ann)',      true",
        "Caf?,      Café,             true",
        "???,       a😀b,             true",
        "É*,        école,            true",
    })
    void a_pattern_speaks_of_whole_titles(String pattern, String title, boolean matches) {
        assertThat(new TitlePattern(pattern).matches(title)).isEqualTo(matches);
    }

    @Test
    void nothing_matches_stars_only() {
        assertThat(new TitlePattern("**").matches("")).isTrue();
        assertThat(new TitlePattern("?").matches("")).isFalse();
    }

    @Test
    void many_stars_take_no_time() {
        String title = "a".repeat(5_000);
        assertThat(new TitlePattern("*a".repeat(150) + "b").matches(title)).isFalse();
    }
}
