package org.studycal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MinCostFlowTest {

    @Test
    void sends_all_it_can_where_it_is_cheapest() {
        int[][] flow =
                MinCostFlow.solve(
                        new int[] {3, 2}, new int[] {2, 3}, new long[][] {{0, 1}, {1, 0}});
        assertThat(flow).isDeepEqualTo(new int[][] {{2, 1}, {0, 2}});
    }

    @Test
    void gives_way_where_that_makes_the_whole_cheaper() {
        // Both like the first best, but the second supplier has the worse alternative.
        int[][] flow =
                MinCostFlow.solve(
                        new int[] {1, 1}, new int[] {1, 1}, new long[][] {{0, 1}, {0, 9}});
        assertThat(flow).isDeepEqualTo(new int[][] {{0, 1}, {1, 0}});
    }

    @Test
    void sends_as_much_and_as_cheaply_as_trying_everything() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            int[] supply = random.ints(1 + random.nextInt(3), 0, 4).toArray();
            int[] demand = random.ints(1 + random.nextInt(3), 0, 4).toArray();
            long[][] cost = new long[supply.length][];
            for (int i = 0; i < supply.length; i++) {
                cost[i] = random.longs(demand.length, 0, 6).toArray();
            }
            int[][] flow = MinCostFlow.solve(supply, demand, cost);
            int amount = Math.min(Arrays.stream(supply).sum(), Arrays.stream(demand).sum());
            assertThat(amount(flow, supply, demand)).as("seed %d", seed).isEqualTo(amount);
            assertThat(cost(flow, cost))
                    .as("seed %d", seed)
                    .isEqualTo(cheapest(supply, demand, cost, 0, amount));
        }
    }

    /** All that is sent, after a look at what everybody has and wants. */
    private static int amount(int[][] flow, int[] supply, int[] demand) {
        int all = 0;
        for (int i = 0; i < supply.length; i++) {
            assertThat(Arrays.stream(flow[i]).min().orElseThrow()).isNotNegative();
            assertThat(Arrays.stream(flow[i]).sum()).isLessThanOrEqualTo(supply[i]);
            all += Arrays.stream(flow[i]).sum();
        }
        for (int j = 0; j < demand.length; j++) {
            int column = j;
            assertThat(Arrays.stream(flow).mapToInt(row -> row[column]).sum())
                    .isLessThanOrEqualTo(demand[j]);
        }
        return all;
    }

    private static long cost(int[][] flow, long[][] cost) {
        long sum = 0;
        for (int i = 0; i < flow.length; i++) {
            for (int j = 0; j < flow[i].length; j++) {
                sum += flow[i][j] * cost[i][j];
            }
        }
        return sum;
    }

    /** Least cost of sending so much, every edge from this one on tried with every amount. */
    private static long cheapest(int[] supply, int[] demand, long[][] cost, int edge, int amount) {
        if (amount == 0) {
            return 0;
        }
        if (edge == supply.length * demand.length) {
            return Integer.MAX_VALUE;
        }
        int i = edge / demand.length;
        int j = edge % demand.length;
        int most = Math.min(amount, Math.min(supply[i], demand[j]));
        long best = Integer.MAX_VALUE;
        for (int sent = 0; sent <= most; sent++) {
            supply[i] -= sent;
            demand[j] -= sent;
            long rest = cheapest(supply, demand, cost, edge + 1, amount - sent);
            best = Math.min(best, sent * cost[i][j] + rest);
            supply[i] += sent;
            demand[j] += sent;
        }
        return best;
    }
}
