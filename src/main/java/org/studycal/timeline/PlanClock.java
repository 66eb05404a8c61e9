package org.studycal.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.studycal.problem.Availability;
import org.studycal.problem.Availability.LabelledTime;
import org.studycal.problem.Commitment;
import org.studycal.problem.TimeRange;

/**
 * From the wall clock of a plan's zone to real time. An instant lies in a time range when its local
 * wall time does, so a range that holds a daylight saving change is an hour shorter or longer, and
 * may fall into two intervals where an hour comes twice. A wall time that the clocks skip is the
 * moment at which they do; in foreign calendars RFC 5545 asks for the offset before that instead,
 * which is why {@code busy} has a clock of its own.
 */
public final class PlanClock {

    private final ZoneRules rules;

    /** The clock of a plan's zone. */
    public PlanClock(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /**
     * The real time of a wall time range on a date, in time order; empty when the range falls into
     * a gap.
     */
    List<Interval> intervals(LocalDate date, TimeRange range) {
        LocalDateTime from = date.atStartOfDay().plusMinutes(range.fromMinute());
        LocalDateTime to = date.atStartOfDay().plusMinutes(range.toMinute());
        List<Interval> intervals = new ArrayList<>(1);
        // An offset is at most 18 hours away from UTC.
        Instant begin = date.atStartOfDay().minusHours(18).toInstant(ZoneOffset.UTC);
        LocalDateTime end = date.plusDays(range.passesMidnight() ? 2 : 1).atStartOfDay();
        Instant limit = end.plusHours(18).toInstant(ZoneOffset.UTC);
        while (begin.isBefore(limit)) {
            ZoneOffset offset = rules.getOffset(begin);
            ZoneOffsetTransition next = rules.nextTransition(begin);
            Instant change =
                    next == null || next.getInstant().isAfter(limit) ? limit : next.getInstant();
            add(
                    intervals,
                    latest(begin, from.toInstant(offset)),
                    earliest(change, to.toInstant(offset)));
            begin = change;
        }
        return intervals;
    }

    /**
     * The windows of an availability that begin on a date, in time order. After midnight a window
     * goes on without a break until the clocks show its end, or until the next day has a window of
     * its own: what the clocks show once more after that is the next day's.
     */
    List<TimeWindow> windows(Availability availability, LocalDate date) {
        List<TimeWindow> windows = new ArrayList<>();
        for (LabelledTime labelled : availability.on(date)) {
            intervals(date, firstDayOf(labelled.time())).stream()
                    .map(interval -> new TimeWindow(date, labelled.label(), interval))
                    .forEach(windows::add);
            if (labelled.time().passesMidnight()) {
                afterMidnight(availability, date.plusDays(1), labelled.time())
                        .map(interval -> new TimeWindow(date, labelled.label(), interval))
                        .ifPresent(windows::add);
            }
        }
        windows.sort(Comparator.comparing(window -> window.interval().start()));
        return windows;
    }

    private Optional<Interval> afterMidnight(
            Availability availability, LocalDate date, TimeRange time) {
        Instant midnight = instant(date.atStartOfDay(), false);
        Instant morning =
                availability.on(date).stream()
                        .flatMap(window -> intervals(date, firstDayOf(window.time())).stream())
                        .map(Interval::start)
                        .min(Instant::compareTo)
                        .orElse(Instant.MAX);
        return intervals(date, new TimeRange(0, time.minutesAfterMidnight())).stream()
                .filter(night -> !night.start().isAfter(midnight))
                .filter(night -> night.start().isBefore(morning))
                .map(night -> new Interval(night.start(), earliest(night.end(), morning)))
                .findFirst();
    }

    private static TimeRange firstDayOf(TimeRange time) {
        return time.passesMidnight()
                ? new TimeRange(time.fromMinute(), TimeRange.ALL_DAY.toMinute())
                : time;
    }

    /**
     * The real time of a commitment with what is kept free around it; empty when all of it falls
     * into a gap.
     */
    Optional<Interval> interval(Commitment commitment) {
        Instant start =
                instant(commitment.start(), false).minusSeconds(commitment.beforeMinutes() * 60L);
        Instant end = instant(commitment.end(), true).plusSeconds(commitment.afterMinutes() * 60L);
        return start.isBefore(end) ? Optional.of(new Interval(start, end)) : Optional.empty();
    }

    /** The instant of a wall time: the end of a gap, and the first of two. */
    public Instant moment(LocalDateTime wall) {
        return instant(wall, false);
    }

    /**
     * The instant of a wall time. In a gap it is the gap's end; of a time that comes twice, the
     * first unless {@code second}.
     */
    Instant instant(LocalDateTime wall, boolean second) {
        ZoneOffsetTransition transition = rules.getTransition(wall);
        if (transition == null) {
            return wall.toInstant(rules.getOffset(wall));
        }
        if (transition.isGap()) {
            return transition.getInstant();
        }
        return wall.toInstant(second ? transition.getOffsetAfter() : transition.getOffsetBefore());
    }

    private static void add(List<Interval> intervals, Instant start, Instant end) {
        if (!start.isBefore(end)) {
            return;
        }
        int last = intervals.size() - 1;
        if (last >= 0 && intervals.get(last).end().equals(start)) {
            intervals.set(last, new Interval(intervals.get(last).start(), end));
        } else {
            intervals.add(new Interval(start, end));
        }
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earliest(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
