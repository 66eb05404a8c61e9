package org.studycal.audit;

import static org.studycal.audit.MinuteTable.BUSY;
import static org.studycal.audit.MinuteTable.LABEL;
import static org.studycal.audit.MinuteTable.LEFT_PLACE;
import static org.studycal.audit.MinuteTable.NIGHT;
import static org.studycal.audit.MinuteTable.PROTECTED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.Set;
import org.studycal.problem.Problem;

/** What every minute of a plan is good for. Minutes are counted from the epoch. */
final class FreeMinutes {

    private final ZoneId zone;
    private final List<Engagement> engagements;
    private final MinuteTable table;

    /** The minutes of the days from {@code first} to {@code last}, both included. */
    FreeMinutes(Problem problem, LocalDate first, LocalDate last) {
        this(problem, first, last, Instant.MIN);
    }

    /** The same, of which only those that begin at {@code now} or later are free. */
    FreeMinutes(Problem problem, LocalDate first, LocalDate last, Instant now) {
        this.zone = problem.timeZone();
        this.engagements = Engagement.of(problem, first, last);
        this.table = new MinuteTable(problem, first, last, now, engagements);
    }

    /** The first minute of the plan's days. */
    long from() {
        return table.from();
    }

    /** The first minute after the plan's days, and after the windows of the last one. */
    long to() {
        return table.to();
    }

    /** The day that study at an instant counts for: windows over midnight are their evening's. */
    LocalDate dayOf(Instant instant) {
        return table.dayOf(instant);
    }

    /** Label of the available window the minute lies in, empty when it lies in none. */
    String label(long minute) {
        return table.label(table.at(minute));
    }

    /** Whether the minute is protected. */
    boolean isProtected(long minute) {
        return (table.at(minute) & PROTECTED) != 0;
    }

    /** Whether a commitment, typed or from a calendar, or an exam holds the minute. */
    boolean isBusy(long minute) {
        return (table.at(minute) & (BUSY | LEFT_PLACE)) != 0;
    }

    /** What holds the minute that begins at an instant. */
    Optional<String> engagement(Instant minute) {
        return engagements.stream()
                .filter(engagement -> engagement.holds(minute))
                .map(Engagement::what)
                .findFirst();
    }

    /** When a day's own time begins: with its midnight, or after the window that goes over it. */
    Instant beginOf(LocalDate date) {
        long minute = Clocks.minuteOf(date.atStartOfDay(zone).toInstant());
        while ((table.at(minute) & NIGHT) != 0) {
            minute++;
        }
        return Instant.ofEpochSecond(minute * 60);
    }

    /**
     * Whether any minute between two instants is free, or would be without a session's old place.
     */
    boolean hasAny(Instant begin, Instant end) {
        return table.between(begin, end).anyMatch(value -> MinuteTable.isFree(value & ~LEFT_PLACE));
    }

    /** The longest stretch of free minutes under one of these labels, or any, in a day. */
    int longest(Instant begin, Instant end, Set<String> wanted) {
        int longest = 0;
        int stretch = 0;
        int before = 0;
        PrimitiveIterator.OfInt values = table.between(begin, end).iterator();
        while (values.hasNext()) {
            int value = values.nextInt();
            int label = MinuteTable.isFree(value) ? value & LABEL : 0;
            boolean counts =
                    label != 0 && (wanted.isEmpty() || wanted.contains(table.label(label)));
            stretch = !counts ? 0 : label == before ? stretch + 1 : 1;
            before = label;
            longest = Math.max(longest, stretch);
        }
        return longest;
    }

    /** Free minutes of a date, 0 outside the plan. */
    int on(LocalDate date) {
        return table.freeOn(date);
    }
}
