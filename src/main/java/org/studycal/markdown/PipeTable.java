package org.studycal.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table whose author forgot the line under its headers. */
final class PipeTable {
    private PipeTable() {}

    static boolean looksLike(List<Text> lines) {
        return lines.size() > 1 && lines.stream().allMatch(text -> text.plain().startsWith("|"));
    }

    static Piece.Table of(List<Text> lines, List<Integer> numbers, int depth) {
        List<Text> headers = cells(lines.getFirst());
        List<Piece.Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).plain().chars().anyMatch(Character::isLetterOrDigit)) {
                Piece.Row row = new Piece.Row(numbers.get(i), cells(lines.get(i)));
                rows.add(row.of(headers.size()));
            }
        }
        return new Piece.Table(numbers.getFirst(), depth, headers, rows);
    }

    private static List<Text> cells(Text line) {
        String inner = line.plain().substring(1).replaceFirst("\\|\\s*$", "");
        return Arrays.stream(inner.split("\\|", 60)).map(Text::of).toList();
    }
}
