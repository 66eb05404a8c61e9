package org.studycal.phrases;

import java.util.List;
import java.util.Optional;

/** Finds dates. */
final class Dates {

    Dates(Vocabulary vocabulary) {}

    List<DateMention> all(Folded text) {
        return List.of();
    }

    Optional<DateMention> first(Folded text) {
        return Optional.empty();
    }
}
