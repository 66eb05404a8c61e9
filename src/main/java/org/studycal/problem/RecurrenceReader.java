package org.studycal.problem;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the days on which something comes back: {@code days}, {@code every}, {@code from} ... */
final class RecurrenceReader {

    /** Which weeks and days of them. */
    static final List<String> KEYS = List.of("every", "from", "until");

    private static final ValueType<Integer> EVERY = Numbers.whole(1, Recurrence.MOST_WEEKS);

    private RecurrenceReader() {}

    /**
     * The days, every day of the week where none are named.
     *
     * @param weeks of the plan, from whose first one weeks are counted; empty when its start is
     *     wrong
     * @param dates only these, unless there are none
     */
    static Recurrence read(Fields fields, Optional<PlanWeeks> weeks, List<DateRange> dates) {
        Set<DayOfWeek> days = AvailabilityReader.days(fields);
        Optional<LocalDate> from = fields.optional("from", Dates.DATE);
        Optional<LocalDate> until = fields.optional("until", Dates.DATE);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            fields.fault(
                    "until",
                    FaultKind.DATES_OUT_OF_ORDER,
                    "the last day %s lies before the first day %s; expected a later date"
                            .formatted(until.get(), from.get()));
        }
        int every = fields.optional("every", EVERY).orElse(1);
        LocalDate counted =
                weeks.map(plan -> plan.firstDayOf(plan.weekOf(from.orElse(plan.start()))))
                        .orElse(LocalDate.EPOCH);
        return new Recurrence(
                fields.has("days") ? days : EnumSet.allOf(DayOfWeek.class),
                every,
                every == 1 ? LocalDate.EPOCH : counted,
                new DateRange(from.orElse(LocalDate.MIN), until.orElse(LocalDate.MAX)),
                dates,
                fields.list("except", Dates.RANGE));
    }
}
