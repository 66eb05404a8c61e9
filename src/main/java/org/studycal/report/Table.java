package org.studycal.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of text in columns that are as wide as their widest cell; the first is aligned left, the
 * others right.
 */
final class Table {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row; all rows have the same number of cells. */
    Table row(List<String> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    /** The lines, each indented by two columns. */
    List<String> lines() {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                int width = Wording.width(row.get(column));
                if (column == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(column, Math.max(widths.get(column), width));
                }
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder(GAP);
        for (int column = 0; column < row.size(); column++) {
            int width = widths.get(column);
            String cell = row.get(column);
            line.append(column == 0 ? Wording.left(cell, width) : GAP + Wording.right(cell, width));
        }
        return line.toString().stripTrailing();
    }
}
