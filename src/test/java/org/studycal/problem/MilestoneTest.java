package org.studycal.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MilestoneTest {

    @Test
    void the_earliest_hard_milestone_is_an_activitys_last_day_and_a_soft_one_is_not() {
        assertThat(
                        Milestone.hardLimits(
                                List.of(
                                        milestone(20, true, "read", "write"),
                                        milestone(10, true, "write"),
                                        milestone(5, false, "read", "rest"))))
                .isEqualTo(Map.of("read", DateLimit.of(day(20)), "write", DateLimit.of(day(10))));
    }

    private static Milestone milestone(int day, boolean hard, String... requires) {
        return Milestone.checkpoint("m", "M", day(day), List.of(requires), hard);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2027, 1, day);
    }
}
