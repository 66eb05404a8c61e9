package org.studycal.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studycal.phrases.ClockRange;

/** A milestone while the plan is being read. */
final class CheckpointDraft {
    final String title;
    final int line;

    /** Unit and number of the period whose end it marks. */
    Optional<StudyPlan.Unit> unit = Optional.empty();

    int number;

    /** The period it stands in, or -1. */
    int period = -1;

    Optional<Integer> week = Optional.empty();
    Optional<LocalDate> date = Optional.empty();
    boolean exam;
    Optional<ClockRange> clock = Optional.empty();
    final List<String> checklist = new ArrayList<>();

    CheckpointDraft(String title, int line) {
        this.title = title;
        this.line = line;
    }

    StudyPlan.Checkpoint built() {
        return new StudyPlan.Checkpoint(
                title,
                week,
                date,
                exam,
                clock.map(ClockRange::from),
                clock.filter(each -> each.to().isPresent() && each.to().getAsInt() > each.from())
                        .map(each -> each.to().getAsInt() - each.from()),
                List.of(),
                checklist,
                line);
    }
}
