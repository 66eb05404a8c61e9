package org.studycal.progress;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.studycal.problem.FaultKind;
import org.studycal.problem.Fields;

/** The entries of a file one after the other, and how many of them each undo takes back. */
final class EntryStack {

    private final List<Entry> entries = new ArrayList<>();

    /** How many entries each command added that still stand, the last one on top. */
    private final Deque<Integer> standing = new ArrayDeque<>();

    /**
     * Adds what an entry says.
     *
     * @param together whether one command added it and the one above
     */
    void add(Fields fields, Entry entry, boolean together) {
        if (entry instanceof Entry.Undo undo) {
            if (standing.isEmpty()) {
                fields.fault(
                        "undo",
                        FaultKind.WITHOUT_EFFECT,
                        "there is no entry above that is not taken back yet",
                        "");
            }
            entries.add(standing.isEmpty() ? undo : new Entry.Undo(undo.at(), standing.pop()));
            return;
        }
        boolean follows = !entries.isEmpty() && !(entries.getLast() instanceof Entry.Undo);
        if (together && !follows) {
            fields.fault(
                    EntryReader.WITH,
                    FaultKind.WITHOUT_EFFECT,
                    "there is no entry above that this one could belong to",
                    "");
        }
        standing.push(together && follows ? standing.pop() + 1 : 1);
        entries.add(entry);
    }

    List<Entry> entries() {
        return entries;
    }

    /** How many entries an undo would take back now. */
    int last() {
        return standing.isEmpty() ? 0 : standing.peek();
    }
}
