package org.studycal.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tables with empty lines between their rows, each of which would end them by the grammar. */
final class SpacedTables {
    /** A row of nothing, which a table leaves out. */
    private static final String FILLER = "||";

    private static final Pattern RULE =
            Pattern.compile("\\s*\\|(?:\\s*:?-+:?\\s*\\|)*\\s*:?-+:?\\s*\\|?\\s*");

    private SpacedTables() {}

    /** The lines, with rows of nothing in place of such empty lines. */
    static List<String> filled(List<String> lines) {
        List<String> all = new ArrayList<>(lines);
        boolean table = false;
        for (int i = 1; i + 1 < all.size(); i++) {
            boolean between =
                    all.get(i).isBlank() && isRow(all.get(i - 1)) && isRow(all.get(i + 1));
            if (between && !table && isRule(all, i + 1)) {
                all.set(i, all.get(i + 1));
                all.set(i + 1, FILLER);
            } else if (between && table && !isRule(all, i + 2) && !isSpacedRule(all, i)) {
                all.set(i, FILLER);
            }
            table = isRow(all.get(i)) && (table || isRule(all, i));
        }
        return all;
    }

    /** Whether the row behind an empty line is the head of another table that has them, too. */
    private static boolean isSpacedRule(List<String> lines, int empty) {
        return empty + 3 < lines.size()
                && lines.get(empty + 2).isBlank()
                && isRule(lines, empty + 3);
    }

    private static boolean isRow(String line) {
        return line.stripLeading().startsWith("|");
    }

    private static boolean isRule(List<String> lines, int at) {
        return at < lines.size() && RULE.matcher(lines.get(at)).matches();
    }
}
