package org.studycal.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
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
    private static final int MOST_CELLS = 40;

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
        List<Piece.Row> rows =
                ROW.matcher(html)
                        .results()
                        .map(row -> new Piece.Row(line + lines(html, row), cells(row.group(1))))
                        .filter(row -> !row.cells().isEmpty())
                        .limit(MOST)
                        .toList();
        int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<Piece.Row> filled = rows.stream().map(row -> row.of(columns)).toList();
        return rows.size() < 2
                ? Optional.empty()
                : Optional.of(
                        new Piece.Table(
                                rows.getFirst().line(),
                                0,
                                filled.getFirst().cells(),
                                filled.subList(1, filled.size())));
    }

    /** How many lines of a text stand before a place. */
    private static int lines(String html, MatchResult place) {
        return (int) html.substring(0, place.start()).chars().filter(c -> c == '\n').count();
    }

    private static List<Text> cells(String row) {
        return CELL.matcher(row)
                .results()
                .limit(MOST_CELLS)
                .map(cell -> BREAK.matcher(cell.group(1)).replaceAll("\n"))
                .map(words -> Text.of(entities(words.replaceAll("<[^>]*+>", " ")).strip()))
                .toList();
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
