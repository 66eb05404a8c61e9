package org.studycal.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lines within bounds that no plan reaches, so that a hostile text costs no more than a long one.
 *
 * @param text the lines, each ended by a line feed
 * @param unreadFrom index of the first line that is beyond the bounds
 * @param cut indices of lines that were shortened
 */
record BoundedLines(String text, Optional<Integer> unreadFrom, List<Integer> cut) {
    static final int MOST_LINES = 6_000;
    private static final int LONGEST_LINE = 2_000;
    private static final int MOST_CHARACTERS = 300_000;
    private static final int MOST_COLUMNS = 40;
    private static final Pattern DELIMITERS = Pattern.compile("[\\s|:-]++");
    private static final Pattern BRANCH = Pattern.compile("^([\\s│|]*)[├└]─*+\\s*");

    static BoundedLines of(List<String> lines) {
        StringBuilder text = new StringBuilder();
        List<Integer> cut = new ArrayList<>();
        int count = 0;
        while (count < Math.min(lines.size(), MOST_LINES) && text.length() < MOST_CHARACTERS) {
            int i = count++;
            String line = lines.get(i);
            if (line.length() > LONGEST_LINE) {
                line = line.substring(0, LONGEST_LINE);
                cut.add(i);
            }
            if (DELIMITERS.matcher(line).matches()
                    && line.chars().filter(each -> each == '|').count() > MOST_COLUMNS) {
                line = "";
                cut.add(i);
            }
            text.append(branch(line.replace('\uFEFF', ' ').replace('\0', ' '))).append('\n');
        }
        return new BoundedLines(
                text.toString(), lines.size() > count ? Optional.of(count) : Optional.empty(), cut);
    }

    /** A tree that is drawn with lines becomes a nested list. */
    private static String branch(String line) {
        if (line.indexOf('├') < 0 && line.indexOf('└') < 0) {
            return line;
        }
        var matcher = BRANCH.matcher(line);
        return matcher.find()
                ? matcher.group(1).replaceAll("[│|]", " ") + "- " + line.substring(matcher.end())
                : line;
    }
}
