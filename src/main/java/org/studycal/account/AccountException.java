package org.studycal.account;

import java.util.List;

/** An account cannot be used; the message says what to change and never shows a secret. */
public final class AccountException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> hints;

    /**
     * @param message what is wrong
     * @param hints further lines, such as a suggestion
     */
    public AccountException(String message, String... hints) {
        super(message);
        this.hints = List.of(hints);
    }

    /** Further lines for the person. */
    public List<String> hints() {
        return hints;
    }
}
