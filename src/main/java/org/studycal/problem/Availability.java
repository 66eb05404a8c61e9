package org.studycal.problem;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
     * @param when days this holds on
     * @param windows its windows
     */
    public record Weekly(Recurrence when, List<LabelledTime> windows) {
        public Weekly {
            windows = List.copyOf(windows);
        }

        /** Windows of days of every week. */
        public Weekly(Set<DayOfWeek> days, List<LabelledTime> windows) {
            this(Recurrence.weekly(days), windows);
        }

        /** The days of the week, of whichever weeks. */
        public Set<DayOfWeek> days() {
            return when.days();
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
     * @param time local wall time; it may go on after midnight
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

    /** Whether any window goes on after midnight. */
    public boolean passesMidnight() {
        return Stream.concat(
                        weekly.stream().flatMap(entry -> entry.windows().stream()),
                        exceptions.stream().flatMap(entry -> entry.windows().stream()))
                .anyMatch(window -> window.time().passesMidnight());
    }

    /**
     * Days of the calendar week that begins on a date on which the template has windows, whatever
     * exceptions say.
     */
    public int templateDays(LocalDate weekStart) {
        return (int)
                weekStart
                        .datesUntil(weekStart.plusDays(7))
                        .filter(date -> !ofTemplate(date).isEmpty())
                        .count();
    }

    /** The windows that begin on a date, exceptions applied, in no particular order. */
    public List<LabelledTime> on(LocalDate date) {
        for (OnDates exception : exceptions.reversed()) {
            if (exception.dates().contains(date)) {
                return exception.windows();
            }
        }
        return ofTemplate(date);
    }

    private List<LabelledTime> ofTemplate(LocalDate date) {
        return weekly.stream()
                .filter(entry -> entry.when().on(date))
                .flatMap(entry -> entry.windows().stream())
                .toList();
    }
}
