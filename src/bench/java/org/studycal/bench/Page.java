package org.studycal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page with the table: new lines replace old ones of the same instance, method and limit. */
final class Page {

    private static final String BEGIN = "<!-- table: begin -->\n";
    private static final String END = "<!-- table: end -->";

    private final Path file;
    private final BestKnown best;

    Page(Path file, BestKnown best) {
        this.file = file;
        this.best = best;
    }

    /** Puts the runs into the table, in the order of the instances. */
    void update(List<Run> runs, List<String> order) throws IOException {
        String text = Files.readString(file);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        Map<String, String[]> lines = new LinkedHashMap<>();
        for (String table : List.of(text.substring(from, to), Table.of(runs, best))) {
            table.lines()
                    .skip(Table.HEAD.lines().count())
                    .map(line -> line.substring(1).split("\\|"))
                    .forEach(cells -> lines.put(cells[0] + cells[2] + cells[3], cells));
        }
        List<String[]> sorted = new ArrayList<>(lines.values());
        sorted.sort(
                Comparator.comparingInt((String[] cells) -> order.indexOf(cells[0].strip()))
                        .thenComparing(cells -> cells[2]));
        StringBuilder table = new StringBuilder(Table.HEAD);
        for (String[] cells : sorted) {
            compare(cells);
            table.append('|').append(String.join("|", cells)).append("|\n");
        }
        Files.writeString(file, text.substring(0, from) + table + text.substring(to));
    }

    /** Lines of earlier runs are compared with what is known now. */
    private void compare(String[] cells) {
        BestKnown.Entry known = best.of(cells[0].strip());
        cells[1] = " " + Table.number(known.cost()) + " ";
        if (!cells[7].isBlank()) {
            cells[7] = " " + Table.percent(number(cells[6]) / known.cost() - 1) + " ";
        }
        if (!cells[11].isBlank()) {
            cells[11] = " " + Table.percent(1 - number(cells[10]) / known.cost()) + " ";
        }
    }

    private static double number(String cell) {
        return Double.parseDouble(cell.strip().split(" ", 2)[0].replace(",", ""));
    }
}
