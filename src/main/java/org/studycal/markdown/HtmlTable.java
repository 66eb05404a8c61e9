package org.studycal.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table that is written in HTML amid a Markdown text. */
final class HtmlTable {

    private static final Pattern ROW =
            Pattern.compile("<tr\\b[^>]*+>(.*?)(?=</tr>|<tr\\b|</table>|$)", options());
    private static final Pattern CELL =
            Pattern.compile("<t[dh]\\b[^>]*+>(.*?)(?=</t[dh]>|<t[dh]\\b|$)", options());
    private static final Pattern TABLE = Pattern.compile("<table\\b", options());
    private static final Pattern BREAK = Pattern.compile("<br\\s*/?>|</p>|</li>", options());
    private static final int MOST = 500;

    private HtmlTable() {}

    private static int options() {
        return Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
    }

    /**
     * The first table of a block of HTML, where it has at least one row below its headers.
     *
     * @param line of the block
     */
    static Optional<Piece.Table> of(int line, String html) {
        if (!TABLE.matcher(html).find()) {
            return Optional.empty();
        }
        List<Piece.Row> rows = new ArrayList<>();
        Matcher row = ROW.matcher(html);
        int columns = 0;
        while (row.find() && rows.size() < MOST) {
            List<Text> cells = cells(row.group(1));
            int at =
                    line
                            + (int)
                                    html.substring(0, row.start())
                                            .chars()
                                            .filter(c -> c == '\n')
                                            .count();
            if (!cells.isEmpty()) {
                rows.add(new Piece.Row(at, cells));
                columns = Math.max(columns, cells.size());
            }
        }
        if (rows.size() < 2) {
            return Optional.empty();
        }
        List<Piece.Row> filled = new ArrayList<>();
        for (Piece.Row each : rows) {
            List<Text> cells = new ArrayList<>(each.cells());
            while (cells.size() < columns) {
                cells.add(Text.EMPTY);
            }
            filled.add(new Piece.Row(each.line(), cells));
        }
        Piece.Row headers = filled.removeFirst();
        return Optional.of(new Piece.Table(headers.line(), 0, headers.cells(), filled));
    }

    private static List<Text> cells(String row) {
        List<Text> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(row);
        while (cell.find() && cells.size() < 40) {
            String words =
                    BREAK.matcher(cell.group(1)).replaceAll("\n").replaceAll("<[^>]*+>", " ");
            cells.add(Text.of(entities(words).strip()));
        }
        return cells;
    }

    private static String entities(String text) {
        return text.replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
