package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.studycal.importer.StudyPlan.Kind;
import org.studycal.importer.StudyPlan.Unit;

/**
 * Under what a piece of the plan stands.
 *
 * @param period the innermost period, or {@code null}
 * @param group heading or label that is no period
 * @param kind what a section said that all its items are
 * @param days of the week that a label named
 * @param date that a label named
 * @param done whether what stands above is done
 * @param pool the study time that all topics here share, or {@code null}
 * @param listed whether a section said that its items are what to learn
 * @param deadline by when what stands here is to be handed in
 */
record Context(
        PeriodFact period,
        String group,
        Optional<Kind> kind,
        Set<DayOfWeek> days,
        Optional<LocalDate> date,
        boolean done,
        Amount pool,
        boolean listed,
        Optional<LocalDate> deadline) {

    static final Context TOP =
            new Context(
                    null,
                    "",
                    Optional.empty(),
                    Set.of(),
                    Optional.empty(),
                    false,
                    null,
                    false,
                    Optional.empty());

    Context in(PeriodFact inner) {
        return new Context(
                inner, "", Optional.empty(), Set.of(), date, done, null, false, deadline);
    }

    Context under(String heading) {
        return new Context(period, heading, kind, days, date, done, pool, listed, deadline);
    }

    Context of(Optional<Kind> said) {
        return new Context(
                period, group, said.or(() -> kind), days, date, done, pool, listed, deadline);
    }

    Context on(Set<DayOfWeek> named) {
        return new Context(period, group, kind, named, date, done, pool, listed, deadline);
    }

    Context on(Optional<LocalDate> day) {
        return new Context(
                period, group, kind, days, day.or(() -> date), done, pool, listed, deadline);
    }

    Context done(boolean also) {
        return new Context(period, group, kind, days, date, done || also, pool, listed, deadline);
    }

    /** The same with study time that all topics here share; none keeps what was known. */
    Context sharing(Optional<Amount> time) {
        return new Context(
                period, group, kind, days, date, done, time.orElse(pool), listed, deadline);
    }

    Context by(Optional<LocalDate> day) {
        return new Context(
                period, group, kind, days, date, done, pool, listed, day.or(() -> deadline));
    }

    Context listing() {
        return new Context(period, group, kind, days, date, done, pool, true, deadline);
    }

    boolean isOutside() {
        return period == null;
    }

    /** Whether a section said that it is work of some kind; a review outside weeks is a routine. */
    boolean isWork() {
        return kind.filter(each -> each != Kind.REVIEW).isPresent();
    }

    /** Whether the innermost period is one of some units. */
    boolean isIn(Unit... units) {
        return period != null && Set.of(units).contains(period.unit);
    }

    /** How often the days of the week come in the innermost period, as far as that is a week. */
    int weeks() {
        return isIn(Unit.WEEK) ? period.weeks() : 1;
    }
}
