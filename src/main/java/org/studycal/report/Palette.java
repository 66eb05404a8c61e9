package org.studycal.report;

/**
 * Emphasis on a terminal.
 *
 * @param on whether to use escape sequences at all
 */
public record Palette(boolean on) {

    /** No escape sequences. */
    public static final Palette PLAIN = new Palette(false);

    /** A heading. */
    public String strong(String text) {
        return sequence("1", text);
    }

    /** A text that matters less. */
    public String faint(String text) {
        return sequence("2", text);
    }

    /** A text that asks for attention. */
    public String warn(String text) {
        return sequence("33", text);
    }

    private String sequence(String code, String text) {
        return on ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
