package org.studycal.report.html;

import org.studycal.report.Wording;

/** Text as markup holds it, in an element or in a quoted attribute. */
final class Escape {

    private static final char REPLACEMENT = '\uFFFD';

    private Escape() {}

    /** Appends a text: what would be markup, and what markup cannot hold, is neither. */
    static void append(StringBuilder page, String text) {
        String plain = Wording.plain(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '&' -> page.append("&amp;");
                case '"' -> page.append("&quot;");
                case '\'' -> page.append("&#39;");
                default -> page.append(isWhole(plain, i) ? c : REPLACEMENT);
            }
        }
    }

    /** Whether XML and UTF-8 know the character: no half of a pair, no non-character. */
    private static boolean isWhole(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c < '\uFFFE';
    }
}
