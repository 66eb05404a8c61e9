package org.studycal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A page of the documentation and the tables below its headings. */
public final class MarkdownPage {

    private final String text;
    private final Map<String, List<List<String>>> tables = new LinkedHashMap<>();

    /** Reads a page; the path counts from the project's folder. */
    public MarkdownPage(String path) {
        try {
            text = Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String section : text.split("\n#+ ", -1)) {
            List<String> lines = section.lines().toList();
            tables.put(
                    plain(lines.getFirst().replaceFirst("^#+ ", "")),
                    lines.stream()
                            .filter(line -> line.startsWith("| "))
                            .map(MarkdownPage::cells)
                            .toList());
        }
    }

    /** The whole page. */
    public String text() {
        return text;
    }

    /** What links to its headings end with. */
    public List<String> anchors() {
        return tables.keySet().stream()
                .map(
                        heading ->
                                heading.toLowerCase(Locale.ROOT)
                                        .replaceAll("[^\\p{L}\\p{N} _-]", ""))
                .map(heading -> heading.replace(' ', '-'))
                .toList();
    }

    /** The rows under a heading whose first cell is code, as their cells. */
    public List<List<String>> rows(String heading) {
        return all(heading).stream().filter(row -> row.getFirst().startsWith("`")).toList();
    }

    /** The rows under a heading but the head and the line below it. */
    public List<List<String>> all(String heading) {
        List<List<String>> table = tables.get(heading);
        if (table == null || table.isEmpty()) {
            throw new AssertionError(
                    "no table under '" + heading + "'; there are " + tables.keySet());
        }
        return table.stream().skip(1).filter(row -> !row.getFirst().startsWith("---")).toList();
    }

    /** A cell or heading without the marks of code. */
    public static String plain(String cell) {
        return cell.replace("`", "");
    }

    private static List<String> cells(String row) {
        return List.of(row.replaceAll("^\\| | \\|$", "").split(" \\| ", -1));
    }
}
