package org.studycal.problem;

/**
 * What was read, with the place it was read from, so that later checks can point there.
 *
 * @param value read
 * @param node its place
 */
record Located<T>(T value, LocatedNode node) {

    /** The place of a key of the group, or of the group when it has no such key. */
    LocatedNode at(String key) {
        return node.at(key);
    }

    /** Whether the group has this key. */
    boolean has(String key) {
        return node.get(key).isPresent();
    }
}
