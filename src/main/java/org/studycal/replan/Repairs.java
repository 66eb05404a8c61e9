package org.studycal.replan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.studycal.audit.Figures;
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
    private static final List<Integer> WEEKS = List.of(1, 2, MOST_WEEKS);

    private final Problem problem;
    private final Solution plan;
    private final Goal goal;
    private final Shortfall shortfall;
    private final Instant now;

    /**
     * Repairs of a plan.
     *
     * @param problem what it is a plan of
     * @param goal what it should reach
     * @param now when they are logged
     */
    public Repairs(Problem problem, Solution plan, Goal goal, Instant now) {
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
            case EXTRA -> extra();
            case PUSH -> push();
            case DROP -> drop();
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

    private List<Repair> drop() {
        LocalDate latest = latest();
        List<Activity> left = new ArrayList<>(problem.activities());
        List<Entry> dropped = new ArrayList<>();
        List<Repair> repairs = new ArrayList<>();
        Set<String> required = unmetRequirements();
        long gained = 0;
        while (repairs.size() < 3) {
            long missing = Math.max(1, shortfall.minutes() - gained);
            Optional<Activity> next =
                    left.stream()
                            .filter(activity -> helps(activity, latest) > 0)
                            .filter(activity -> !isNeeded(activity, left))
                            .filter(activity -> !required.contains(activity.id()))
                            .min(
                                    Comparator.comparingInt(
                                                    (Activity activity) -> -activity.priority())
                                            .thenComparing(activity -> !isLeftOut(activity))
                                            .thenComparingLong(
                                                    activity ->
                                                            distance(activity, latest, missing)));
            if (next.isEmpty()) {
                break;
            }
            left.remove(next.get());
            dropped.add(new Entry.Drop(now, next.get().id()));
            gained += helps(next.get(), latest);
            if (gained >= shortfall.minutes()) {
                repairs.add(new Repair(Repair.Kind.DROP, dropped));
            }
        }
        return repairs;
    }

    /** What an exam requires that is not met: dropping it would be no repair of the exam. */
    private Set<String> unmetRequirements() {
        Set<String> required = new HashSet<>();
        Figures.of(problem, plan).milestones().stream()
                .filter(state -> !state.met())
                .flatMap(state -> problem.milestone(state.id()).stream())
                .forEach(milestone -> required.addAll(milestone.requires()));
        return required;
    }

    /** The smallest that is enough comes first, then the largest that is not. */
    private long distance(Activity activity, LocalDate latest, long missing) {
        long helps = helps(activity, latest);
        return helps >= missing ? helps : Integer.MAX_VALUE - helps;
    }

    private boolean isLeftOut(Activity activity) {
        return plan.leftOut().stream().anyMatch(left -> left.activity().equals(activity.id()));
    }

    /** Whether something that stays comes after it. */
    private static boolean isNeeded(Activity activity, List<Activity> left) {
        return left.stream()
                .flatMap(each -> each.after().stream())
                .anyMatch(before -> before.activity().equals(activity.id()));
    }

    /** Minutes that there would be without an activity, where they are missing. */
    private long helps(Activity activity, LocalDate latest) {
        return plan.sessions().stream()
                        .filter(session -> session.activity().equals(activity.id()))
                        .filter(session -> !session.start().isBefore(now))
                        .filter(session -> helps(session, latest))
                        .mapToLong(Session::minutes)
                        .sum()
                + minutesLeftOut(activity);
    }

    private boolean helps(Session session, LocalDate latest) {
        return shortfall.lateMinutes() > 0
                || !Shortfall.date(problem, session).isAfter(latest)
                || shortfall.beyondMinutes() > 0;
    }

    private long minutesLeftOut(Activity activity) {
        return plan.leftOut().stream()
                .filter(each -> each.activity().equals(activity.id()))
                .mapToLong(LeftOut::minutes)
                .sum();
    }

    /** How much of an activity still lies ahead or has no place. */
    public long ahead(String activity) {
        return problem.activity(activity).map(each -> helps(each, LocalDate.MAX)).orElse(0L);
    }
}
