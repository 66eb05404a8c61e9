package org.studycal.phrases;

import java.util.Optional;

/** Tells what headings, labels, stretches of the day and columns are. */
final class Labels {

    Labels(Vocabulary vocabulary) {}

    Optional<Section> section(Folded text) {
        return Optional.empty();
    }

    Optional<Use> use(Folded text) {
        return Optional.empty();
    }

    Optional<Column> column(Folded text) {
        return Optional.empty();
    }
}
