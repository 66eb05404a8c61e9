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
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.studycal.problem.Quoted;

/** A recurrence rule, read by the clock on the wall: zones do not touch it. */
final class Recurrence {

    /** How long one step of a rule is, for those whose steps are all equally long. */
    private static final Map<Freq, Duration> STEPS =
            new EnumMap<>(
                    Map.of(
                            Freq.SECONDLY, Duration.ofSeconds(1),
                            Freq.MINUTELY, Duration.ofMinutes(1),
                            Freq.HOURLY, Duration.ofHours(1),
                            Freq.DAILY, Duration.ofDays(1),
                            Freq.WEEKLY, Duration.ofDays(7)));

    private final RuleParts parts;
    private final EventTime until;
    private final String remark;

    private Recurrence(RuleParts parts, EventTime until, String remark) {
        this.parts = parts;
        this.until = until;
        this.remark = remark;
    }

    /** Reads an RRULE. */
    static Recurrence read(String text) throws BadCalendarValue {
        RuleParts parts = RuleParts.of(text);
        String written = parts.get("UNTIL");
        EventTime until = written.isEmpty() ? null : TimeText.read(written, false, null, null);
        RuleParts endless = parts.without("UNTIL");
        endless.checkSize(text);
        try {
            endless.strict();
            return new Recurrence(endless, until, "");
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            try {
                RecurrenceRule lax = endless.lax();
                return new Recurrence(
                        endless,
                        until,
                        "its rule " + Quoted.of(text) + " is not valid; it is read as " + lax);
            } catch (InvalidRecurrenceRuleException | IllegalArgumentException f) {
                throw new BadCalendarValue(
                        Quoted.of(text) + " is not a rule; expected one like FREQ=WEEKLY;BYDAY=MO");
            }
        }
    }

    /** What had to be guessed of it, if anything. */
    Optional<String> remark() {
        return remark.isEmpty() ? Optional.empty() : Optional.of(remark);
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
        LocalDateTime last = until == null ? to : earlier(to, end(date, rules));
        List<LocalDateTime> times = new ArrayList<>();
        if (last.isBefore(start)) {
            return times;
        }
        try {
            RuleParts timed = date ? parts.withoutTimes() : parts;
            RecurrenceRule rule = timed.expandable(start).lax();
            LocalDateTime begin = leap(rule, timed, start, from);
            RecurrenceRuleIterator iterator = rule.iterator(dateTime(begin));
            int left = rule.getCount() == null ? Integer.MAX_VALUE : rule.getCount();
            boolean first = begin.equals(start);
            while (left > 0 && iterator.hasNext() && allowance.take()) {
                LocalDateTime time =
                        LocalDateTime.ofEpochSecond(
                                Math.floorDiv(iterator.nextMillis(), 1_000L), 0, ZoneOffset.UTC);
                left -= first && !time.equals(start) ? 2 : 1;
                first = false;
                if (left < 0 || time.isAfter(last)) {
                    break;
                }
                if (!time.isBefore(from)) {
                    times.add(time);
                }
            }
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            // The library's way to say that a rule has named nothing for very long: so it ends.
            return times;
        }
        return times;
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
     * Leaves out steps long before the time asked for: a rule of seconds since 1970 would never
     * arrive. Takes them off COUNT where it is known what each of them names.
     */
    private static LocalDateTime leap(
            RecurrenceRule rule, RuleParts parts, LocalDateTime start, LocalDateTime from) {
        Duration step = STEPS.get(rule.getFreq());
        boolean counted = rule.getCount() != null;
        if (step == null || counted && parts.hasByParts() || !start.isBefore(from)) {
            return start;
        }
        long length = step.toSeconds() * rule.getInterval();
        // One step less: a week or day that has begun must be seen whole.
        long steps = ChronoUnit.SECONDS.between(start, from) / length - 1;
        if (counted) {
            steps = Math.min(steps, rule.getCount() - 1L);
        }
        if (steps <= 0) {
            return start;
        }
        if (counted) {
            rule.setCount((int) (rule.getCount() - steps));
        }
        return start.plusSeconds(steps * length);
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
