package org.studycal.phrases;

import java.util.Optional;

/** Reads what items begin with: verbs, marks, prerequisites, alternatives. */
final class Items {

    Items(Vocabulary vocabulary) {}

    Optional<Verb> verb(Folded text) {
        return Optional.empty();
    }

    Mark mark(Folded text) {
        return new Mark(Mark.State.NONE, 0, text.original(text.length()));
    }

    Optional<Remainder> prerequisite(Folded text) {
        return Optional.empty();
    }

    Optional<Alternative> alternative(Folded text) {
        return Optional.empty();
    }
}
