package org.studycal.app;

import java.util.List;

/** What the user gave cannot be used; the message says what to change. */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    /**
     * Creates the exception.
     *
     * @param message what is wrong: where, the value, what is expected
     * @param hints further lines, such as a suggestion
     */
    public BadInput(String message, String... hints) {
        super(message);
        this.lines = List.of(hints);
    }

    /** Further lines for the user. */
    public List<String> hints() {
        return lines;
    }
}
