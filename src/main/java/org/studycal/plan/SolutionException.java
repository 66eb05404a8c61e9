package org.studycal.plan;

/**
 * A solution file or folder that cannot be used, in words for the person: where, what is there,
 * what is expected.
 */
public final class SolutionException extends Exception {

    private static final long serialVersionUID = 1L;

    /** A fault that is one sentence. */
    public SolutionException(String message) {
        super(message);
    }

    /** A fault with the failure behind it. */
    public SolutionException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * A fault inside a file.
     *
     * @param file the file as the user knows it
     * @param path path inside it, for example {@code sessions[3].start}; empty for the whole file
     * @param value what is there
     * @param expected what should be there
     */
    public static SolutionException at(String file, String path, String value, String expected) {
        return new SolutionException(
                file
                        + ": "
                        + (path.isEmpty() ? "" : path + ": ")
                        + value
                        + "; expected "
                        + expected);
    }
}
