package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Under what a piece of the plan stands.
 *
 * @param period index of the innermost period, or -1
 * @param group heading or label that is no period
 * @param kind what a section said that all its items are
 * @param days of the week that a label named
 * @param date that a label named
 * @param done whether what stands above is done
 */
record Context(
        int period,
        String group,
        Optional<StudyPlan.Kind> kind,
        Set<DayOfWeek> days,
        Optional<LocalDate> date,
        boolean done) {

    static final Context TOP =
            new Context(-1, "", Optional.empty(), Set.of(), Optional.empty(), false);

    Context in(int period) {
        return new Context(period, "", Optional.empty(), Set.of(), date, done);
    }

    Context under(String group) {
        return new Context(period, group, kind, days, date, done);
    }

    Context of(StudyPlan.Kind kind) {
        return new Context(period, group, Optional.of(kind), days, date, done);
    }

    Context on(Set<DayOfWeek> days) {
        return new Context(period, group, kind, days, date, done);
    }

    Context on(Optional<LocalDate> date) {
        return new Context(period, group, kind, days, date.isPresent() ? date : this.date, done);
    }

    Context done(boolean done) {
        return new Context(period, group, kind, days, date, this.done || done);
    }
}
