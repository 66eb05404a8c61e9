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
            if (between && table && !isRule(all, i + 2)) {
                all.set(i, FILLER);
            }
            table = isRow(all.get(i)) && (table || isRule(all, i));
        }
        return all;
    }

    private static boolean isRow(String line) {
        return line.stripLeading().startsWith("|");
    }

    private static boolean isRule(List<String> lines, int at) {
        return at < lines.size() && RULE.matcher(lines.get(at)).matches();
    }
}
