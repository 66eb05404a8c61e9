package org.studycal.phrases;

import java.util.List;
import java.util.Optional;

/** Finds days of the week. */
final class WeekDays {

    WeekDays(Vocabulary vocabulary) {}

    List<DaysMention> all(Folded text) {
        return List.of();
    }

    Optional<DaysMention> first(Folded text) {
        return Optional.empty();
    }
}
