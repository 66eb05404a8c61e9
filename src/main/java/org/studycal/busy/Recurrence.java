package org.studycal.busy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.studycal.problem.Quoted;

/**
 * A recurrence rule, read by the clock on the wall: zones do not touch it.
 *
 * @param parts all but its ends, which need not be in the form the library expects
 * @param until its last time, null if it has none
 * @param count how many times it has
 * @param remark what had to be guessed of it, if anything
 */
record Recurrence(RuleParts parts, EventTime until, long count, Optional<String> remark) {

    /** How long one step of a rule is, for those whose steps are all equally long. */
    private static final Map<Freq, Duration> STEPS =
            new EnumMap<>(
                    Map.of(
                            Freq.SECONDLY, Duration.ofSeconds(1),
                            Freq.MINUTELY, Duration.ofMinutes(1),
                            Freq.HOURLY, Duration.ofHours(1),
                            Freq.DAILY, Duration.ofDays(1),
                            Freq.WEEKLY, Duration.ofDays(7)));

    /** How many hours a clock was ever put back at once. */
    private static final int LONGEST_CHANGE = 25;

    /** Reads an RRULE. */
    static Recurrence read(String text) throws BadCalendarValue {
        RuleParts parts = RuleParts.of(text);
        String written = parts.get("UNTIL");
        EventTime until = written.isEmpty() ? null : TimeText.guess(written);
        parts.checkSize(text);
        RuleParts counted = parts.without(Set.of("UNTIL"));
        for (RfcMode mode : List.of(RfcMode.RFC5545_STRICT, RfcMode.RFC5545_LAX)) {
            try {
                RecurrenceRule rule = counted.rule(mode);
                String guess =
                        "its rule " + Quoted.of(text) + " is not valid; it is read as " + rule;
                return new Recurrence(
                        counted.without(Set.of("COUNT")),
                        until,
                        rule.getCount() == null ? Long.MAX_VALUE : rule.getCount(),
                        mode == RfcMode.RFC5545_LAX ? Optional.of(guess) : Optional.empty());
            } catch (InvalidRecurrenceRuleException | RuntimeException e) {
                // The library trips over some bad rules instead of refusing them.
            }
        }
        throw new BadCalendarValue(
                Quoted.of(text) + " is not a rule; expected one like FREQ=WEEKLY;BYDAY=MO");
    }

    /**
     * The times it names between two, both included, in order.
     *
     * @param start the event's start, the first time there may be; it counts as one of COUNT even
     *     if the rule does not name it
     * @param date whether the event has dates only
     * @param rules the clock of the start, for an UNTIL that is given in UTC
     * @param allowance for every step; what is not named for lack of it is missing
     */
    List<LocalDateTime> times(
            LocalDateTime start,
            boolean date,
            ZoneRules rules,
            LocalDateTime from,
            LocalDateTime to,
            Allowance allowance) {
        LocalDateTime last = until == null ? to : earlier(to, latest(date, rules));
        List<LocalDateTime> times = new ArrayList<>();
        if (last.isBefore(start)) {
            return times;
        }
        try {
            RuleParts timed = date ? parts.without(RuleParts.TIMES) : parts;
            RecurrenceRule rule = timed.expandable(start).rule(RfcMode.RFC5545_LAX);
            long skipped = skippable(rule.getFreq(), rule.getInterval(), start, from);
            LocalDateTime begin =
                    timed.hasPositions()
                            ? periodBefore(rule, start)
                            : start.plus(step(rule).multipliedBy(skipped));
            long left = count - (timed.hasByParts() ? 0 : skipped);
            Predicate<LocalDateTime> inWeeks = timed.weeks(start);
            RecurrenceRuleIterator iterator = rule.iterator(dateTime(begin));
            boolean first = skipped == 0;
            while (left > 0 && iterator.hasNext() && allowance.take()) {
                LocalDateTime time =
                        LocalDateTime.ofEpochSecond(
                                Math.floorDiv(iterator.nextMillis(), 1_000L), 0, ZoneOffset.UTC);
                if (time.isAfter(last)) {
                    break;
                }
                if (!time.isBefore(start) && inWeeks.test(time) && !isPast(time, date, rules)) {
                    left -= first && !time.equals(start) ? 2 : 1;
                    first = false;
                    if (left >= 0 && !time.isBefore(from)) {
                        times.add(time);
                    }
                }
            }
        } catch (InvalidRecurrenceRuleException | RuntimeException e) {
            // The library's way to say that a rule has named nothing for very long.
            allowance.giveUp();
        }
        return times;
    }

    /** Whether it ends before the event starts. */
    boolean isOver(LocalDateTime start, boolean date, ZoneRules rules) {
        return until != null && isPast(start, date, rules);
    }

    /** Whether a time is after the last one; in UTC that is no matter of what the clock shows. */
    private boolean isPast(LocalDateTime time, boolean date, ZoneRules rules) {
        if (until == null) {
            return false;
        }
        return isMoment(date)
                ? WallClock.instant(time, rules).isAfter(until.instant(rules))
                : time.isAfter(end(date, rules));
    }

    /** A time that the clock shows once more after its last one comes before that all the same. */
    private LocalDateTime latest(boolean date, ZoneRules rules) {
        LocalDateTime end = end(date, rules);
        return isMoment(date) ? end.plusHours(LONGEST_CHANGE) : end;
    }

    private boolean isMoment(boolean date) {
        return !date && until.form() == EventTime.Form.UTC;
    }

    private LocalDateTime end(boolean date, ZoneRules rules) {
        if (date) {
            return until.date(rules).atStartOfDay();
        }
        return switch (until.form()) {
            case DATE -> until.wall().toLocalDate().atTime(LocalTime.MAX);
            case UTC -> WallClock.wall(until.instant(rules), rules);
            case FLOATING, ZONED -> until.wall();
        };
    }

    /**
     * How many steps can be left out before the time asked for: a rule of seconds since 1970 would
     * never arrive. None where COUNT needs what they name.
     */
    private long skippable(Freq freq, int interval, LocalDateTime start, LocalDateTime from) {
        Duration step = STEPS.get(freq);
        boolean counted = count < Long.MAX_VALUE && parts.hasByParts();
        if (step == null || counted || parts.hasPositions() || !start.isBefore(from)) {
            return 0;
        }
        // One step less: a week or day that has begun must be seen whole.
        long steps = ChronoUnit.SECONDS.between(start, from) / (step.toSeconds() * interval) - 1;
        return Math.max(0, Math.min(steps, count - 1));
    }

    /**
     * A time a period before the start, or more where there is none on the same day: the positions
     * of the first period count from its beginning, which may lie before the start.
     */
    private static LocalDateTime periodBefore(RecurrenceRule rule, LocalDateTime start) {
        Duration step = step(rule);
        if (!step.isZero()) {
            return start.minus(step);
        }
        long months = (rule.getFreq() == Freq.YEARLY ? 12L : 1L) * rule.getInterval();
        LocalDateTime before = start.minusMonths(months);
        for (int i = 2; before.getDayOfMonth() != start.getDayOfMonth() && i < 100; i++) {
            before = start.minusMonths(months * i);
        }
        return before;
    }

    private static Duration step(RecurrenceRule rule) {
        return STEPS.getOrDefault(rule.getFreq(), Duration.ZERO).multipliedBy(rule.getInterval());
    }

    private static DateTime dateTime(LocalDateTime wall) {
        return new DateTime(
                wall.getYear(),
                wall.getMonthValue() - 1,
                wall.getDayOfMonth(),
                wall.getHour(),
                wall.getMinute(),
                wall.getSecond());
    }

    private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
        return a.isBefore(b) ? a : b;
    }
}
