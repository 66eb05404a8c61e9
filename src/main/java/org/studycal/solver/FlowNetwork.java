package org.studycal.solver;

import java.util.Arrays;

/**
 * A minimum cost flow network: successive shortest paths (Dijkstra with potentials), each filled up
 * at once. Costs must not be negative.
 */
final class FlowNetwork {

    private static final long FAR = Long.MAX_VALUE / 4;

    private final int[] firstArc;
    private int[] next = new int[64];
    private int[] head = new int[64];
    private int[] open = new int[64];
    private long[] cost = new long[64];
    private int arcs;

    /** Keeps the price of every open arc, lifted by the difference of its ends, from 0 up. */
    private final long[] potential;

    private final long[] distance;
    private final int[] arcTo;
    private final boolean[] done;
    private final int[] touched;
    private int touchedCount;
    private final NodeHeap heap;

    FlowNetwork(int nodes) {
        this.firstArc = new int[nodes];
        Arrays.fill(firstArc, -1);
        this.potential = new long[nodes];
        this.distance = new long[nodes];
        Arrays.fill(distance, FAR);
        this.arcTo = new int[nodes];
        this.done = new boolean[nodes];
        this.touched = new int[nodes];
        this.heap = new NodeHeap(nodes, distance);
    }

    /** Adds an arc and returns its number. */
    int arc(int from, int to, int capacity, long price) {
        if (arcs + 2 > head.length) {
            next = Arrays.copyOf(next, 2 * arcs);
            head = Arrays.copyOf(head, 2 * arcs);
            open = Arrays.copyOf(open, 2 * arcs);
            cost = Arrays.copyOf(cost, 2 * arcs);
        }
        half(from, to, capacity, price);
        half(to, from, 0, -price);
        return arcs - 2;
    }

    /** What flows through an arc. */
    int flow(int arc) {
        return open[arc ^ 1];
    }

    /**
     * Sends up to {@code amount} from one node to another as cheaply as everything sent before
     * allows; returns how much found a way.
     */
    int send(int source, int sink, int amount) {
        int sent = 0;
        while (sent < amount && reach(source, sink)) {
            int most = amount - sent;
            for (int v = sink; v != source; v = head[arcTo[v] ^ 1]) {
                most = Math.min(most, open[arcTo[v]]);
            }
            for (int v = sink; v != source; v = head[arcTo[v] ^ 1]) {
                open[arcTo[v]] -= most;
                open[arcTo[v] ^ 1] += most;
            }
            sent += most;
        }
        return sent;
    }

    /** What one more unit from every node to {@code sink} would cost; very much where none fits. */
    long[] dearest(int sink) {
        return all(sink, true);
    }

    /** What one unit less from every node to {@code sink} would save; 0 where none flows. */
    long[] cheapest(int sink) {
        return all(sink, false);
    }

    private void half(int from, int to, int capacity, long price) {
        head[arcs] = to;
        open[arcs] = capacity;
        cost[arcs] = price;
        next[arcs] = firstArc[from];
        firstArc[from] = arcs++;
    }

    private boolean reach(int source, int sink) {
        start(source);
        while (!heap.isEmpty()) {
            int u = heap.poll();
            done[u] = true;
            if (u == sink) {
                break;
            }
            for (int arc = firstArc[u]; arc >= 0; arc = next[arc]) {
                int v = head[arc];
                if (open[arc] > 0 && !done[v]) {
                    relax(v, distance[u] + cost[arc] + potential[u] - potential[v], arc);
                }
            }
        }
        boolean reached = done[sink];
        long end = reached ? distance[sink] : 0;
        for (int i = 0; i < touchedCount; i++) {
            int v = touched[i];
            if (reached && done[v]) {
                potential[v] += distance[v] - end;
            }
        }
        forget();
        return reached;
    }

    private long[] all(int sink, boolean backwards) {
        start(sink);
        while (!heap.isEmpty()) {
            int u = heap.poll();
            done[u] = true;
            for (int arc = firstArc[u]; arc >= 0; arc = next[arc]) {
                int v = head[arc];
                int used = backwards ? arc ^ 1 : arc;
                if (open[used] > 0 && !done[v]) {
                    long lift =
                            backwards
                                    ? cost[used] + potential[v] - potential[u]
                                    : cost[used] + potential[u] - potential[v];
                    relax(v, distance[u] + lift, arc);
                }
            }
        }
        long[] prices = new long[firstArc.length];
        for (int v = 0; v < prices.length; v++) {
            if (distance[v] >= FAR) {
                prices[v] = backwards ? FAR : 0;
            } else {
                prices[v] =
                        backwards
                                ? distance[v] + potential[sink] - potential[v]
                                : potential[sink] - potential[v] - distance[v];
            }
        }
        forget();
        return prices;
    }

    private void start(int node) {
        relax(node, 0, -1);
    }

    private void relax(int node, long far, int arc) {
        if (far < distance[node]) {
            if (distance[node] == FAR) {
                touched[touchedCount++] = node;
            }
            distance[node] = far;
            arcTo[node] = arc;
            heap.offer(node);
        }
    }

    private void forget() {
        for (int i = 0; i < touchedCount; i++) {
            distance[touched[i]] = FAR;
            done[touched[i]] = false;
        }
        touchedCount = 0;
        heap.clear();
    }
}
