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
import org.studycal.audit.Figures;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.Milestone;
import org.studycal.problem.Prerequisite;
import org.studycal.problem.Problem;
import org.studycal.progress.Entry;

/**
 * What could be given up for work that is more important: single sessions first, and only where
 * these would be too many whole activities; never what a milestone that is not met requires.
 */
final class Drops {

    /** More sessions than these are better dropped with their activity. */
    private static final int MOST_SESSIONS = 20;

    private static final int MOST_REPAIRS = 3;

    /** How many times what is missing may have to go, in tenths. */
    private static final List<Integer> TENTHS = List.of(10, 15, 25);

    private final Problem problem;
    private final Solution plan;
    private final List<Session> published;
    private final Shortfall shortfall;
    private final LocalDate latest;
    private final Instant now;
    private final Set<String> required;

    /**
     * What could go.
     *
     * @param plan what is not as it should be
     * @param published what lies ahead of the plan before
     * @param latest last day on which more time would help
     */
    Drops(
            Problem problem,
            Solution plan,
            List<Session> published,
            Shortfall shortfall,
            LocalDate latest,
            Instant now) {
        this.problem = problem;
        this.plan = plan;
        this.published = published;
        this.shortfall = shortfall;
        this.latest = latest;
        this.now = now;
        this.required = required();
    }

    /** Proposals, the mildest first. */
    List<Repair> repairs() {
        List<Repair> repairs = new ArrayList<>(sessions());
        repairs.addAll(activities());
        return repairs;
    }

    /** What milestones require that are not met, with all that comes before it. */
    private Set<String> required() {
        Set<String> ids = new HashSet<>();
        Figures.of(problem, plan).milestones().stream()
                .filter(state -> !state.met())
                .flatMap(state -> problem.milestone(state.id()).stream())
                .flatMap((Milestone milestone) -> milestone.requires().stream())
                .forEach(id -> require(id, ids));
        return ids;
    }

    private void require(String id, Set<String> ids) {
        if (ids.add(id)) {
            problem.activity(id).map(Activity::after).orElse(List.of()).stream()
                    .map(Prerequisite::activity)
                    .forEach(before -> require(before, ids));
        }
    }

    /** Single sessions of what is least important, the last ones that would help first. */
    private List<Repair> sessions() {
        List<Session> candidates =
                published.stream()
                        .filter(session -> helps(session))
                        .filter(this::isWork)
                        .sorted(
                                Comparator.comparingInt(
                                                (Session session) -> -activity(session).priority())
                                        .thenComparing(
                                                session -> !activity(session).effort().repeats())
                                        .thenComparing(Session::activity)
                                        .thenComparing(Session::start, Comparator.reverseOrder()))
                        .toList();
        Set<Integer> counts = new LinkedHashSet<>();
        for (int tenths : TENTHS) {
            long needed = Math.max(1, shortfall.minutes() * tenths / 10);
            int count = 0;
            long gained = 0;
            while (count < candidates.size() && gained < needed) {
                gained += candidates.get(count).minutes();
                count++;
            }
            if (gained >= needed && count <= MOST_SESSIONS) {
                counts.add(count);
            }
        }
        return counts.stream()
                .map(
                        count ->
                                new Repair(
                                        Repair.Kind.DROP,
                                        candidates.subList(0, count).stream()
                                                .sorted(Comparator.comparing(Session::start))
                                                .map(this::entry)
                                                .toList()))
                .toList();
    }

    /** Reviews lie in the time that work leaves; it gains none without them. */
    private boolean isWork(Session session) {
        return problem.activity(session.activity()).filter(each -> !each.isReview()).isPresent();
    }

    private Entry entry(Session session) {
        return new Entry.Dropped(
                now, session.uid(), session.activity(), session.start(), session.end());
    }

    private Activity activity(Session session) {
        return problem.activity(session.activity()).orElseThrow();
    }

    private List<Repair> activities() {
        List<Activity> left = new ArrayList<>(problem.activities());
        List<Entry> dropped = new ArrayList<>();
        List<Repair> repairs = new ArrayList<>();
        long gained = 0;
        while (repairs.size() < MOST_REPAIRS) {
            long missing = Math.max(1, shortfall.minutes() - gained);
            Optional<Activity> next =
                    left.stream()
                            .filter(activity -> !activity.isReview())
                            .filter(activity -> helps(activity) > 0)
                            .filter(activity -> !isNeeded(activity, left))
                            .min(
                                    Comparator.comparingInt(
                                                    (Activity activity) -> -activity.priority())
                                            .thenComparingLong(
                                                    activity -> distance(activity, missing)));
            if (next.isEmpty()) {
                break;
            }
            left.remove(next.get());
            dropped.add(new Entry.Drop(now, next.get().id()));
            gained += helps(next.get());
            if (gained >= shortfall.minutes()) {
                repairs.add(new Repair(Repair.Kind.DROP, dropped));
            }
        }
        return repairs;
    }

    /** The smallest that is enough comes first, then the largest that is not. */
    private long distance(Activity activity, long missing) {
        long helps = helps(activity);
        return helps >= missing ? helps : Integer.MAX_VALUE - helps;
    }

    /** Whether something that stays comes after it. */
    private static boolean isNeeded(Activity activity, List<Activity> left) {
        return left.stream()
                .flatMap(each -> each.after().stream())
                .anyMatch(before -> before.activity().equals(activity.id()));
    }

    /** Minutes that there would be without an activity, where they are missing. */
    private long helps(Activity activity) {
        return plan.sessions().stream()
                .filter(session -> session.activity().equals(activity.id()))
                .filter(session -> !session.start().isBefore(now))
                .filter(this::helps)
                .mapToLong(Session::minutes)
                .sum();
    }

    private boolean helps(Session session) {
        return !required.contains(session.activity())
                && (shortfall.lateMinutes() > 0
                        || !Shortfall.date(problem, session).isAfter(latest)
                        || shortfall.beyondMinutes() > 0);
    }
}
