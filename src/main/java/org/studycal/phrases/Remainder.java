package org.studycal.phrases;

/**
 * Words found in a text and what they are about.
 *
 * @param start where the words begin
 * @param end where they end, with what they are about and its brackets
 * @param restStart where that begins, past colons and dashes
 * @param restEnd where that ends
 */
public record Remainder(int start, int end, int restStart, int restEnd) implements Mention {

    /** What the words are about. */
    public String about(String text) {
        return text.substring(restStart, restEnd).strip();
    }
}
