package org.studycal.solver;

import java.util.Arrays;

/**
 * Minimum cost flow from suppliers to consumers by successive shortest paths (Bellman and Ford),
 * for networks of a few dozen nodes. Costs must not be negative.
 */
final class MinCostFlow {

    private MinCostFlow() {}

    /**
     * Sends as much as possible from every supplier to every consumer at the least cost.
     *
     * @param supply what each supplier has
     * @param demand what each consumer wants
     * @param cost cost of one unit, by supplier and consumer
     * @return flow by supplier and consumer
     */
    static int[][] solve(int[] supply, int[] demand, long[][] cost) {
        int[] have = supply.clone();
        int[] want = demand.clone();
        int[][] flow = new int[have.length][want.length];
        while (augment(have, want, cost, flow)) {
            // each round saturates a supplier, a consumer or a used edge
        }
        return flow;
    }

    private static boolean augment(int[] have, int[] want, long[][] cost, int[][] flow) {
        int m = have.length;
        int n = want.length;
        long[] toSupplier = new long[m];
        long[] toConsumer = new long[n];
        int[] supplierFrom = new int[m];
        int[] consumerFrom = new int[n];
        Arrays.fill(toConsumer, Long.MAX_VALUE);
        Arrays.fill(supplierFrom, -1);
        for (int i = 0; i < m; i++) {
            toSupplier[i] = have[i] > 0 ? 0 : Long.MAX_VALUE;
        }
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    if (toSupplier[i] != Long.MAX_VALUE
                            && toSupplier[i] + cost[i][j] < toConsumer[j]) {
                        toConsumer[j] = toSupplier[i] + cost[i][j];
                        consumerFrom[j] = i;
                        changed = true;
                    }
                    if (flow[i][j] > 0
                            && toConsumer[j] != Long.MAX_VALUE
                            && toConsumer[j] - cost[i][j] < toSupplier[i]) {
                        toSupplier[i] = toConsumer[j] - cost[i][j];
                        supplierFrom[i] = j;
                        changed = true;
                    }
                }
            }
        }
        int goal = -1;
        for (int j = 0; j < n; j++) {
            if (want[j] > 0
                    && toConsumer[j] != Long.MAX_VALUE
                    && (goal < 0 || toConsumer[j] < toConsumer[goal])) {
                goal = j;
            }
        }
        if (goal < 0) {
            return false;
        }
        int amount = want[goal];
        int source = consumerFrom[goal];
        for (; supplierFrom[source] >= 0; source = consumerFrom[supplierFrom[source]]) {
            amount = Math.min(amount, flow[source][supplierFrom[source]]);
        }
        amount = Math.min(amount, have[source]);
        have[source] -= amount;
        want[goal] -= amount;
        int consumer = goal;
        int supplier = consumerFrom[goal];
        flow[supplier][consumer] += amount;
        while (supplierFrom[supplier] >= 0) {
            consumer = supplierFrom[supplier];
            flow[supplier][consumer] -= amount;
            supplier = consumerFrom[consumer];
            flow[supplier][consumer] += amount;
        }
        return true;
    }
}
