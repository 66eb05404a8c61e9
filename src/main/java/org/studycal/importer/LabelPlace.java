package org.studycal.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The lines that stand right under one heading or label, or one that begins with it. */
final class LabelPlace {
    /** What a line ended in, as far as it matters whether it is planned. */
    enum Sort {
        WORK,
        NOTE,
        LEFT,
        CHECK
    }

    /** Where the label stands. */
    final int line;

    private final Map<Sort, List<Integer>> lines = new TreeMap<>();
    private int least = Integer.MAX_VALUE;

    LabelPlace(int line) {
        this.line = line;
    }

    /** Adds a line, unless it stands under one that is there. */
    void add(Sort sort, int entry, int indentation) {
        if (indentation < least) {
            least = indentation;
            lines.clear();
        }
        if (indentation == least) {
            lines.computeIfAbsent(sort, each -> new ArrayList<>()).add(entry);
        }
    }

    int size() {
        return lines.values().stream().mapToInt(List::size).sum();
    }

    /** What most of its lines are. */
    Sort sort() {
        return lines.entrySet().stream()
                .max(Comparator.comparingInt(each -> each.getValue().size()))
                .orElseThrow()
                .getKey();
    }

    /** Its lines of one sort. */
    List<Integer> lines(Sort sort) {
        return lines.getOrDefault(sort, List.of());
    }
}
