package org.studycal.solver;

/** A set of small numbers that is emptied in no time. */
final class Touched {

    private final int[] items;
    private final boolean[] holds;
    private int size;

    Touched(int range) {
        this.items = new int[range];
        this.holds = new boolean[range];
    }

    void add(int item) {
        if (!holds[item]) {
            holds[item] = true;
            items[size++] = item;
        }
    }

    int size() {
        return size;
    }

    int get(int i) {
        return items[i];
    }

    boolean contains(int item) {
        return holds[item];
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            holds[items[i]] = false;
        }
        size = 0;
    }
}
