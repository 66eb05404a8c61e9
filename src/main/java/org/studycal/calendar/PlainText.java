package org.studycal.calendar;

/** Text that every calendar program takes. */
final class PlainText {

    private static final int MOST_TITLE_CHARACTERS = 1_000;

    private PlainText() {}

    /**
     * Text that every reader takes: line ends become {@code \n}, tabs spaces; other control
     * characters and byte order marks go, half a surrogate pair becomes the replacement character.
     */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        int character;
        for (int position = 0;
                position < text.length();
                position += Character.charCount(character)) {
            character = text.codePointAt(position);
            switch (character) {
                case '\r' -> clean.append(text.startsWith("\r\n", position) ? "" : "\n");
                case '\n', 0x0B, '\f', 0x85, 0x2028, 0x2029 -> clean.append('\n');
                case '\t' -> clean.append(' ');
                case 0xFEFF -> {}
                default -> {
                    if (Character.getType(character) == Character.SURROGATE) {
                        clean.append('\uFFFD');
                    } else if (!Character.isISOControl(character)) {
                        clean.appendCodePoint(character);
                    }
                }
            }
        }
        return clean.toString();
    }

    /** Clean text without line ends. */
    static String oneLine(String text) {
        return clean(text).replace('\n', ' ').strip();
    }

    /** A title as calendars show it; none shows more of it, and a file stays splittable. */
    static String title(String title) {
        return shorten(oneLine(title), MOST_TITLE_CHARACTERS);
    }

    /** Text of at most so many characters; an ellipsis tells that something is missing. */
    static String shorten(String text, int mostCharacters) {
        if (text.length() <= mostCharacters) {
            return text;
        }
        int end = mostCharacters - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "\u2026";
    }
}
