package org.studycal.audit;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.studycal.problem.Availability.LabelledTime;
import org.studycal.problem.Availability.OnDates;
import org.studycal.problem.Availability.Weekly;
import org.studycal.problem.DateRange;
import org.studycal.problem.Problem;
import org.studycal.problem.Recurrence;

/** On which dates something that comes back is: the auditor's own count of weeks. */
final class Rhythm {

    private Rhythm() {}

    static boolean holds(Recurrence when, LocalDate date) {
        boolean named = when.dates().isEmpty() || covers(when.dates(), date);
        boolean inTime =
                date.compareTo(when.span().first()) >= 0 && date.compareTo(when.span().last()) <= 0;
        if (!named
                || !inTime
                || covers(when.except(), date)
                || !when.days().contains(date.getDayOfWeek())) {
            return false;
        }
        // The same weekday as the counted week begins with, in the week of the date.
        LocalDate begin = date.with(TemporalAdjusters.previousOrSame(when.week().getDayOfWeek()));
        return (begin.toEpochDay() - when.week().toEpochDay()) / 7 % when.every() == 0;
    }

    private static boolean covers(List<DateRange> ranges, LocalDate date) {
        for (DateRange range : ranges) {
            if (date.compareTo(range.first()) >= 0 && date.compareTo(range.last()) <= 0) {
                return true;
            }
        }
        return false;
    }

    /** The windows that begin on a date. */
    static List<LabelledTime> windows(Problem problem, LocalDate date) {
        List<LabelledTime> windows = new ArrayList<>();
        for (Weekly entry : problem.availability().weekly()) {
            if (holds(entry.when(), date)) {
                windows.addAll(entry.windows());
            }
        }
        for (OnDates exception : problem.availability().exceptions()) {
            if (covers(List.of(exception.dates()), date)) {
                windows.clear();
                windows.addAll(exception.windows());
            }
        }
        return windows;
    }
}
