package org.studycal.problem;

/**
 * One thing that is wrong in a problem or progress file, for the person who wrote it.
 *
 * @param kind what sort of fault
 * @param file the file as the user named it
 * @param line line, from 1; 0 when the fault is not at a place in the file
 * @param column column, from 1; 0 when the fault is not at a place in the file
 * @param path place in the structure, {@code activities[3].effort} (lists count from 0); may be
 *     empty
 * @param value what stands there, shortened; may be empty
 * @param message what is wrong and what is expected
 * @param didYouMean the likely intention, or empty
 */
public record Fault(
        FaultKind kind,
        String file,
        int line,
        int column,
        String path,
        String value,
        String message,
        String didYouMean) {

    /** Something else that is wrong at the same place. */
    public Fault saying(String otherMessage, String otherGuess) {
        return new Fault(kind, file, line, column, path, value, otherMessage, otherGuess);
    }

    /** One line, and a second one with the suggestion when there is one. */
    public String render() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line).append(':').append(column);
        }
        text.append(kind.isWarning() ? ": warning[" : ": error[").append(kind.id()).append("]: ");
        if (!path.isEmpty()) {
            text.append(path).append(": ");
        }
        text.append(message);
        if (!didYouMean.isEmpty()) {
            text.append("\n    did you mean ").append(didYouMean).append('?');
        }
        return text.toString();
    }
}
