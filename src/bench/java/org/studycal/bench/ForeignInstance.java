package org.studycal.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.studycal.problem.Activity;
import org.studycal.problem.Availability;
import org.studycal.problem.Category;
import org.studycal.problem.DateRange;
import org.studycal.problem.Effort;
import org.studycal.problem.Gap;
import org.studycal.problem.Limits;
import org.studycal.problem.Prerequisite;
import org.studycal.problem.Problem;
import org.studycal.problem.SessionLength;
import org.studycal.problem.TimeRange;
import org.studycal.problem.Week;
import org.studycal.problem.WeekRange;
import org.studycal.problem.WeeklyQuota;
import org.studycal.solver.Prices;
import tools.jackson.databind.json.JsonMapper;

/**
 * A problem in whole hours with a cost of its own: 4 per hour and step of window mismatch, 10 per
 * hour and week outside the activity's weeks, 3 per run, 5 per hour over a weekly quota.
 */
record ForeignInstance(
        int weeks,
        Map<String, Integer> quota,
        Map<String, int[]> mismatch,
        List<String> kinds,
        List<Window> windows,
        List<Work> activities) {

    static final LocalDate START = LocalDate.of(2027, 1, 4);

    record Window(int week, int day, int startMinute, int hours, int kind) {

        LocalDate date() {
            return START.plusDays(7L * week + day);
        }
    }

    record Work(
            int id, String category, int hours, int firstWeek, int lastWeek, List<Integer> after) {}

    static Instance read(String name) {
        try (InputStream in = ForeignInstance.class.getResourceAsStream("/" + name + ".json")) {
            ForeignInstance read = JsonMapper.shared().readValue(in, ForeignInstance.class);
            return new Instance(name, read.problem(name), Optional.of(read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Prices prices() {
        Map<String, Map<String, Integer>> steps = new HashMap<>();
        mismatch.forEach(
                (category, row) -> {
                    Map<String, Integer> byLabel = new HashMap<>();
                    for (int k = 0; k < row.length; k++) {
                        byLabel.put(kinds.get(k), row[k]);
                    }
                    steps.put(category, byLabel);
                });
        return new Prices(steps);
    }

    private Problem problem(String name) {
        return new Problem(
                new Problem.Frame(
                        name,
                        name,
                        ZoneOffset.UTC,
                        START,
                        Optional.of(START.plusDays(7L * weeks - 1)),
                        60,
                        DayOfWeek.MONDAY),
                new Week(
                        new Availability(List.of(), days()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Limits.NONE),
                new org.studycal.problem.Work(
                        quota.entrySet().stream().map(ForeignInstance::category).toList(),
                        activities.stream().map(ForeignInstance::activity).toList(),
                        List.of(),
                        List.of(),
                        Instance.WEIGHTS,
                        Optional.empty()));
    }

    private static Category category(Map.Entry<String, Integer> entry) {
        WeeklyQuota target =
                new WeeklyQuota(
                        OptionalInt.empty(),
                        OptionalInt.of(60 * entry.getValue()),
                        OptionalInt.empty());
        return new Category(
                entry.getKey(),
                entry.getKey(),
                target,
                OptionalInt.empty(),
                SessionLength.ANY,
                List.of());
    }

    private List<Availability.OnDates> days() {
        Map<LocalDate, List<Availability.LabelledTime>> byDate = new TreeMap<>();
        for (Window window : windows) {
            TimeRange time =
                    new TimeRange(window.startMinute, window.startMinute + 60 * window.hours);
            byDate.computeIfAbsent(window.date(), date -> new ArrayList<>())
                    .add(new Availability.LabelledTime(time, kinds.get(window.kind)));
        }
        return byDate.entrySet().stream()
                .map(
                        e ->
                                new Availability.OnDates(
                                        new DateRange(e.getKey(), e.getKey()), e.getValue()))
                .toList();
    }

    private static Activity activity(Work work) {
        return new Activity(
                Integer.toString(work.id),
                Integer.toString(work.id),
                work.category,
                Effort.once(60 * work.hours),
                Optional.of(new WeekRange(work.firstWeek + 1, work.lastWeek + 1)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Activity.DEFAULT_PRIORITY,
                work.after.stream()
                        .map(id -> new Prerequisite(id.toString(), Gap.NONE, Optional.empty()))
                        .toList(),
                SessionLength.ANY,
                Set.of(),
                "",
                List.of());
    }
}
