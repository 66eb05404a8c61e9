package org.studycal.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "1h30m, 90",
        "90m, 90",
        "2.5h, 150",
        "PT1H30M, 90",
        "3d, 4320",
        "P3D, 4320",
        "P1DT2H, 1560",
        "0m, 0",
        "1d12h, 2160",
        "0.25h, 15",
        "PT90M, 90"
    })
    void durations_are_read_in_all_their_forms(String written, int minutes) throws BadValue {
        assertThat(Durations.parse(written, true, "", 0, Integer.MAX_VALUE)).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({"90, 1h30m", "60, 1h", "45, 45m", "0, 0m", "-90, -1h30m", "116040, 1934h"})
    void durations_are_written_short(long minutes, String written) {
        assertThat(Durations.format(minutes)).isEqualTo(written);
    }

    @Test
    void what_is_written_is_read_back() throws BadValue {
        for (int minutes = 0; minutes < 2_000; minutes++) {
            assertThat(Durations.parse(Durations.format(minutes), false, "", 0, 5_000))
                    .isEqualTo(minutes);
        }
    }
}
