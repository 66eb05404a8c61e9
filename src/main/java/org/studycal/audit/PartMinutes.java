package org.studycal.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Minutes that hold the end of one minute of the clocks and the beginning of the next: until 1972
 * some zones had seconds in their offset. Such a minute is available where both are.
 */
final class PartMinutes {

    private final char[] table;
    private final List<Piece> pieces = new ArrayList<>();

    /** The parts of a table with a value for each minute, that of the clocks when it begins. */
    PartMinutes(char[] table) {
        this.table = table;
    }

    /**
     * A stretch of such minutes.
     *
     * @param changes whether the clocks change within the last one
     */
    void add(int index, int length, boolean changes) {
        pieces.add(new Piece(index, index + length, changes));
    }

    /**
     * Takes the label from those that are not available as a whole, and protects those that are
     * protected in part.
     *
     * @param label the bits of the label
     * @param rest the bits that protect
     * @param before hears of each minute before it changes
     */
    void remove(int label, int rest, IntConsumer before) {
        for (Piece piece : pieces) {
            for (int i = piece.from(); i < piece.to(); i++) {
                boolean changes = piece.changes() && i == piece.to() - 1;
                int next = changes || i + 1 == table.length ? 0 : table[i + 1];
                int value = table[i] | (next & rest);
                int kept = (next & label) == (value & label) ? value : value & ~label;
                if (kept != table[i]) {
                    before.accept(i);
                    table[i] = (char) kept;
                }
            }
        }
    }

    private record Piece(int from, int to, boolean changes) {}
}
