package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.studycal.importer.StudyPlan.Checkpoint;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.phrases.ClockRange;
import org.studycal.phrases.PeriodName;

/**
 * A milestone that the plan names.
 *
 * @param period the one it stands in, or {@code null}
 * @param name of the period whose end it marks
 * @param weekday its day of its week
 * @param clock when it begins
 * @param checklist what is to be true then
 */
record CheckpointFact(
        String title,
        int line,
        PeriodFact period,
        Optional<PeriodName> name,
        Optional<DayOfWeek> weekday,
        Optional<LocalDate> date,
        boolean exam,
        Optional<ClockRange> clock,
        List<String> checklist) {

    CheckpointFact {
        checklist = List.copyOf(checklist);
    }

    /** The same with what another says of it. */
    CheckpointFact with(String named, CheckpointFact other) {
        List<String> checks =
                Stream.concat(checklist.stream(), other.checklist.stream()).distinct().toList();
        return new CheckpointFact(
                named,
                line,
                period,
                name,
                weekday.or(() -> other.weekday),
                date,
                exam,
                clock.or(() -> other.clock),
                checks);
    }

    /** Whether it is in a week or day that is itself about something else. */
    boolean isApart() {
        return period.first > 0 && period.unit != Unit.PHASE && period.line != line;
    }

    /**
     * The milestone where it has no date.
     *
     * @param week at whose end it is
     * @param days of its period
     */
    Checkpoint in(Optional<Integer> week, PlanDays days) {
        Optional<Integer> minutes =
                clock.filter(each -> each.to().isPresent())
                        .map(each -> each.to().getAsInt() - each.from())
                        .filter(each -> each > 0);
        return new Checkpoint(
                title,
                week,
                weekday.map(day -> PlanDays.named(Set.of(day))).orElse(days),
                date,
                exam,
                clock.map(ClockRange::from),
                minutes,
                List.of(),
                checklist,
                line);
    }
}
