package org.studycal.phrases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a recogniser found in a folded text.
 *
 * @param value what it means, with its places in the original
 * @param start where it begins
 * @param end place after it
 */
record Found<T>(T value, int start, int end) {

    /** What begins at a place, or {@code null}. */
    interface Recogniser<T> {
        Found<T> at(Folded text, int place);
    }

    /** All that is found in a text, one behind the other. */
    static <T> List<Found<T>> all(Folded text, Recogniser<T> recogniser) {
        List<Found<T>> all = new ArrayList<>();
        int place = 0;
        while (place < text.length()) {
            Found<T> found = recogniser.at(text, place);
            if (found != null) {
                all.add(found);
            }
            place = found == null ? text.next(place) : found.end();
        }
        return all;
    }

    static <T> List<T> values(Folded text, Recogniser<T> recogniser) {
        return all(text, recogniser).stream().map(Found::value).toList();
    }

    static <T> Optional<T> optional(Found<T> found) {
        return Optional.ofNullable(found).map(Found::value);
    }
}
