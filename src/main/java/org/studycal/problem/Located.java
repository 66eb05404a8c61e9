package org.studycal.problem;

/**
 * What was read, with the place it was read from, so that later checks can point there.
 *
 * @param value read
 * @param node its place
 */
record Located<T>(T value, LocatedNode node) {

    /** The place of one of its keys, or of the whole when it has no such key. */
    LocatedNode at(String key) {
        return node.at(key);
    }

    /** Whether it has this key. */
    boolean has(String key) {
        return node.get(key).isPresent();
    }
}
