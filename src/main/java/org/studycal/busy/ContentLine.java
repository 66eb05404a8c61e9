package org.studycal.busy;

import java.util.Locale;

/**
 * A content line of a calendar file, unfolded.
 *
 * @param number where it begins in the file, counted from 1
 * @param text name, parameters and value as written
 */
record ContentLine(int number, String text) {

    /** The property's name in upper case, without a group; all of a line that has no value. */
    String name() {
        int end = nameEnd();
        int start = text.lastIndexOf('.', end) + 1;
        return text.substring(start, end).strip().toUpperCase(Locale.ROOT);
    }

    /**
     * What follows the name: parameters and value with their delimiters, empty if there are none.
     */
    String rest() {
        return text.substring(nameEnd());
    }

    private int nameEnd() {
        int end = 0;
        while (end < text.length() && text.charAt(end) != ':' && text.charAt(end) != ';') {
            end++;
        }
        return end;
    }
}
