package org.studycal.phrases;

/** A stretch of a text that means something. */
public interface Mention {

    /** Where it begins in the text. */
    int start();

    /** Where it ends. */
    int end();

    /** Where the rest of the text begins, past colons, dashes and closing brackets. */
    default int titleStart() {
        return end();
    }

    /** The words themselves. */
    default String in(String text) {
        return text.substring(start(), Math.min(end(), text.length()));
    }

    /** What the text says behind them. */
    default String rest(String text) {
        return text.substring(Math.min(titleStart(), text.length())).strip();
    }

    /** Whether it stands before or behind another one with no figure between them. */
    default boolean isBeside(Mention other, String text) {
        int from = Math.min(end(), other.end());
        int to = Math.max(start(), other.start());
        return from <= to && text.substring(from, to).chars().noneMatch(Character::isDigit);
    }

    /** Whether a place of the text is within them. */
    default boolean holds(int place) {
        return start() <= place && place < end();
    }
}
