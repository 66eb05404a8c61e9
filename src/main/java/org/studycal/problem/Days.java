package org.studycal.problem;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Days of the week as files write them: {@code mon}, {@code monday}, {@code weekdays}, {@code
 * weekend}, {@code daily}.
 */
final class Days {

    private static final Map<String, Set<DayOfWeek>> SETS = sets();

    /** A day or a named set of days. */
    static final ValueType<Set<DayOfWeek>> SET =
            ValueType.ofText(
                    FaultKind.BAD_DAY,
                    "weekdays, weekend, daily, days like mon, or a list like [mon, wed]",
                    Days::set);

    /** A single day. */
    static final ValueType<DayOfWeek> DAY =
            ValueType.ofText(FaultKind.BAD_DAY, "a day like monday", Days::day);

    private Days() {}

    private static Set<DayOfWeek> set(String text) throws BadValue {
        Set<DayOfWeek> days = SETS.get(text);
        if (days == null) {
            throw new BadValue(
                    Quoted.of(text)
                            + " is not a day; expected weekdays, weekend, daily, or days like mon or monday",
                    guess(text));
        }
        return days;
    }

    private static DayOfWeek day(String text) throws BadValue {
        Set<DayOfWeek> days = SETS.get(text);
        if (days == null || days.size() > 1) {
            throw new BadValue(
                    Quoted.of(text) + " is not one day; expected a day like monday",
                    days == null ? guess(text) : "");
        }
        return days.iterator().next();
    }

    private static String guess(String text) {
        return Meant.days(text).or(() -> DidYouMean.among(text, SETS.keySet())).orElse("");
    }

    private static Map<String, Set<DayOfWeek>> sets() {
        Map<String, Set<DayOfWeek>> sets = new LinkedHashMap<>();
        sets.put("weekdays", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        sets.put("weekend", EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        sets.put("daily", EnumSet.allOf(DayOfWeek.class));
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            sets.put(name.substring(0, 3), EnumSet.of(day));
            sets.put(name, EnumSet.of(day));
        }
        return sets;
    }
}
