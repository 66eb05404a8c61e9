package org.studycal.importer;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.studycal.importer.StudyPlan.Kept;
import org.studycal.importer.StudyWeek.DayMinutes;
import org.studycal.problem.TimeRange;

/** Times to study for a person of whom nothing is known but how much: evenings, then weekends. */
final class GuessedWeek {

    private static final Set<DayOfWeek> WEEKDAYS =
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int SHORTEST = 30;

    private record Step(Set<DayOfWeek> days, int fromHour, int toHour) {}

    private static final List<Step> STEPS =
            List.of(
                    new Step(WEEKDAYS, 19, 21),
                    new Step(EnumSet.of(DayOfWeek.SATURDAY), 9, 12),
                    new Step(EnumSet.of(DayOfWeek.SUNDAY), 9, 12),
                    new Step(WEEKEND, 14, 17),
                    new Step(WEEKDAYS, 6, 8),
                    new Step(WEEKEND, 17, 19),
                    new Step(WEEKDAYS, 21, 22),
                    new Step(WEEKDAYS, 9, 12),
                    new Step(WEEKDAYS, 13, 17),
                    new Step(WEEKEND, 8, 9),
                    new Step(WEEKEND, 19, 22),
                    new Step(WEEKDAYS, 8, 9),
                    new Step(WEEKDAYS, 17, 19),
                    new Step(WEEKEND, 12, 14));

    private GuessedWeek() {}

    /** Times for so many minutes a week and some to spare, none of them kept for anything else. */
    static Map<DayOfWeek, List<TimeRange>> of(
            int wantedMinutes, List<Kept> kept, Set<DayOfWeek> days) {
        Map<DayOfWeek, DayMinutes> used = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            used.put(day, new DayMinutes());
        }
        long enough = wantedMinutes + wantedMinutes / 6L;
        int sum = 0;
        for (Step step : STEPS) {
            if (sum < enough) {
                sum += take(step, used, kept, days);
            }
        }
        Map<DayOfWeek, List<TimeRange>> times = new EnumMap<>(DayOfWeek.class);
        used.forEach(
                (day, minutes) -> {
                    List<TimeRange> windows = stretches(minutes);
                    if (!windows.isEmpty()) {
                        times.put(day, windows);
                    }
                });
        if (times.isEmpty()) {
            // Somebody who keeps every hour for something else still has to begin somewhere.
            times.put(DayOfWeek.SATURDAY, List.of(new TimeRange(9 * 60, 12 * 60)));
        }
        return times;
    }

    private static int take(
            Step step, Map<DayOfWeek, DayMinutes> used, List<Kept> kept, Set<DayOfWeek> days) {
        TimeRange time = new TimeRange(step.fromHour() * 60, step.toHour() * 60);
        int sum = 0;
        for (DayOfWeek day : step.days()) {
            if (!days.contains(day)) {
                continue;
            }
            DayMinutes busy = new DayMinutes();
            kept.stream()
                    .filter(each -> each.days().contains(day))
                    .forEach(each -> busy.add(each.time()));
            for (TimeRange free : busy.freeOf(time)) {
                if (free.toMinute() - free.fromMinute() >= SHORTEST) {
                    used.get(day).add(free);
                    sum += free.toMinute() - free.fromMinute();
                }
            }
        }
        return sum;
    }

    private static List<TimeRange> stretches(DayMinutes used) {
        DayMinutes others = new DayMinutes();
        used.freeOf(TimeRange.ALL_DAY).forEach(others::add);
        return others.freeOf(TimeRange.ALL_DAY);
    }
}
