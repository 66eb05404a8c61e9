package org.studycal.problem;

import java.util.Optional;

/** Texts from anywhere made fit for a problem file, and how much of everything one can hold. */
public final class FittingText {

    /** Most activities of a problem. */
    public static final int MOST_ACTIVITIES = ActivityReader.MOST;

    /** Largest problem file in bytes. */
    public static final int MOST_BYTES = SourceText.MOST_BYTES;

    /** The largest plan week. */
    public static final int LAST_WEEK = Numbers.LAST_WEEK;

    private static final int LONGEST_NOTES = 4_000;

    private FittingText() {}

    /** A title or another line of text; empty when nothing of it can be shown. */
    public static String line(String text) {
        return cut(clean(text), Texts.LONGEST_LINE);
    }

    /** A window's label; empty when nothing of it can be shown. */
    public static String label(String text) {
        return cut(clean(text), Texts.LONGEST_LABEL);
    }

    /** Notes, in one line; empty when nothing of it can be shown. */
    public static String notes(String text) {
        return cut(clean(text), LONGEST_NOTES);
    }

    /** A title as an id; empty when there is no letter or digit in it. */
    public static String slug(String title) {
        String slug = Texts.slug(clean(title));
        int end = slug.length();
        while (end > 0 && Character.isSurrogate(slug.charAt(end - 1)) && !isPair(slug, end)) {
            end--;
        }
        String whole = slug.substring(0, end);
        return isId(whole) ? whole : "";
    }

    /** An address as it is, if a problem can hold it. */
    public static Optional<String> link(String text) {
        try {
            return Optional.of(Texts.LINK.parse(text));
        } catch (BadValue e) {
            return Optional.empty();
        }
    }

    private static boolean isId(String slug) {
        try {
            return !Texts.ID.parse(slug).isEmpty();
        } catch (BadValue e) {
            return false;
        }
    }

    private static boolean isPair(String text, int end) {
        return end > 1 && Character.isSurrogatePair(text.charAt(end - 2), text.charAt(end - 1));
    }

    /** On one line, without what could garble a terminal or a calendar. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            boolean space = Character.isWhitespace(character) || Character.isISOControl(character);
            if (space || (character & 0xFFFE) == 0xFFFE || Quoted.invisible(character)) {
                gap |= space;
                continue;
            }
            if (gap && !clean.isEmpty()) {
                clean.append(' ');
            }
            gap = false;
            clean.appendCodePoint(character);
        }
        return clean.toString().strip();
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
