package org.studycal.solver;

import java.util.Arrays;

/** A binary heap of node numbers, nearest first, that moves nodes up when they come nearer. */
final class NodeHeap {

    private final long[] distance;
    private final int[] nodes;
    private final int[] place;
    private int size;

    /** {@code distance} is read, by node; nodes equally near come by number. */
    NodeHeap(int count, long[] distance) {
        this.distance = distance;
        this.nodes = new int[count];
        this.place = new int[count];
        Arrays.fill(place, -1);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Adds a node, or moves it up after its distance fell. */
    void offer(int node) {
        int i = place[node] >= 0 ? place[node] : size++;
        while (i > 0 && before(node, nodes[(i - 1) / 2])) {
            put(i, nodes[(i - 1) / 2]);
            i = (i - 1) / 2;
        }
        put(i, node);
    }

    int poll() {
        int top = nodes[0];
        place[top] = -1;
        int last = nodes[--size];
        if (size > 0) {
            int i = 0;
            while (2 * i + 1 < size) {
                int child = 2 * i + 1;
                if (child + 1 < size && before(nodes[child + 1], nodes[child])) {
                    child++;
                }
                if (!before(nodes[child], last)) {
                    break;
                }
                put(i, nodes[child]);
                i = child;
            }
            put(i, last);
        }
        return top;
    }

    void clear() {
        while (size > 0) {
            place[nodes[--size]] = -1;
        }
    }

    private boolean before(int a, int b) {
        return distance[a] != distance[b] ? distance[a] < distance[b] : a < b;
    }

    private void put(int i, int node) {
        nodes[i] = node;
        place[node] = i;
    }
}
