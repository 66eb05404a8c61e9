package org.studycal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.studycal.problem.Problem;

class LeftPricesTest {

    private static final int SLOT = 30;

    private static LeftPrices prices(Problem problem) {
        return new LeftPrices(problem, SmallPlan.model(problem).grid, List.of());
    }

    @Test
    void a_minute_counts_for_more_than_all_work_that_matters_less() {
        LeftPrices prices =
                prices(
                        SmallPlan.problem(
                                "activities:",
                                "  - {id: a, effort: 61m, priority: 5}",
                                "  - {id: b, effort: 2h, priority: 3}",
                                "  - {id: c, effort: 47m/week, priority: 2}",
                                "  - {id: d, effort: 1h, priority: 1}"));
        assertThat(prices.of(5, 1)).isPositive();
        assertThat(prices.of(3, 1)).isGreaterThan(prices.of(5, 61));
        assertThat(prices.of(2, 1)).isGreaterThan(prices.of(3, 120) + prices.of(5, 61));
        assertThat(prices.of(1, 1)).isGreaterThan(prices.of(2, 94) + prices.of(3, 120));
    }

    @ParameterizedTest
    @ValueSource(strings = {"167h", "167h1m", "167h1m/week"})
    void a_better_priority_is_dearer_where_whole_numbers_do_not_reach(String effort) {
        StringBuilder activities = new StringBuilder("activities:");
        for (int i = 0; i < 500; i++) {
            activities.append(
                    "\n  - {id: a%d, effort: %s, priority: %d}".formatted(i, effort, 1 + i % 5));
        }
        LeftPrices prices = prices(SmallPlan.problem(activities.toString()));
        for (int priority = 2; priority <= 5; priority++) {
            assertThat(prices.of(priority - 1, SLOT))
                    .isGreaterThanOrEqualTo(64 * prices.of(priority, SLOT));
        }
        assertThat(Math.multiplyExact(prices.of(1, 168 * 60), 500L)).isPositive();
    }
}
