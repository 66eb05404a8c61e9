package org.studycal.problem;

/**
 * Where something stands in a file.
 *
 * @param line from 1; 0 for the file as a whole
 * @param column from 1; 0 for the file as a whole
 */
record Place(int line, int column) {

    /** The file as a whole. */
    static final Place FILE = new Place(0, 0);

    /** The first character of a file. */
    static final Place BEGINNING = new Place(1, 1);

    /** Whether this place comes after another one. */
    boolean isAfter(Place other) {
        return line > other.line || (line == other.line && column > other.column);
    }
}
