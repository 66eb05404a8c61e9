package org.studycal.web;

import java.io.IOException;

/** A server could not be asked, or gave no answer. The message names its host and no secret. */
public final class WebException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Why there is no answer. */
    public enum Kind {
        /** The server was not reached: it knows nothing of the question. */
        NOT_REACHED,
        /** The server does not prove who it is. */
        NOT_TRUSTED,
        /** The server was asked and may have done it. */
        NO_ANSWER,
        /** The answer is larger than any that is expected. */
        TOO_LARGE
    }

    WebException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** Why there is no answer. */
    public Kind kind() {
        return kind;
    }
}
