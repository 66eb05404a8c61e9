package org.studycal.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.studycal.problem.Availability.LabelledTime;
import org.studycal.problem.BusyTime;
import org.studycal.problem.Commitment;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;
import org.studycal.problem.ProtectedTime;
import org.studycal.problem.RepeatedCommitment;

/**
 * What every minute of a plan is good for: the auditor's own table, deliberately without windows or
 * slots. Minutes are counted from the epoch, so both passes of a repeated hour are there and a
 * skipped one is not.
 */
final class FreeMinutes {

    private static final int MINUTES_PER_DAY = 1440;
    private static final int PROTECTED = 1 << 15;
    private static final int BUSY = 1 << 14;
    private static final int NIGHT = 1 << 13;
    private static final int KEPT_FREE = 1 << 12;
    private static final int LABEL = KEPT_FREE - 1;

    /** How many days before and after the plan an event may begin that still reaches into it. */
    private static final int DAYS_AROUND = 3;

    private final ZoneId zone;
    private final LocalDate first;
    private final LocalDate last;
    private final long from;

    /** The first minute after the plan's days, with what windows of the last one hold after it. */
    private long to;

    /** The plan's days and the day after. */
    private final char[] table;

    private final int[] freeByDay;

    /** Whether, while the table is filled, a window from the evening before is still open. */
    private boolean nightGoesOn;

    /** Minutes of the table that are gone: available or not, they are not free. */
    private final int past;

    private final List<String> labels = new ArrayList<>(List.of(""));
    private final Map<String, Integer> labelNumbers = new HashMap<>();

    /** The minutes of the days from {@code first} to {@code last}, both included. */
    FreeMinutes(Problem problem, LocalDate first, LocalDate last) {
        this(problem, first, last, Instant.MIN);
    }

    /** The same, of which only those that begin at {@code now} or later are free. */
    FreeMinutes(Problem problem, LocalDate first, LocalDate last, Instant now) {
        this.first = first;
        this.last = last;
        this.zone = problem.timeZone();
        this.from = minuteOf(first.atStartOfDay(zone).toInstant().plusSeconds(59));
        this.to = Math.max(from, minuteOf(last.plusDays(1).atStartOfDay(zone).toInstant()));
        long end = minuteOf(last.plusDays(2).atStartOfDay(zone).toInstant());
        this.table = new char[Math.max(0, Math.toIntExact(end - from))];
        long begun = minuteOf(now.plusSeconds(60).minusNanos(1)) - from;
        this.past = Math.clamp(begun, 0, table.length);
        this.freeByDay =
                new int[Math.max(0, Math.toIntExact(last.toEpochDay() - first.toEpochDay() + 1))];
        for (Commitment commitment : typed(problem)) {
            markBusy(
                    instantOf(commitment.start(), zone.getRules(), 0)
                            .minusSeconds(60L * commitment.beforeMinutes()),
                    instantOf(commitment.end(), zone.getRules(), 1)
                            .plusSeconds(60L * commitment.afterMinutes()));
        }
        for (Milestone exam : problem.milestones()) {
            if (exam.kind() == Milestone.Kind.EXAM) {
                markExam(exam);
            }
        }
        for (BusyTime appointment : problem.busy()) {
            mark(
                    appointment.isKeptFree() ? KEPT_FREE : BUSY,
                    appointment.start(),
                    appointment.end());
        }
        fill(problem, zone.getRules());
    }

    /** Typed commitments, each day of those that come back by itself. */
    List<Commitment> typed(Problem problem) {
        List<Commitment> typed = new ArrayList<>(problem.commitments());
        for (RepeatedCommitment event : problem.repeated()) {
            for (LocalDate date = first.minusDays(DAYS_AROUND);
                    !date.isAfter(last.plusDays(DAYS_AROUND));
                    date = date.plusDays(1)) {
                if (Rhythm.holds(event.when(), date)) {
                    typed.add(event.on(date));
                }
            }
        }
        return typed;
    }

    /** The whole minute that holds an instant, counted from the epoch. */
    static long minuteOf(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), 60L);
    }

    /** The first or second instant of a local time, in a gap its end. */
    private static Instant instantOf(LocalDateTime local, ZoneRules rules, int occurrence) {
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        if (offsets.isEmpty()) {
            return rules.getTransition(local).getInstant();
        }
        return local.toInstant(offsets.get(Math.min(occurrence, offsets.size() - 1)));
    }

    /** An exam takes its minutes, or where nobody said when it is, its day. */
    private void markExam(Milestone exam) {
        markBusy(beginOf(exam), endOf(exam));
    }

    private Instant beginOf(Milestone exam) {
        return exam.time()
                .map(time -> instantOf(exam.date().atTime(time), zone))
                .orElseGet(() -> exam.date().atStartOfDay(zone).toInstant());
    }

    private Instant endOf(Milestone exam) {
        return exam.time().isPresent()
                ? beginOf(exam).plusSeconds(60L * exam.minutes())
                : exam.date().plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Whether an exam goes on at an instant. */
    boolean isDuring(Milestone exam, Instant instant) {
        return !instant.isBefore(beginOf(exam)) && instant.isBefore(endOf(exam));
    }

    /** The instant of a local time; in a gap its end, of two the first. */
    static Instant instantOf(LocalDateTime local, ZoneId zone) {
        return instantOf(local, zone.getRules(), 0);
    }

    private void markBusy(Instant busyFrom, Instant busyTo) {
        mark(BUSY, busyFrom, busyTo);
    }

    /** A minute that is busy in part is busy. */
    private void mark(int kind, Instant busyFrom, Instant busyTo) {
        long start = minuteOf(busyFrom) - from;
        long end = minuteOf(busyTo.minusNanos(1)) + 1 - from;
        int low = Math.clamp(start, 0, table.length);
        int high = Math.clamp(end, low, table.length);
        for (int i = low; i < high; i++) {
            table[i] |= (char) kind;
        }
    }

    /**
     * Copies each day's local pattern onto its minutes, in pieces in which the offset does not
     * change.
     */
    private void fill(Problem problem, ZoneRules rules) {
        long day = Long.MIN_VALUE;
        long latest = Long.MIN_VALUE;
        char[] pattern = new char[0];
        char[] night = new char[0];
        PartMinutes parts = new PartMinutes(table);
        int index = 0;
        while (index < table.length) {
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
            int length = Math.min(MINUTES_PER_DAY - minute, table.length - index);
            ZoneOffsetTransition change = rules.nextTransition(now);
            if (change != null) {
                length = Math.clamp(minuteOf(change.getInstant()) - from - index, 1, length);
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
        if (isFree(table[index]) && index >= past) {
            LocalDate date = dayOf(Instant.ofEpochSecond((from + index) * 60));
            freeByDay[Math.toIntExact(date.toEpochDay() - first.toEpochDay())]--;
        }
    }

    /** A window from the evening before is over where it ends or another one begins. */
    private void copy(
            char[] pattern, char[] night, int minute, int index, int length, long epochDay) {
        int day = Math.toIntExact(epochDay - first.toEpochDay());
        for (int i = 0; i < length; i++) {
            int value = pattern[minute + i];
            nightGoesOn &= (value & LABEL) == 0 && night[minute + i] != 0;
            value &= epochDay > last.toEpochDay() ? ~LABEL : ~0;
            if (nightGoesOn) {
                value |= night[minute + i] | NIGHT;
                to = Math.max(to, from + index + i + 1);
            }
            value |= table[index + i];
            table[index + i] = (char) value;
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

    private static boolean isFree(int value) {
        return (value & LABEL) != 0 && (value & (PROTECTED | BUSY | KEPT_FREE)) == 0;
    }

    private int at(long minute) {
        return covers(minute) ? table[Math.toIntExact(minute - from)] : 0;
    }

    private boolean covers(long minute) {
        return minute >= from && minute < from + table.length;
    }

    /** The first minute of the plan's days. */
    long from() {
        return from;
    }

    /** The first minute after the plan's days, and after the windows of the last one. */
    long to() {
        return to;
    }

    /**
     * The minutes that clocks show between two local times; a negative one stands where they are
     * interrupted.
     */
    List<Long> minutesBetween(LocalDateTime begin, LocalDateTime end) {
        List<Long> minutes = new ArrayList<>();
        long low = begin.minusHours(18).toEpochSecond(ZoneOffset.UTC) / 60;
        long high = end.plusHours(18).toEpochSecond(ZoneOffset.UTC) / 60;
        boolean inside = false;
        for (long minute = low; minute < high; minute++) {
            LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochSecond(minute * 60), zone);
            boolean shown = !local.isBefore(begin) && local.isBefore(end);
            if (shown) {
                minutes.add(minute);
            } else if (inside) {
                minutes.add(-1L);
            }
            inside = shown;
        }
        return minutes;
    }

    /** The day that study at a minute counts for: windows over midnight are their evening's. */
    LocalDate dayOf(Instant instant) {
        LocalDate date = LocalDate.ofInstant(instant, zone);
        return (at(minuteOf(instant)) & NIGHT) != 0 ? date.minusDays(1) : date;
    }

    /** Label of the available window the minute lies in, empty when it lies in none. */
    String label(long minute) {
        return labels.get(at(minute) & LABEL);
    }

    /** Whether the minute is protected. */
    boolean isProtected(long minute) {
        return (at(minute) & PROTECTED) != 0;
    }

    /** Whether a commitment, typed or from a calendar, or an exam holds the minute. */
    boolean isBusy(long minute) {
        return (at(minute) & (BUSY | KEPT_FREE)) != 0;
    }

    /** When a day's own time begins: with its midnight, or after the window that goes over it. */
    Instant beginOf(LocalDate date) {
        long minute = minuteOf(date.atStartOfDay(zone).toInstant());
        while ((at(minute) & NIGHT) != 0) {
            minute++;
        }
        return Instant.ofEpochSecond(minute * 60);
    }

    /**
     * Whether any minute between two instants is free, or would be without a session's old place.
     */
    boolean hasAny(Instant begin, Instant end) {
        int high = Math.clamp(minuteOf(end) - from, 0, table.length);
        for (int i = Math.clamp(minuteOf(begin) - from, past, table.length); i < high; i++) {
            if (isFree(table[i] & ~KEPT_FREE)) {
                return true;
            }
        }
        return false;
    }

    /** The longest stretch of free minutes under one of these labels, or any, in a day. */
    int longest(Instant begin, Instant end, Set<String> wanted) {
        int longest = 0;
        int stretch = 0;
        int before = 0;
        int high = Math.clamp(minuteOf(end) - from, 0, table.length);
        for (int i = Math.clamp(minuteOf(begin) - from, past, table.length); i < high; i++) {
            int label = isFree(table[i]) ? table[i] & LABEL : 0;
            boolean counts = label != 0 && (wanted.isEmpty() || wanted.contains(labels.get(label)));
            stretch = !counts ? 0 : label == before ? stretch + 1 : 1;
            before = label;
            longest = Math.max(longest, stretch);
        }
        return longest;
    }

    /** Free minutes of a date, 0 outside the plan. */
    int on(LocalDate date) {
        long day = date.toEpochDay() - first.toEpochDay();
        return day >= 0 && day < freeByDay.length ? freeByDay[(int) day] : 0;
    }
}
