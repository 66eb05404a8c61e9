package org.studycal.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.studycal.plan.Basis;
import org.studycal.plan.Booking;
import org.studycal.plan.Course;
import org.studycal.plan.Edition;
import org.studycal.plan.Events;
import org.studycal.plan.Export;
import org.studycal.plan.Export.Split;
import org.studycal.plan.Plan;
import org.studycal.plan.Score;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.Availability;
import org.studycal.problem.Category;
import org.studycal.problem.Effort;
import org.studycal.problem.Limits;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;
import org.studycal.problem.SessionLength;
import org.studycal.problem.Week;
import org.studycal.problem.WeeklyQuota;
import org.studycal.problem.Weights;
import org.studycal.problem.Work;
import org.studycal.revision.Revisions;

/** A random plan that its owner keeps editing; each edit is solved at random. */
final class ChangingPlan {

    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Africa/Casablanca", "Etc/UTC");
    private static final List<String> CATEGORIES = List.of("core", "labs", "checkpoints", "Ядро");
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);

    private final Random random;
    private final Map<String, String> categories = new TreeMap<>();
    private final Map<String, String> activities = new TreeMap<>();
    private final Map<String, String> titles = new TreeMap<>();
    private final Map<String, LocalDate> milestones = new TreeMap<>();
    private final List<Booking> bookings = new ArrayList<>();
    private String title = "Plan";
    private ZoneId zone;
    private Export export = Export.DEFAULT;

    ChangingPlan(long seed) {
        random = new Random(seed);
        zone = ZoneId.of(one(ZONES));
        categories.put("core", "Core");
        for (int edit = 0; edit < 20; edit++) {
            edit();
        }
    }

    /** Changes something, and seldom how it is exported. */
    void edit() {
        String activity = "a" + random.nextInt(5);
        switch (random.nextInt(15)) {
            case 0 -> categories.put(one(CATEGORIES), "Category; " + random.nextInt(3));
            case 1 -> dropCategory(one(CATEGORIES));
            case 2, 3 -> activities.put(activity, one(List.copyOf(categories.keySet())));
            case 4 -> titles.put(activity, "Title, " + random.nextInt(3) + " äöü".repeat(20));
            case 5 -> drop(activity);
            case 6, 7 ->
                    milestones.put("m" + random.nextInt(3), FIRST.plusDays(random.nextInt(60)));
            case 8 -> milestones.remove("m" + random.nextInt(3));
            case 9 -> title = "Plan " + random.nextInt(2);
            case 10 -> rarely();
            default -> book();
        }
    }

    private void rarely() {
        switch (random.nextInt(4)) {
            case 0 -> zone = ZoneId.of(one(ZONES));
            case 1 ->
                    export =
                            new Export(
                                    random.nextBoolean() ? Split.NONE : Split.CATEGORY,
                                    export.reminderMinutes(),
                                    List.of());
            case 2 ->
                    export =
                            new Export(
                                    export.split(),
                                    random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(10),
                                    List.of());
            default -> {}
        }
    }

    private void dropCategory(String category) {
        if (categories.size() > 1) {
            categories.remove(category);
            activities.replaceAll(
                    (id, old) ->
                            old.equals(category) ? categories.keySet().iterator().next() : old);
        }
    }

    private void drop(String activity) {
        activities.remove(activity);
        bookings.removeIf(booking -> booking.activity().equals(activity));
    }

    private void book() {
        if (!bookings.isEmpty() && random.nextInt(3) > 0) {
            bookings.remove(random.nextInt(bookings.size()));
        }
        if (!activities.isEmpty() && random.nextInt(4) > 0) {
            Instant start =
                    FIRST.plusDays(random.nextInt(90))
                            .atTime(random.nextInt(24), 30 * random.nextInt(2))
                            .atZone(zone)
                            .toInstant();
            bookings.add(
                    new Booking(
                            one(List.copyOf(activities.keySet())),
                            start,
                            start.plusSeconds(1800L * (1 + random.nextInt(4))),
                            false));
        }
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    Problem problem() {
        return new Problem(
                new Problem.Frame(
                        "plan", title, zone, FIRST, Optional.empty(), 30, DayOfWeek.MONDAY),
                new Week(
                        new Availability(List.of(), List.of()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Limits.NONE),
                new Work(
                        categories.entrySet().stream().map(ChangingPlan::category).toList(),
                        activities.entrySet().stream().map(this::activity).toList(),
                        milestones.entrySet().stream().map(ChangingPlan::milestone).toList(),
                        List.of(),
                        Weights.DEFAULTS,
                        Optional.empty()));
    }

    /** The next revision of the plan as it is now. */
    Solution solution(Optional<Solution> previous) {
        return solution(
                previous,
                Revisions.identify(
                        problem().name(), problem(), bookings, previous, export.reminderMinutes()));
    }

    /** The next revision with the times of an earlier one. */
    Solution back(Solution previous, Solution earlier) {
        return solution(
                Optional.of(previous),
                Revisions.restore(
                        problem(), earlier.sessions(), previous, export.reminderMinutes()));
    }

    private Solution solution(Optional<Solution> previous, Events identified) {
        int revision = previous.map(Solution::revision).orElse(0) + 1;
        return new Solution(
                        new Basis("plan", "sha256:0", List.of(), "1.0.0", 0),
                        Edition.of(
                                revision,
                                Instant.parse("2026-11-20T08:15:30Z").plusSeconds(revision),
                                Course.from(
                                        Instant.parse("2026-11-20T08:15:30Z")
                                                .plusSeconds(revision))),
                        new Plan(FIRST, FIRST.plusDays(90), List.of(), List.of(), identified),
                        new Score(Map.of(), Map.of(), 0),
                        Export.DEFAULT)
                .with(export);
    }

    private static Category category(Map.Entry<String, String> entry) {
        return new Category(
                entry.getKey(),
                entry.getValue(),
                WeeklyQuota.NONE,
                OptionalInt.empty(),
                SessionLength.ANY,
                List.of());
    }

    private Activity activity(Map.Entry<String, String> entry) {
        return new Activity(
                entry.getKey(),
                titles.getOrDefault(entry.getKey(), entry.getKey()),
                entry.getValue(),
                Effort.once(360),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Activity.DEFAULT_PRIORITY,
                List.of(),
                SessionLength.ANY,
                Set.of(),
                "",
                List.of());
    }

    private static Milestone milestone(Map.Entry<String, LocalDate> entry) {
        return Milestone.checkpoint(
                entry.getKey(), "Milestone " + entry.getKey(), entry.getValue(), List.of(), false);
    }
}
