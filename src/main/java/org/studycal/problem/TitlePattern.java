package org.studycal.problem;

import java.util.Locale;

/**
 * Titles of events: {@code *} stands for any text, {@code ?} for any one character, letters for
 * themselves in upper or lower case. It speaks of whole titles.
 *
 * @param text as written
 */
public record TitlePattern(String text) {

    /** Whether a title fits this pattern. */
    public boolean matches(String title) {
        int[] pattern = folded(text);
        int[] letters = folded(title);
        int p = 0;
        int t = 0;
        int star = -1;
        int tried = 0;
        // Back to the last star only: no pattern takes longer than its length times the title's.
        while (t < letters.length) {
            if (p < pattern.length && pattern[p] == '*') {
                star = p++;
                tried = t;
            } else if (p < pattern.length && (pattern[p] == '?' || pattern[p] == letters[t])) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++tried;
            } else {
                return false;
            }
        }
        while (p < pattern.length && pattern[p] == '*') {
            p++;
        }
        return p == pattern.length;
    }

    private static int[] folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT).codePoints().toArray();
    }

    @Override
    public String toString() {
        return text;
    }
}
