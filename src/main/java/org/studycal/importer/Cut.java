package org.studycal.importer;

import java.util.regex.Pattern;

/** Takes words out of a text so that what is left reads well. */
final class Cut {
    private static final String BEFORE = "([,;|:：-–—~≈@•·/（【";
    private static final String AFTER = ")],;|:：.-–—•·/）】";
    private static final Pattern EMPTY_BRACKETS =
            Pattern.compile("[(\\[（【][\\s,;:|~≈–—./-]*+[)\\]）】]");
    private static final Pattern AFTER_OPENING = Pattern.compile("([(\\[（【])[\\s,;|–—-]++");
    private static final Pattern BEFORE_CLOSING = Pattern.compile("[\\s,;|–—-]++([)\\]）】])");
    private static final Pattern ENDS =
            Pattern.compile("^[\\s:：|,;~≈–—•·@-]++|(?<![\\s:：|,;~≈–—•·@-])[\\s:：|,;~≈–—•·@-]++$");

    private Cut() {}

    /** Whether a stretch stands in brackets, or apart at the beginning or end. */
    static boolean isApart(String text, int start, int end) {
        int before = start - 1;
        while (before >= 0
                && (text.charAt(before) == ' ' || "~≈".indexOf(text.charAt(before)) >= 0)) {
            before--;
        }
        int after = end;
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        boolean about =
                before + 1 < start && text.substring(before + 1, start).matches("\\s*[~≈]\\s*");
        boolean opens = before < 0 || about || BEFORE.indexOf(text.charAt(before)) >= 0;
        boolean closes = after >= text.length() || AFTER.indexOf(text.charAt(after)) >= 0;
        return opens && closes;
    }

    /** Whether a stretch without spaces ends a text, such as {@code Watch the lecture 2h}. */
    static boolean isTail(String text, int start, int end) {
        return text.substring(Math.min(end, text.length())).isBlank()
                && text.substring(start, Math.min(end, text.length())).indexOf(' ') < 0;
    }

    static String out(String text, int start, int end) {
        int to = Math.min(end, text.length());
        return tidy(text.substring(0, Math.min(start, to)) + " " + text.substring(to));
    }

    static String tidy(String text) {
        String tidy = EMPTY_BRACKETS.matcher(text).replaceAll(" ");
        tidy = AFTER_OPENING.matcher(tidy).replaceAll("$1");
        tidy = BEFORE_CLOSING.matcher(tidy).replaceAll("$1");
        return ENDS.matcher(tidy.strip()).replaceAll("").replaceAll("\\s{2,}", " ").strip();
    }

    /** A text of at most so many characters, cut at a space. */
    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most - 1);
        return text.substring(0, end > most / 2 ? end : most - 1).strip() + "…";
    }
}
