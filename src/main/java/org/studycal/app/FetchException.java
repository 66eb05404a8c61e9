package org.studycal.app;

import java.util.List;

/** A calendar cannot be fetched. The message names its server and no secret. */
final class FetchException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> advice;

    /**
     * @param message what happened
     * @param advice lines that say what the person could do
     */
    FetchException(String message, List<String> advice) {
        super(message);
        this.advice = List.copyOf(advice);
    }

    FetchException(String message, String... advice) {
        this(message, List.of(advice));
    }

    List<String> advice() {
        return advice;
    }
}
