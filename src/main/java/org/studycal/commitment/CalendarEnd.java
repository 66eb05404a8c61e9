package org.studycal.commitment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The last day of a calendar that looks like a rota or timetable: busy again and again, and then
 * nothing more.
 *
 * @param source the calendar it is, as messages name it
 * @param first its first busy day
 * @param last its last busy day
 * @param widest days from one busy day to the next, at most
 */
public record CalendarEnd(String source, LocalDate first, LocalDate last, int widest) {

    private static final int FEWEST_DAYS = 5;
    private static final int LEAST_SILENCE_DAYS = 14;
    private static final int LEAST_TIMES = 2;

    /** The end of a calendar with these busy days; empty when it has too few to tell. */
    static Optional<CalendarEnd> of(String source, List<LocalDate> busy) {
        TreeSet<LocalDate> days = new TreeSet<>(busy);
        if (days.size() < FEWEST_DAYS) {
            return Optional.empty();
        }
        int widest = 1;
        LocalDate before = days.first();
        for (LocalDate day : days) {
            widest = Math.max(widest, Math.toIntExact(ChronoUnit.DAYS.between(before, day)));
            before = day;
        }
        return Optional.of(new CalendarEnd(source, days.first(), days.last(), widest));
    }

    /** Whether a plan goes on for so long after it that more of it must be missing. */
    public boolean isTooEarlyFor(LocalDate planEnd) {
        long silence = ChronoUnit.DAYS.between(last, planEnd);
        return silence >= LEAST_SILENCE_DAYS && silence > (long) LEAST_TIMES * widest;
    }

    /** Whether another calendar goes on where this one ends, as the next month's rota does. */
    boolean isContinuedBy(CalendarEnd other) {
        return other.last.isAfter(last)
                && !other.first.isBefore(last.minusDays(widest))
                && !isTooEarlyFor(other.first);
    }
}
