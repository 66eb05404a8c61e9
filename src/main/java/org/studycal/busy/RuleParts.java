package org.studycal.busy;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.studycal.problem.Quoted;

/** The parts of a recurrence rule by their names, blanks and empty parts left out. */
final class RuleParts {

    /** More times than this in one step of a rule would be collected before the first is named. */
    private static final long MOST_IN_A_STEP = 600_000;

    private static final Set<String> TIMES = Set.of("BYHOUR", "BYMINUTE", "BYSECOND");
    private static final Set<String> DAYS = Set.of("BYMONTH", "BYMONTHDAY", "BYDAY");

    private final Map<String, String> parts;

    private RuleParts(Map<String, String> parts) {
        this.parts = parts;
    }

    /** Takes a rule apart; of a part given twice the first counts. */
    static RuleParts of(String rule) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : rule.replaceAll("\\s", "").toUpperCase(Locale.ROOT).split(";")) {
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

    RuleParts without(String name) {
        return without(Set.of(name));
    }

    /** Without what makes no sense for whole days, and must be ignored there. */
    RuleParts withoutTimes() {
        return without(TIMES);
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

    /**
     * The same rule in steps that name something: the library takes thousands of steps that name
     * nothing for the end, and hours or minutes outside of a rule's days are such.
     */
    RuleParts expandable(LocalDateTime start) {
        String freq = get("FREQ");
        int unit = Set.of("SECONDLY", "MINUTELY", "HOURLY").contains(freq) ? freq.charAt(0) : 0;
        boolean sparse = parts.keySet().stream().anyMatch(DAYS::contains);
        boolean rare = unit != 0 && unit != 'H' && parts.containsKey("BYHOUR");
        if (unit == 0
                || !(sparse || rare)
                || !get("INTERVAL").isEmpty() && !get("INTERVAL").equals("1")
                || parts.containsKey("BYSETPOS")
                || parts.containsKey("BYYEARDAY")) {
            return this;
        }
        Map<String, String> daily = new LinkedHashMap<>(parts);
        daily.put("FREQ", "DAILY");
        daily.putIfAbsent("BYHOUR", all(24));
        daily.putIfAbsent("BYMINUTE", unit == 'H' ? "" + start.getMinute() : all(60));
        daily.putIfAbsent("BYSECOND", unit == 'S' ? all(60) : "" + start.getSecond());
        return new RuleParts(daily);
    }

    /** The rule, with every part as it has to be. */
    RecurrenceRule strict() throws InvalidRecurrenceRuleException {
        return new RecurrenceRule(toString(), RfcMode.RFC5545_STRICT);
    }

    /** The rule, without the parts that make no sense. */
    RecurrenceRule lax() throws InvalidRecurrenceRuleException {
        return new RecurrenceRule(toString(), RfcMode.RFC5545_LAX);
    }

    @Override
    public String toString() {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
    }

    private RuleParts without(Set<String> names) {
        Map<String, String> rest = new LinkedHashMap<>(parts);
        rest.keySet().removeAll(names);
        return new RuleParts(rest);
    }

    private static String all(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }
}
