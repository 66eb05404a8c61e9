package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DurationConverterTest {

    private final DurationConverter converter = new DurationConverter();

    @ParameterizedTest
    @CsvSource({
        "0s, PT0S",
        "500ms, PT0.5S",
        "10s, PT10S",
        "3, PT3S",
        "2m, PT2M",
        "1m30s, PT1M30S",
        "1h, PT1H"
    })
    void readsLengthsOfTime(String text, Duration expected) {
        assertThat(converter.convert(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "s", "+3", "-1s", "1.5s", "10 s", "1d", "99999999999s", "1m30", "١s"})
    void refusesEverythingElseWithAnExample(String text) {
        assertThatThrownBy(() -> converter.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("1m30s");
    }

    @Test
    void refusesWhatIsLongerThanAWeek() {
        assertThatThrownBy(() -> converter.convert("169h")).hasMessageContaining("at most 168h");
    }
}
