package org.studycal.importer;

/**
 * A text in two at the colon behind its first words.
 *
 * @param name before the colon; all of the text where there is none
 * @param rest behind it
 * @param colon its place, or -1
 */
record Label(String name, String rest, int colon) {
    private static final int LONGEST = 48;

    static Label of(String text) {
        for (int i = 1; i < Math.min(text.length(), LONGEST); i++) {
            char each = text.charAt(i);
            boolean clock =
                    i + 1 < text.length()
                            && Character.isDigit(text.charAt(i + 1))
                            && Character.isDigit(text.charAt(i - 1));
            if ((each == ':' || each == '：') && !clock) {
                return new Label(text.substring(0, i), text.substring(i + 1).strip(), i);
            }
        }
        return new Label(text, "", -1);
    }

    boolean found() {
        return colon > 0;
    }

    /** The words before the colon; none where there is no colon. */
    String word() {
        return found() ? name : "";
    }
}
