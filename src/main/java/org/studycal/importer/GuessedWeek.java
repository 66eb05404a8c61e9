package org.studycal.importer;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.studycal.importer.StudyWeek.DayMinutes;
import org.studycal.phrases.DayPart;
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

    /** What comes before all that where the plan names a part of the day. */
    private static final Map<DayPart, List<Step>> PREFERRED =
            Map.of(
                    DayPart.MORNING,
                    List.of(new Step(WEEKDAYS, 6, 8), new Step(WEEKEND, 8, 12)),
                    DayPart.AFTERNOON,
                    List.of(new Step(WEEKDAYS, 13, 17), new Step(WEEKEND, 13, 17)),
                    DayPart.EVENING,
                    List.of(new Step(WEEKDAYS, 19, 22), new Step(WEEKEND, 19, 22)));

    private GuessedWeek() {}

    /**
     * Times for so many minutes a week and some to spare, none of them kept for anything else.
     *
     * @param loads minutes that days need at least, within those of the week
     * @param part of the day that the plan names
     */
    static Map<DayOfWeek, List<TimeRange>> of(
            int wantedMinutes,
            List<Kept> kept,
            Set<DayOfWeek> days,
            Map<DayOfWeek, Integer> loads,
            Optional<DayPart> part) {
        Map<DayOfWeek, DayMinutes> busy = new EnumMap<>(DayOfWeek.class);
        Map<DayOfWeek, DayMinutes> others = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : days) {
            busy.put(day, new DayMinutes());
            others.put(day, new DayMinutes());
            others.get(day).add(TimeRange.ALL_DAY);
        }
        for (Kept each : kept) {
            each.days().stream()
                    .filter(days::contains)
                    .forEach(day -> busy.get(day).add(each.time()));
        }
        Map<DayOfWeek, Integer> needs = new EnumMap<>(DayOfWeek.class);
        needs.putAll(loads);
        long needed = loads.values().stream().mapToLong(each -> each).sum();
        long left = wantedMinutes + wantedMinutes / 6L - needed - needed / 6L;
        List<Step> steps = new ArrayList<>(part.map(PREFERRED::get).orElse(List.of()));
        steps.addAll(STEPS);
        for (Step step : steps) {
            TimeRange time = new TimeRange(step.fromHour() * 60, step.toHour() * 60);
            long before = left;
            for (DayOfWeek day : step.days()) {
                List<TimeRange> free = days.contains(day) ? busy.get(day).freeOf(time) : List.of();
                for (TimeRange each : free) {
                    int length = each.toMinute() - each.fromMinute();
                    boolean needy = needs.getOrDefault(day, 0) > 0;
                    if ((needy || before > 0) && length >= SHORTEST) {
                        others.get(day).remove(each);
                        busy.get(day).add(each);
                        needs.merge(day, -length, Integer::sum);
                        left -= needy ? 0 : length;
                    }
                }
            }
        }
        Map<DayOfWeek, List<TimeRange>> times = new EnumMap<>(DayOfWeek.class);
        others.forEach((day, minutes) -> times.put(day, minutes.freeOf(TimeRange.ALL_DAY)));
        times.values().removeIf(List::isEmpty);
        if (times.isEmpty()) {
            // Somebody who keeps every hour for something else still has to begin somewhere.
            times.put(DayOfWeek.SATURDAY, List.of(new TimeRange(9 * 60, 12 * 60)));
        }
        return times;
    }
}
