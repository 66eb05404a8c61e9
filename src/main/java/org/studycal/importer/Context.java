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
 * @param pool index of the study time that all topics here share, or -1
 * @param listed whether a section said that its items are what to learn
 */
record Context(
        int period,
        String group,
        Optional<StudyPlan.Kind> kind,
        Set<DayOfWeek> days,
        Optional<LocalDate> date,
        boolean done,
        int pool,
        boolean listed) {

    static final Context TOP =
            new Context(-1, "", Optional.empty(), Set.of(), Optional.empty(), false, -1, false);

    Context in(int period) {
        return new Context(period, "", Optional.empty(), Set.of(), date, done, -1, false);
    }

    Context under(String group) {
        return new Context(period, group, kind, days, date, done, pool, listed);
    }

    Context of(StudyPlan.Kind kind) {
        return new Context(period, group, Optional.of(kind), days, date, done, pool, listed);
    }

    Context on(Set<DayOfWeek> days) {
        return new Context(period, group, kind, days, date, done, pool, listed);
    }

    Context on(Optional<LocalDate> date) {
        Optional<LocalDate> own = date.isPresent() ? date : this.date;
        return new Context(period, group, kind, days, own, done, pool, listed);
    }

    Context done(boolean done) {
        return new Context(period, group, kind, days, date, this.done || done, pool, listed);
    }

    /** The same with study time that all topics here share; none keeps what was known. */
    Context sharing(int pool) {
        return pool < 0 ? this : new Context(period, group, kind, days, date, done, pool, listed);
    }

    Context listing() {
        return new Context(period, group, kind, days, date, done, pool, true);
    }
}
