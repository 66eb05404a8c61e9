package org.studycal.busy;

import static java.util.stream.Collectors.toSet;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.TemporalField;
import java.time.temporal.WeekFields;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.studycal.problem.Quoted;

/** The parts of a recurrence rule by their names, blanks and empty parts left out. */
record RuleParts(Map<String, String> parts) {

    /** More times than this in one step of a rule would be collected before the first is named. */
    private static final long MOST_IN_A_STEP = 600_000;

    /** In days, weeks, months or years: no calendar reaches over two such steps. */
    private static final int AGE = 300_000;

    private static final Set<String> LONG_STEPS = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");

    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    /** What makes no sense for whole days, and must be ignored there. */
    static final Set<String> TIMES = Set.of("BYHOUR", "BYMINUTE", "BYSECOND");

    private static final Set<String> DAYS = Set.of("BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYDAY");

    /** Takes a rule apart; of a part given twice the first counts. */
    static RuleParts of(String rule) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : rule.replaceAll("\\s", "").toUpperCase(Locale.ROOT).split(";", -1)) {
            int equals = part.indexOf('=');
            if (!part.isEmpty() && !part.startsWith("X-")) {
                parts.putIfAbsent(
                        equals < 0 ? part : part.substring(0, equals),
                        equals < 0 ? "" : part.substring(equals + 1));
            }
        }
        return new RuleParts(parts);
    }

    /** A part, empty if it is not given. */
    String get(String name) {
        return parts.getOrDefault(name, "");
    }

    /** Without some of its parts. */
    RuleParts without(Collection<String> names) {
        Map<String, String> rest = new LinkedHashMap<>(parts);
        rest.keySet().removeAll(names);
        return new RuleParts(rest);
    }

    boolean hasPositions() {
        return parts.containsKey("BYSETPOS");
    }

    boolean hasByParts() {
        return parts.keySet().stream().anyMatch(name -> name.startsWith("BY"));
    }

    /** Refuses a rule that names too many times at once. */
    void checkSize(String written) throws BadCalendarValue {
        long times =
                switch (get("FREQ")) {
                    case "YEARLY" -> get("BYDAY").isEmpty() ? 1 : 53;
                    case "MONTHLY" -> get("BYDAY").isEmpty() ? 1 : 5;
                    default -> 1;
                };
        for (Map.Entry<String, String> part : parts.entrySet()) {
            if (part.getKey().startsWith("BY")) {
                times *= part.getValue().chars().filter(c -> c == ',').count() + 1;
                if (times > MOST_IN_A_STEP) {
                    throw new BadCalendarValue(
                            Quoted.of(written) + " names more times than any calendar holds");
                }
            }
        }
    }

    /** The same rule in the words that the library understands as RFC 5545 does. */
    RuleParts expandable(LocalDateTime start) {
        return (hasWeeks() ? daysOfWeeks(start) : inDays(start)).near();
    }

    /** The library goes day by day to the next time, which would take it minutes for an age. */
    private RuleParts near() {
        boolean far =
                LONG_STEPS.contains(get("FREQ"))
                        && get("INTERVAL").matches("\\d{1,18}")
                        && Long.parseLong(get("INTERVAL")) > AGE;
        if (!far) {
            return this;
        }
        Map<String, String> nearer = new LinkedHashMap<>(parts);
        nearer.put("INTERVAL", String.valueOf(AGE));
        return new RuleParts(nearer);
    }

    /**
     * The library takes thousands of steps that name nothing for the end, and the hours or minutes
     * outside of a rule's days are such.
     */
    private RuleParts inDays(LocalDateTime start) {
        String freq = get("FREQ");
        int unit = Set.of("SECONDLY", "MINUTELY", "HOURLY").contains(freq) ? freq.charAt(0) : 0;
        boolean sparse = parts.keySet().stream().anyMatch(DAYS::contains);
        boolean rare = unit != 0 && unit != 'H' && parts.containsKey("BYHOUR");
        boolean yearly = parts.containsKey("BYYEARDAY");
        if (unit == 0
                || !(sparse || rare)
                || !Set.of("", "1").contains(get("INTERVAL"))
                || hasPositions()
                || (yearly && unit == 'S')) {
            return this;
        }
        Map<String, String> daily = new LinkedHashMap<>(parts);
        daily.put("FREQ", yearly ? "YEARLY" : "DAILY");
        daily.putIfAbsent("BYHOUR", from(0, 23));
        daily.putIfAbsent("BYMINUTE", unit == 'H' ? "" + start.getMinute() : from(0, 59));
        daily.putIfAbsent("BYSECOND", unit == 'S' ? from(0, 59) : "" + start.getSecond());
        return new RuleParts(daily);
    }

    /** Whether a time is in the weeks the rule names, where it names weeks by their numbers. */
    Predicate<LocalDateTime> weeks(LocalDateTime start) {
        if (!hasWeeks()) {
            return time -> true;
        }
        Set<Integer> weeks =
                Stream.of(get("BYWEEKNO").split(",", -1)).map(Integer::valueOf).collect(toSet());
        boolean each = get("INTERVAL").matches("0*1?|\\d{10,}|.*\\D.*");
        long interval = each ? 1 : Long.parseLong(get("INTERVAL"));
        WeekFields fields =
                WeekFields.of(DayOfWeek.of(Math.max(0, WEEKDAYS.indexOf(get("WKST"))) + 1), 4);
        TemporalField number = fields.weekOfWeekBasedYear();
        int first = start.get(fields.weekBasedYear());
        return time -> {
            int week = time.get(number);
            int fromLast = week - 1 - (int) number.rangeRefinedBy(time).getMaximum();
            return (weeks.contains(week) || weeks.contains(fromLast))
                    && (time.get(fields.weekBasedYear()) - first) % interval == 0;
        };
    }

    /**
     * The days of all weeks instead of those of some: the library takes other days for a week 53 in
     * years that have none, and counts the years of the calendar, not those of the weeks.
     */
    private RuleParts daysOfWeeks(LocalDateTime start) {
        Map<String, String> days = new LinkedHashMap<>(parts);
        days.remove("BYWEEKNO");
        days.remove("INTERVAL");
        days.computeIfPresent("BYDAY", (name, value) -> value.replaceAll("[+-]?\\d+", ""));
        if (parts.containsKey("BYMONTHDAY")) {
            days.putIfAbsent("BYMONTH", from(1, 12));
        } else if (!parts.containsKey("BYYEARDAY")) {
            days.putIfAbsent("BYDAY", WEEKDAYS.get(start.getDayOfWeek().getValue() - 1));
        }
        return new RuleParts(days);
    }

    private boolean hasWeeks() {
        return get("FREQ").equals("YEARLY")
                && !hasPositions()
                && get("BYWEEKNO").matches("[+-]?\\d{1,2}(,[+-]?\\d{1,2})*");
    }

    /** The rule in the library's words. */
    RecurrenceRule rule(RfcMode mode) throws InvalidRecurrenceRuleException {
        return new RecurrenceRule(toString(), mode);
    }

    @Override
    public String toString() {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
    }

    private static String from(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
    }
}
