package org.studycal.solver;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.studycal.plan.Booking;
import org.studycal.problem.PlanWeeks;
import org.studycal.problem.Problem;
import org.studycal.timeline.FreeTime;
import org.studycal.timeline.Interval;
import org.studycal.timeline.TimeWindow;

/**
 * The bookable slots of a plan in time order, as arrays: slot {@code s} lies in window {@code
 * window[s]}, on day {@code day[s]} (0 is the plan's first day) and in week {@code week[s]} (0 is
 * plan week 1). The slots of a window follow each other without a gap.
 */
final class Grid {

    final LocalDate first;
    final LocalDate last;
    final int slotMinutes;

    /** Start of every slot in minutes since the epoch. */
    final long[] start;

    /** End of every slot in wall minutes from the beginning of the plan's first day. */
    final long[] wallEnd;

    final int[] window;
    final int[] day;
    final int[] week;
    final int[] label;

    /** Windows: first slot, and first slot after it. */
    final int[] windowFrom;

    final int[] windowTo;

    /** Days: first slot, and first slot after it; both equal on a day without slots. */
    final int[] dayFrom;

    final int[] dayTo;

    /** The windows from the plan's beginning on, pinned sessions not taken out. */
    final List<TimeWindow> free;

    /** Free minutes of every day and week, pinned sessions not taken out. */
    final int[] dayFree;

    final int[] weekFree;
    final int[] dayWeek;
    final List<String> labels;
    final int slots;
    final int days;
    final int weeks;

    Grid(
            Problem problem,
            LocalDate first,
            LocalDate last,
            Instant notBefore,
            List<Interval> pinned,
            List<Booking> published) {
        this.first = first;
        this.last = last;
        this.slotMinutes = problem.slotMinutes();
        PlanWeeks planWeeks = problem.weeks();
        List<TimeWindow> all = FreeTime.windows(problem, first, last);
        this.days = Math.toIntExact(ChronoUnit.DAYS.between(first, last)) + 1;
        this.weeks = planWeeks.weekOf(last);
        this.dayWeek = new int[days];
        for (int d = 0; d < days; d++) {
            dayWeek[d] = planWeeks.weekOf(first.plusDays(d)) - 1;
        }
        this.dayFree = new int[days];
        this.weekFree = new int[weeks];
        this.free = FreeTime.from(all, problem.history().begun().orElse(notBefore));
        for (TimeWindow window : free) {
            int d = dayOf(window.date());
            dayFree[d] += (int) window.interval().minutes();
            weekFree[dayWeek[d]] += (int) window.interval().minutes();
        }
        NavigableSet<Instant> starts = new TreeSet<>();
        published.forEach(session -> starts.add(session.start()));
        List<TimeWindow> open =
                FreeTime.without(all, pinned).stream()
                        .flatMap(window -> withoutPastSlots(window, notBefore))
                        .map(window -> inStep(window, starts))
                        .filter(window -> window.interval().minutes() >= slotMinutes)
                        .toList();
        int count =
                open.stream()
                        .mapToInt(window -> (int) (window.interval().minutes() / slotMinutes))
                        .sum();
        this.slots = count;
        this.start = new long[count];
        this.wallEnd = new long[count];
        this.window = new int[count];
        this.day = new int[count];
        this.week = new int[count];
        this.label = new int[count];
        this.windowFrom = new int[open.size()];
        this.windowTo = new int[open.size()];
        this.dayFrom = new int[days];
        this.dayTo = new int[days];
        Arrays.fill(dayFrom, -1);
        this.labels = new ArrayList<>();
        ZoneRules rules = problem.timeZone().getRules();
        long firstMinute = first.toEpochDay() * 1440;
        int s = 0;
        for (int w = 0; w < open.size(); w++) {
            TimeWindow window = open.get(w);
            int d = dayOf(window.date());
            if (dayFrom[d] < 0) {
                dayFrom[d] = s;
            }
            windowFrom[w] = s;
            long from = minute(window.interval().start());
            for (long at = from;
                    at + slotMinutes <= minute(window.interval().end());
                    at += slotMinutes) {
                start[s] = at;
                int offset = rules.getOffset(instant(at)).getTotalSeconds();
                wallEnd[s] = Math.floorDiv(at * 60 + offset, 60L) - firstMinute + slotMinutes;
                this.window[s] = w;
                day[s] = d;
                week[s] = dayWeek[d];
                label[s] = labelIndex(window.label());
                s++;
            }
            windowTo[w] = s;
            dayTo[d] = s;
        }
        for (int d = 0; d < days; d++) {
            if (dayFrom[d] < 0) {
                dayFrom[d] = d == 0 ? 0 : dayTo[d - 1];
                dayTo[d] = dayFrom[d];
            }
        }
    }

    /** The present takes whole slots, so that sessions keep to the window's grain. */
    private Stream<TimeWindow> withoutPastSlots(TimeWindow window, Instant notBefore) {
        Interval interval = window.interval();
        if (!interval.start().isBefore(notBefore)) {
            return Stream.of(window);
        }
        if (!notBefore.isBefore(interval.end())) {
            return Stream.empty();
        }
        Duration past = Duration.between(interval.start(), notBefore);
        long slotsPast = Math.ceilDiv(past.toSeconds(), slotMinutes * 60L);
        Instant start = interval.start().plusSeconds(slotsPast * slotMinutes * 60);
        return start.isBefore(interval.end())
                ? Stream.of(
                        new TimeWindow(
                                window.date(), window.label(), new Interval(start, interval.end())))
                : Stream.empty();
    }

    /**
     * A window in whose slots its first published session can stay: a new commitment before it may
     * have shifted the window's start by less than a slot.
     */
    private TimeWindow inStep(TimeWindow window, NavigableSet<Instant> published) {
        Interval interval = window.interval();
        Instant next = published.ceiling(interval.start());
        if (next == null || !next.isBefore(interval.end())) {
            return window;
        }
        long off = Duration.between(interval.start(), next).toSeconds() % (slotMinutes * 60L);
        return off == 0
                ? window
                : new TimeWindow(
                        window.date(),
                        window.label(),
                        new Interval(interval.start().plusSeconds(off), interval.end()));
    }

    /** Day number of a date; negative before the plan. */
    int dayOf(LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, date));
    }

    /** The number of the day that is today; those before it are over. */
    int today(Problem problem, Instant now) {
        Instant beginning = first.atStartOfDay(problem.timeZone()).toInstant();
        return now.isAfter(beginning) ? dayOf(LocalDate.ofInstant(now, problem.timeZone())) : 0;
    }

    /** First slot that starts on this day or later. */
    int firstSlotOn(long dayNumber) {
        if (dayNumber < 0) {
            return 0;
        }
        return dayNumber >= days ? slots : dayFrom[(int) dayNumber];
    }

    /** First slot that starts at this minute since the epoch or later. */
    int firstSlotAt(long minute) {
        int place = Arrays.binarySearch(start, minute);
        return place >= 0 ? place : -place - 1;
    }

    /** End of a slot in minutes since the epoch. */
    long end(int slot) {
        return start[slot] + slotMinutes;
    }

    static long minute(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), 60L);
    }

    static Instant instant(long minute) {
        return Instant.ofEpochSecond(minute * 60);
    }

    private int labelIndex(String name) {
        int index = labels.indexOf(name);
        if (index < 0) {
            labels.add(name);
            index = labels.size() - 1;
        }
        return index;
    }
}
