package org.studycal.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.studycal.problem.Availability.LabelledTime;
import org.studycal.problem.Problem;
import org.studycal.problem.ProtectedTime;

/**
 * A value for every minute of a plan's days and of the day after: the number of the window's label,
 * and what keeps the minute from study. Deliberately filled without windows or slots.
 */
final class MinuteTable {

    static final int PROTECTED = 1 << 15;
    static final int BUSY = 1 << 14;

    /** After midnight, in a window of the evening before. */
    static final int NIGHT = 1 << 13;

    static final int LEFT_PLACE = 1 << 12;
    static final int LABEL = LEFT_PLACE - 1;

    private static final int MINUTES_PER_DAY = 1440;

    private final ZoneId zone;
    private final LocalDate first;
    private final LocalDate last;
    private final long from;
    private long to;
    private final char[] values;

    /** Minutes of the table that are gone: available or not, they are not free. */
    private final int past;

    private final int[] freeByDay;

    /** Whether, while the table is filled, a window from the evening before is still open. */
    private boolean nightGoesOn;

    private final List<String> labels = new ArrayList<>(List.of(""));
    private final Map<String, Integer> labelNumbers = new HashMap<>();

    /** The minutes of the days from first to last, of which those before now are gone. */
    MinuteTable(
            Problem problem,
            LocalDate first,
            LocalDate last,
            Instant now,
            List<Engagement> engagements) {
        this.first = first;
        this.last = last;
        this.zone = problem.timeZone();
        this.from = Clocks.minuteOf(first.atStartOfDay(zone).toInstant().plusSeconds(59));
        this.to = Math.max(from, Clocks.minuteOf(last.plusDays(1).atStartOfDay(zone).toInstant()));
        long end = Clocks.minuteOf(last.plusDays(2).atStartOfDay(zone).toInstant());
        this.values = new char[Math.max(0, Math.toIntExact(end - from))];
        this.past = index(Clocks.minuteOf(now.plusSeconds(60).minusNanos(1)));
        this.freeByDay = new int[Math.max(0, day(last) + 1)];
        for (Engagement engagement : engagements) {
            mark(engagement.leftPlace() ? LEFT_PLACE : BUSY, engagement.from(), engagement.to());
        }
        fill(problem);
    }

    /** The first minute of the plan's days. */
    long from() {
        return from;
    }

    /** The first minute after the plan's days, and after the windows of the last one. */
    long to() {
        return to;
    }

    /** The value of a minute, 0 outside the table. */
    int at(long minute) {
        return minute >= from && minute < from + values.length
                ? values[Math.toIntExact(minute - from)]
                : 0;
    }

    /** The values between two instants that are not gone. */
    IntStream between(Instant begin, Instant end) {
        return IntStream.range(
                        Math.max(past, index(Clocks.minuteOf(begin))), index(Clocks.minuteOf(end)))
                .map(index -> values[index]);
    }

    /** The label of a value, empty for none. */
    String label(int value) {
        return labels.get(value & LABEL);
    }

    /** Free minutes of a date, 0 outside the plan. */
    int freeOn(LocalDate date) {
        return date.isBefore(first) || date.isAfter(last) ? 0 : freeByDay[day(date)];
    }

    /** The day that an instant counts for: windows over midnight are their evening's. */
    LocalDate dayOf(Instant instant) {
        LocalDate date = LocalDate.ofInstant(instant, zone);
        return (at(Clocks.minuteOf(instant)) & NIGHT) != 0 ? date.minusDays(1) : date;
    }

    /** Whether a minute of such a value can be studied in. */
    static boolean isFree(int value) {
        return (value & LABEL) != 0 && (value & (PROTECTED | BUSY | LEFT_PLACE)) == 0;
    }

    private int index(long minute) {
        return Math.clamp(minute - from, 0, values.length);
    }

    private int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay() - first.toEpochDay());
    }

    /** A minute that is busy in part is busy. */
    private void mark(int kind, Instant busyFrom, Instant busyTo) {
        long start = Clocks.minuteOf(busyFrom) - from;
        long end = Clocks.minuteOf(busyTo.minusNanos(1)) + 1 - from;
        int high = Math.clamp(end, 0, values.length);
        for (int i = Math.clamp(start, 0, values.length); i < high; i++) {
            values[i] |= (char) kind;
        }
    }

    /**
     * Copies each day's local pattern onto its minutes, in pieces in which the offset does not
     * change.
     */
    private void fill(Problem problem) {
        ZoneRules rules = problem.timeZone().getRules();
        long day = Long.MIN_VALUE;
        long latest = Long.MIN_VALUE;
        char[] pattern = new char[0];
        char[] night = new char[0];
        PartMinutes parts = new PartMinutes(values);
        int index = 0;
        while (index < values.length) {
            Instant now = Instant.ofEpochSecond((from + index) * 60);
            long local =
                    Math.floorDiv(
                            now.getEpochSecond() + rules.getOffset(now).getTotalSeconds(), 60L);
            if (Math.floorDiv(local, (long) MINUTES_PER_DAY) != day) {
                day = Math.floorDiv(local, (long) MINUTES_PER_DAY);
                LocalDate date = LocalDate.ofEpochDay(day);
                pattern = patternOf(problem, date);
                // Only the first time that the clocks show a day goes on from the evening before.
                night = nightOf(problem, date);
                nightGoesOn = day > latest;
                latest = Math.max(latest, day);
            }
            int minute = Math.floorMod(local, MINUTES_PER_DAY);
            int length = Math.min(MINUTES_PER_DAY - minute, values.length - index);
            ZoneOffsetTransition change = rules.nextTransition(now);
            if (change != null) {
                length = Math.clamp(Clocks.minuteOf(change.getInstant()) - from - index, 1, length);
            }
            copy(pattern, night, minute, index, length, day);
            if (rules.getOffset(now).getTotalSeconds() % 60 != 0) {
                parts.add(index, length, change != null && ends(change, index + length));
            }
            index += length;
        }
        parts.remove(LABEL, PROTECTED, this::forget);
    }

    private boolean ends(ZoneOffsetTransition change, int index) {
        return change.getInstant().getEpochSecond() < (from + index) * 60;
    }

    /** A minute that seemed free is not. */
    private void forget(int index) {
        if (isFree(values[index]) && index >= past) {
            freeByDay[day(dayOf(Instant.ofEpochSecond((from + index) * 60)))]--;
        }
    }

    /** A window from the evening before is over where it ends or another one begins. */
    private void copy(
            char[] pattern, char[] night, int minute, int index, int length, long epochDay) {
        int day = day(LocalDate.ofEpochDay(epochDay));
        for (int i = 0; i < length; i++) {
            int value = pattern[minute + i];
            nightGoesOn &= (value & LABEL) == 0 && night[minute + i] != 0;
            value &= epochDay > last.toEpochDay() ? ~LABEL : ~0;
            if (nightGoesOn) {
                value |= night[minute + i] | NIGHT;
                to = Math.max(to, from + index + i + 1);
            }
            value |= values[index + i];
            values[index + i] = (char) value;
            if (isFree(value) && index + i >= past) {
                freeByDay[(value & NIGHT) == 0 ? day : day - 1]++;
            }
        }
    }

    private char[] patternOf(Problem problem, LocalDate date) {
        char[] pattern = new char[MINUTES_PER_DAY];
        for (LabelledTime window : Rhythm.windows(problem, date)) {
            char label = (char) numberOf(window.label());
            int end = Math.min(MINUTES_PER_DAY, window.time().toMinute());
            Arrays.fill(pattern, window.time().fromMinute(), end, label);
        }
        for (ProtectedTime rest : problem.protectedTimes()) {
            if (rest.floating().isEmpty()) {
                int begin = rest.time().fromMinute();
                int end = rest.time().toMinute();
                if (Rhythm.holds(rest.when(), date)) {
                    protect(pattern, begin, Math.min(end, MINUTES_PER_DAY));
                }
                if (end > MINUTES_PER_DAY && Rhythm.holds(rest.when(), date.minusDays(1))) {
                    protect(pattern, 0, end - MINUTES_PER_DAY);
                }
            }
        }
        return pattern;
    }

    private static void protect(char[] pattern, int begin, int end) {
        for (int minute = begin; minute < end; minute++) {
            pattern[minute] |= (char) PROTECTED;
        }
    }

    /** What windows of the evening before hold of a date. */
    private char[] nightOf(Problem problem, LocalDate date) {
        char[] night = new char[MINUTES_PER_DAY];
        if (date.isAfter(first)) {
            for (LabelledTime window : Rhythm.windows(problem, date.minusDays(1))) {
                int end = window.time().toMinute() - MINUTES_PER_DAY;
                if (end > 0) {
                    Arrays.fill(night, 0, end, (char) numberOf(window.label()));
                }
            }
        }
        return night;
    }

    private int numberOf(String label) {
        return labelNumbers.computeIfAbsent(
                label,
                name -> {
                    if (labels.size() > LABEL) {
                        throw new IllegalArgumentException("more than " + LABEL + " window labels");
                    }
                    labels.add(name);
                    return labels.size() - 1;
                });
    }
}
