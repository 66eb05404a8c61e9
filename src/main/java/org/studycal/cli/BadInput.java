package org.studycal.cli;

import java.util.List;

/** What the user gave can not be used; the message says what to change. */
final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    /**
     * Creates the exception.
     *
     * @param message what is wrong: where, the value, what is expected
     * @param hints further lines, such as a suggestion
     */
    BadInput(String message, String... hints) {
        super(message);
        this.lines = List.of(hints);
    }

    /** Further lines for the user. */
    List<String> hints() {
        return lines;
    }
}
