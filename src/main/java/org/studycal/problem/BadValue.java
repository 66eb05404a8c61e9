package org.studycal.problem;

/**
 * A written value is not what its place asks for. Control flow between a value's parser and {@link
 * Fields}.
 */
final class BadValue extends Exception {

    private static final long serialVersionUID = 1L;

    private final String didYouMean;

    BadValue(String message) {
        this(message, "");
    }

    BadValue(String message, String didYouMean) {
        super(message, null, false, false);
        this.didYouMean = didYouMean;
    }

    /** The value that was probably meant, as the file would have it, or empty. */
    String didYouMean() {
        return didYouMean;
    }
}
