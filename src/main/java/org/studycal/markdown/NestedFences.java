package org.studycal.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fences in fences. By the grammar the first bare fence ends the block, whatever was opened in it;
 * who puts code with its language into a fence means that fence to go on behind the code.
 */
public final class NestedFences {
    private static final Pattern FENCE = Pattern.compile("^\\s{0,3}```\\s*+(\\S*)[^`]*$");

    private NestedFences() {}

    /** By how much a line changes the number of fences that are open. */
    public static int change(String line, int open) {
        Matcher fence = FENCE.matcher(line);
        if (!fence.matches()) {
            return 0;
        }
        return open == 0 || !fence.group(1).isEmpty() ? 1 : -1;
    }

    /** The lines, with fences that hold others made wider than these. */
    static List<String> widened(List<String> lines) {
        List<String> all = new ArrayList<>(lines);
        int open = 0;
        int begin = 0;
        boolean nested = false;
        for (int i = 0; i < all.size(); i++) {
            int change = change(all.get(i), open);
            open += change;
            if (change > 0 && open == 1) {
                begin = i;
                nested = false;
            }
            nested |= open > 1;
            if (change < 0 && open == 0 && nested) {
                all.set(begin, wider(all.get(begin)));
                all.set(i, wider(all.get(i)));
            }
        }
        return all;
    }

    private static String wider(String line) {
        return line.replaceFirst("```", "``````");
    }
}
