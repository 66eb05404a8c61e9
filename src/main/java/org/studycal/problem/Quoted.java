package org.studycal.problem;

import java.util.Locale;

/** Text from a file made fit for a message: short, on one line, nothing invisible. */
public final class Quoted {

    private static final int LONGEST = 60;

    private Quoted() {}

    /** The text in double quotes. */
    public static String of(String text) {
        return '"' + plain(text) + '"';
    }

    /** The text in double quotes; nothing for an empty one. */
    static String orNothing(String text) {
        return text.isEmpty() ? "" : of(text);
    }

    /** The text without quotes. */
    public static String plain(String text) {
        StringBuilder shown = new StringBuilder();
        int shownCharacters = 0;
        for (int i = 0; i < text.length(); ) {
            if (shownCharacters++ == LONGEST) {
                return shown.append("...").toString();
            }
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            switch (character) {
                case '\n' -> shown.append("\\n");
                case '\t' -> shown.append("\\t");
                default -> {
                    if (invisible(character)) {
                        shown.append('<').append(code(character)).append('>');
                    } else {
                        shown.appendCodePoint(character);
                    }
                }
            }
        }
        return shown.toString();
    }

    /** Whether the character could garble a terminal or a calendar. */
    static boolean invisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            // Marks that turn the reading direction round hide what a file really says.
            case Character.FORMAT ->
                    (character >= 0x202A && character <= 0x202E)
                            || (character >= 0x2066 && character <= 0x2069)
                            || character == 0xFEFF;
            default -> false;
        };
    }

    /** The character's Unicode number, {@code U+0007}. */
    static String code(int character) {
        return String.format(Locale.ROOT, "U+%04X", character);
    }
}
