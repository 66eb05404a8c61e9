package org.studycal.replan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.studycal.plan.LeftOut;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.Availability.LabelledTime;
import org.studycal.problem.DateLimit;
import org.studycal.problem.DateRange;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;
import org.studycal.problem.TimeRange;
import org.studycal.progress.Entry;

/**
 * Proposes what could be done about a plan that does not reach its goal. Whether a proposal is
 * enough, only planning with it tells.
 */
public final class Repairs {

    /** How many weeks a date is pushed at most. */
    public static final int MOST_WEEKS = 4;

    private static final int MOST_DAYS = 14;
    private static final int LONGEST_WEEK = 7 * 24 * 60;
    private static final List<Integer> WEEKS = List.of(1, 2, MOST_WEEKS);

    private final Problem problem;
    private final Solution plan;
    private final List<Session> published;
    private final Goal goal;
    private final Shortfall shortfall;
    private final Instant now;

    /**
     * Repairs of a plan.
     *
     * @param problem what it is a plan of
     * @param published what lies ahead of the plan before, as that has it
     * @param goal what it should reach
     * @param now when they are logged
     */
    public Repairs(
            Problem problem, Solution plan, List<Session> published, Goal goal, Instant now) {
        this.published = published;
        this.problem = problem;
        this.plan = plan;
        this.goal = goal;
        this.shortfall = Shortfall.of(problem, plan, goal);
        this.now = now;
    }

    /** What is not reached. */
    public Shortfall shortfall() {
        return shortfall;
    }

    /** Proposals of a kind, the mildest first; none where the kind has nothing to offer. */
    public List<Repair> of(Repair.Kind kind) {
        return switch (kind) {
            case RESERVE ->
                    problem.limits().reservePercent() == 0
                            ? List.of()
                            : List.of(new Repair(kind, List.of(new Entry.Reserve(now, 0))));
            case REST ->
                    IntStream.iterate(
                                    problem.limits().restDays() - 1, days -> days >= 0, d -> d - 1)
                            .mapToObj(days -> new Repair(kind, List.of(new Entry.Rest(now, days))))
                            .toList();
            case WEEK -> week();
            case EXTRA -> extra();
            case PUSH -> push();
            case DROP -> new Drops(problem, plan, published, shortfall, latest(), now).repairs();
        };
    }

    private List<Repair> extra() {
        List<ExtraTimes.Extra> times = new ExtraTimes(problem, plan, label()).until(latest(), now);
        int usable = 100 - problem.limits().reservePercent();
        int needed = 0;
        long gained = 0;
        while (needed < times.size() && gained < shortfall.minutes() * 100) {
            gained += (long) times.get(needed).minutes() * usable;
            needed++;
        }
        Set<Integer> counts = new LinkedHashSet<>();
        for (int more : List.of(0, 1, Math.max(2, needed / 2))) {
            counts.add(Math.min(Math.min(needed + more, MOST_DAYS), times.size()));
        }
        counts.remove(0);
        return counts.stream()
                .map(
                        count ->
                                new Repair(
                                        Repair.Kind.EXTRA,
                                        times.subList(0, count).stream()
                                                .sorted(
                                                        Comparator.comparing(
                                                                ExtraTimes.Extra::date))
                                                .<Entry>map(this::entry)
                                                .toList()))
                .toList();
    }

    private Entry entry(ExtraTimes.Extra extra) {
        return new Entry.Extra(now, new DateRange(extra.date(), extra.date()), extra.time());
    }

    /** A label that the work without a place can use. */
    private String label() {
        return plan.leftOut().stream()
                .flatMap(left -> problem.activity(left.activity()).stream())
                .flatMap(activity -> activity.labels().stream().sorted().limit(1))
                .findFirst()
                .orElseGet(() -> new LabelledTime(TimeRange.ALL_DAY).label());
    }

    /** The last day on which more time would help. */
    private LocalDate latest() {
        List<LocalDate> dates = new ArrayList<>();
        LocalDate end = problem.end().orElse(goal.last());
        for (LeftOut left : plan.leftOut()) {
            Optional<Activity> activity = problem.activity(left.activity());
            List<LocalDate> last = new ArrayList<>(List.of(end));
            left.period().day().ifPresent(last::add);
            if (left.period().week() > 0) {
                last.add(problem.weeks().lastDayOf(left.period().week()));
            }
            activity.flatMap(Activity::deadline).map(DateLimit::lastDay).ifPresent(last::add);
            hardMilestones(left.activity())
                    .forEach(milestone -> last.add(milestone.limit().lastDay()));
            last.stream().min(LocalDate::compareTo).ifPresent(dates::add);
        }
        shortfall.milestones().forEach(milestone -> dates.add(milestone.limit().lastDay()));
        shortfall
                .late()
                .forEach(activity -> activity.due().map(DateLimit::lastDay).ifPresent(dates::add));
        return dates.stream().max(LocalDate::compareTo).orElse(end);
    }

    private List<Milestone> hardMilestones(String activity) {
        return problem.milestones().stream()
                .filter(milestone -> milestone.hard() && milestone.requires().contains(activity))
                .toList();
    }

    private List<Repair> push() {
        Set<String> milestones = new LinkedHashSet<>();
        Set<String> activities = new LinkedHashSet<>();
        boolean end = false;
        for (LeftOut left : plan.leftOut()) {
            Activity activity = problem.activity(left.activity()).orElseThrow();
            if (activity.effort().repeats()) {
                continue;
            }
            List<Milestone> hard = hardMilestones(activity.id());
            hard.forEach(milestone -> milestones.add(milestone.id()));
            if (activity.deadline().isPresent()) {
                activities.add(activity.id());
            }
            end |= hard.isEmpty() && activity.deadline().isEmpty();
        }
        shortfall.milestones().forEach(milestone -> milestones.add(milestone.id()));
        shortfall.late().forEach(activity -> activities.add(activity.id()));
        List<Repair> repairs = new ArrayList<>();
        for (int weeks : WEEKS) {
            int days = 7 * weeks;
            List<Entry> entries = new ArrayList<>();
            if (problem.end().isPresent()
                    && (end || isBeyond(milestones, activities, days, problem.end().get()))) {
                entries.add(new Entry.Push(now, days, Optional.empty(), Optional.empty()));
            }
            milestones.forEach(
                    id ->
                            entries.add(
                                    new Entry.Push(now, days, Optional.of(id), Optional.empty())));
            activities.forEach(
                    id ->
                            entries.add(
                                    new Entry.Push(now, days, Optional.empty(), Optional.of(id))));
            if (!entries.isEmpty()) {
                repairs.add(new Repair(Repair.Kind.PUSH, entries));
            }
        }
        return repairs;
    }

    /** Whether a date would lie after the end. */
    private boolean isBeyond(
            Set<String> milestones, Set<String> activities, int days, LocalDate end) {
        LocalDate latest = end.minusDays(days);
        return problem.milestones().stream()
                        .anyMatch(
                                each ->
                                        milestones.contains(each.id())
                                                && each.date().isAfter(latest))
                || problem.activities().stream()
                        .filter(each -> activities.contains(each.id()))
                        .anyMatch(
                                each ->
                                        each.due()
                                                        .map(DateLimit::date)
                                                        .filter(latest::isBefore)
                                                        .isPresent()
                                                || each.deadline()
                                                        .map(DateLimit::date)
                                                        .filter(latest::isBefore)
                                                        .isPresent());
    }

    /** Up to how much a week could hold, in weeks that are as full as they may be. */
    private List<Repair> week() {
        LocalDate latest = latest();
        LocalDate today = LocalDate.ofInstant(now, problem.timeZone());
        OptionalInt most = problem.limits().perWeekMinutes(today);
        if (most.isEmpty() || latest.isBefore(today)) {
            return List.of();
        }
        int first = problem.weeks().weekOf(today);
        int weeks = problem.weeks().weekOf(latest) - first + 1;
        long each = Math.ceilDiv(Math.max(1, shortfall.minutes()), weeks);
        int least = Math.toIntExact(60 * Math.ceilDiv(most.getAsInt() + each, 60L));
        return Stream.of(0, 60, 180)
                .map(more -> Math.min(least + more, LONGEST_WEEK))
                .distinct()
                .filter(minutes -> minutes > most.getAsInt())
                .map(
                        minutes ->
                                new Repair(
                                        Repair.Kind.WEEK,
                                        List.of(new Entry.Week(now, minutes, latest))))
                .toList();
    }

    /** How much goes with an entry of a repair that drops something. */
    public long dropped(Entry entry) {
        return switch (entry) {
            case Entry.Drop drop -> ahead(drop.activity());
            case Entry.Dropped dropped -> dropped.minutes();
            default -> 0;
        };
    }

    /** How much of an activity still lies ahead or has no place. */
    private long ahead(String activity) {
        return minutesLeftOut(activity)
                + plan.sessions().stream()
                        .filter(session -> session.activity().equals(activity))
                        .filter(session -> !session.start().isBefore(now))
                        .mapToLong(Session::minutes)
                        .sum();
    }

    private long minutesLeftOut(String activity) {
        return plan.leftOut().stream()
                .filter(each -> each.activity().equals(activity))
                .mapToLong(LeftOut::minutes)
                .sum();
    }
}
