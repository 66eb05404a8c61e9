package org.studycal.solver;

/** Minimum cost flow from suppliers straight to consumers. Costs must not be negative. */
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
        int source = supply.length + demand.length;
        int sink = source + 1;
        FlowNetwork network = new FlowNetwork(sink + 1);
        int[][] arcs = new int[supply.length][demand.length];
        int all = 0;
        for (int i = 0; i < supply.length; i++) {
            network.arc(source, i, supply[i], 0);
            all += supply[i];
            for (int j = 0; j < demand.length; j++) {
                arcs[i][j] = network.arc(i, supply.length + j, supply[i], cost[i][j]);
            }
        }
        for (int j = 0; j < demand.length; j++) {
            network.arc(supply.length + j, sink, demand[j], 0);
        }
        network.send(source, sink, all);
        int[][] flow = new int[supply.length][demand.length];
        for (int i = 0; i < supply.length; i++) {
            for (int j = 0; j < demand.length; j++) {
                flow[i][j] = network.flow(arcs[i][j]);
            }
        }
        return flow;
    }
}
