package org.studycal.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One thing that stands in a Markdown text, in the order of the text. */
public sealed interface Piece {

    /** Line in the file, counted from 1. */
    int line();

    /** The texts in it, each with its line; of code and pictures none. */
    default List<Said> texts() {
        return switch (this) {
            case Heading heading -> List.of(new Said(heading.line(), heading.text()));
            case Line line -> List.of(new Said(line.line(), line.text()));
            case Item item -> List.of(new Said(item.line(), item.text()));
            case Table table -> table.rows().stream().flatMap(row -> row.texts().stream()).toList();
            case Code code -> List.of();
            case Other other -> List.of();
        };
    }

    /** A text and its line. */
    record Said(int line, Text text) {}

    /**
     * A heading.
     *
     * @param level from 1 to 6
     */
    record Heading(int line, int level, Text text) implements Piece {}

    /**
     * A line of a paragraph.
     *
     * @param depth how many list items it stands in
     * @param first whether its paragraph begins with it
     * @param margin whether it begins at the margin although the grammar counts it to an item
     */
    record Line(int line, int depth, Text text, boolean first, boolean margin) implements Piece {}

    /**
     * A list item with its first line.
     *
     * @param depth how many list items it stands in
     * @param number of an ordered list; -1 in others
     */
    record Item(int line, int depth, int number, Text text) implements Piece {}

    /**
     * A table.
     *
     * @param depth how many list items it stands in
     * @param headers one for each column; may be blank
     */
    record Table(int line, int depth, List<Text> headers, List<Row> rows) implements Piece {
        public Table {
            headers = List.copyOf(headers);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of a table, with as many cells as the table has columns.
     *
     * @param line line in the file
     */
    record Row(int line, List<Text> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        List<Said> texts() {
            return cells.stream().map(cell -> new Said(line, cell)).toList();
        }

        /** The same with so many cells. */
        Row of(int columns) {
            List<Text> all = new ArrayList<>(cells);
            while (all.size() < columns) {
                all.add(Text.EMPTY);
            }
            return new Row(line, all.subList(0, columns));
        }

        /** What a cell says; nothing where the row is shorter. */
        public String plain(int column) {
            return column < cells.size() ? cells.get(column).plain() : "";
        }

        /** All cells in one text. */
        public String joined(String between) {
            return cells.stream().map(Text::plain).collect(Collectors.joining(between));
        }
    }

    /**
     * A block of code.
     *
     * @param line of its first line of code
     * @param language the fence's first word in lower case; empty where it has none
     * @param fenced whether it is fenced, or just indented
     * @param lines as they stand there
     */
    record Code(int line, String language, boolean fenced, List<String> lines) implements Piece {
        private static final Pattern BRANCH = Pattern.compile("^\\s*+-\\s");
        private static final Pattern FILE =
                Pattern.compile("^\\s*+-\\s++(?:[^\\s/]++/|[\\w-]*+\\.\\w[\\w.-]*+)(?:\\s|$)");

        public Code {
            lines = List.copyOf(lines);
        }

        /** Its lines read as Markdown. */
        public List<Piece> pieces() {
            return Outline.read(lines, line).pieces();
        }

        /** Whether it draws folders and files as branches of a tree. */
        public boolean drawsFolders() {
            List<String> branches = lines.stream().filter(l -> BRANCH.matcher(l).find()).toList();
            long files = branches.stream().filter(l -> FILE.matcher(l).find()).count();
            return files > 0 && files * 2 >= branches.size();
        }
    }

    /**
     * Something that has no words for a plan.
     *
     * @param what such as {@code image}
     */
    record Other(int line, String what) implements Piece {}
}
