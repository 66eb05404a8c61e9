package org.studycal.problem;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * When the person can study: a weekly template, and dates on which other windows hold instead.
 *
 * @param weekly windows of the ordinary week; several entries may name the same day
 * @param exceptions dates with windows of their own; the last one that names a date wins over the
 *     template
 */
public record Availability(List<Weekly> weekly, List<OnDates> exceptions) {

    public Availability {
        weekly = List.copyOf(weekly);
        exceptions = List.copyOf(exceptions);
    }

    /**
     * Windows of some days of the week.
     *
     * @param days days this holds on
     * @param windows its windows
     */
    public record Weekly(Set<DayOfWeek> days, List<LabelledTime> windows) {
        public Weekly {
            days = Set.copyOf(days);
            windows = List.copyOf(windows);
        }
    }

    /**
     * Windows of some dates, instead of the template's.
     *
     * @param dates dates this holds on
     * @param windows its windows; none means the whole day is off
     */
    public record OnDates(DateRange dates, List<LabelledTime> windows) {
        public OnDates {
            windows = List.copyOf(windows);
        }
    }

    /**
     * A labelled stretch of a day.
     *
     * @param time local wall time
     * @param label what the window is good for, for example {@code theory}
     */
    public record LabelledTime(TimeRange time, String label) {

        /** A time without a label of its own. */
        public LabelledTime(TimeRange time) {
            this(time, ClockTimes.DEFAULT_LABEL);
        }

        /** As people write it: {@code 05:00-07:00 theory}. */
        public String text() {
            return label.equals(ClockTimes.DEFAULT_LABEL) ? time.toString() : time + " " + label;
        }
    }

    /** The windows of a date, exceptions applied, in no particular order. */
    public List<LabelledTime> on(LocalDate date) {
        for (OnDates exception : exceptions.reversed()) {
            if (exception.dates().contains(date)) {
                return exception.windows();
            }
        }
        return weekly.stream()
                .filter(entry -> entry.days().contains(date.getDayOfWeek()))
                .flatMap(entry -> entry.windows().stream())
                .toList();
    }
}
