package org.studycal.importer;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.studycal.problem.Durations;

/** Days of the week and lengths of time as problem files have them. */
final class WrittenDays {

    private static final Set<DayOfWeek> WEEKDAYS =
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private WrittenDays() {}

    /** {@code weekdays}, {@code weekend}, {@code daily}, or {@code mon, wed}. */
    static List<String> days(Set<DayOfWeek> days) {
        if (days.size() == DayOfWeek.values().length) {
            return List.of("daily");
        }
        if (days.equals(WEEKDAYS)) {
            return List.of("weekdays");
        }
        if (days.equals(WEEKEND)) {
            return List.of("weekend");
        }
        List<String> words = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (days.contains(day)) {
                words.add(day.name().substring(0, 3).toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    /** {@code 6h}, {@code 7.5h}, {@code 1h20m}, {@code 45m}. */
    static String duration(int minutes) {
        return minutes > 60 && minutes % 60 == 30
                ? minutes / 60 + ".5h"
                : Durations.format(minutes);
    }
}
