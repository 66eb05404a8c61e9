package org.studycal.markdown;

import java.util.ArrayList;
import java.util.List;

/** A table whose author forgot the line under its headers. */
final class PipeTable {
    private PipeTable() {}

    static boolean looksLike(List<Text> lines) {
        return lines.size() > 1
                && lines.stream().allMatch(text -> text.plain().indexOf('|') >= 0)
                && lines.stream().filter(text -> text.plain().startsWith("|")).count()
                        == lines.size();
    }

    static Piece.Table of(List<Text> lines, List<Integer> numbers, int depth) {
        List<Text> headers = cells(lines.get(0));
        List<Piece.Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).plain().chars().anyMatch(Character::isLetterOrDigit)) {
                List<Text> cells = new ArrayList<>(cells(lines.get(i)));
                while (cells.size() < headers.size()) {
                    cells.add(Text.EMPTY);
                }
                rows.add(new Piece.Row(numbers.get(i), cells.subList(0, headers.size())));
            }
        }
        return new Piece.Table(numbers.get(0), depth, headers, rows);
    }

    private static List<Text> cells(Text line) {
        String inner = line.plain().substring(1).replaceFirst("\\|\\s*$", "");
        List<Text> cells = new ArrayList<>();
        for (String cell : inner.split("\\|", 60)) {
            cells.add(Text.of(cell));
        }
        return cells;
    }
}
