package org.studycal.revision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.studycal.plan.LeftOut;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.Problem;

/**
 * Activities that have another id than in a plan, because their title was corrected or they were
 * given an id.
 *
 * @param sure by the id in the plan, the activity that it surely is
 * @param doubts what may be the same and may be not, where work that was done hangs on it
 */
public record RenamedActivities(Map<Gone, Activity> sure, List<Doubt> doubts) {

    /**
     * What a plan has and its problem no longer does.
     *
     * @param minutes of all its sessions, and of what found no place
     * @param done minutes of those that have begun
     * @param unfinished whether some of it may still lie ahead
     */
    public record Gone(
            String id,
            String title,
            String category,
            long minutes,
            long done,
            boolean unfinished) {}

    /**
     * Two that may be the same.
     *
     * @param likely whether nothing should be planned before that is known
     */
    public record Doubt(Gone gone, Activity fresh, boolean likely) {}

    public RenamedActivities {
        sure = new LinkedHashMap<>(sure);
        doubts = List.copyOf(doubts);
    }

    /**
     * Compares a plan with the problem as it is now.
     *
     * @param now what begins before was done; {@link Instant#MAX} where that is not known
     */
    public static RenamedActivities of(Problem problem, Solution solution, Instant now) {
        return new Comparison(problem, solution, now).renamed();
    }

    /** The ids by which activities went, and those of now. */
    public Map<String, String> ids() {
        Map<String, String> ids = new LinkedHashMap<>();
        sure.forEach((gone, activity) -> ids.put(gone.id(), activity.id()));
        return ids;
    }

    private static final class Comparison {

        private final Problem problem;
        private final List<Gone> gone = new ArrayList<>();
        private final List<Activity> fresh = new ArrayList<>();
        private final Map<Gone, Activity> sure = new LinkedHashMap<>();
        private final List<Doubt> doubts = new ArrayList<>();

        Comparison(Problem problem, Solution solution, Instant now) {
            this.problem = problem;
            Set<String> planned = new LinkedHashSet<>();
            solution.sessions().stream()
                    .sorted(Comparator.comparing(Session::start))
                    .map(Session::activity)
                    .forEach(planned::add);
            solution.leftOut().stream().map(LeftOut::activity).forEach(planned::add);
            planned.stream()
                    .filter(id -> problem.activity(id).isEmpty())
                    .forEach(id -> gone.add(gone(id, solution, now)));
            problem.activities().stream()
                    .filter(activity -> !planned.contains(activity.id()))
                    .forEach(fresh::add);
        }

        private static Gone gone(String id, Solution solution, Instant now) {
            List<Session> sessions =
                    solution.sessions().stream()
                            .filter(session -> session.activity().equals(id))
                            .toList();
            long left =
                    solution.leftOut().stream()
                            .filter(work -> work.activity().equals(id))
                            .mapToLong(LeftOut::minutes)
                            .sum();
            Optional<Session> any = sessions.stream().findFirst();
            long minutes = left + sessions.stream().mapToLong(Session::minutes).sum();
            long done =
                    sessions.stream()
                            .filter(session -> Difference.begun(session, now))
                            .mapToLong(Session::minutes)
                            .sum();
            return new Gone(
                    id,
                    any.map(Session::title).orElse(id),
                    any.map(Session::category).orElse(""),
                    minutes,
                    done,
                    done < minutes || now.equals(Instant.MAX));
        }

        RenamedActivities renamed() {
            if (gone.isEmpty() || fresh.isEmpty()) {
                return new RenamedActivities(Map.of(), List.of());
            }
            pairInOrder((old, now) -> title(old, now) == AlikeTitles.SAME);
            settle(this::isCorrected, true);
            settle(this::isDoubtful, false);
            settleTheOnlyOnes();
            return new RenamedActivities(sure, doubts);
        }

        private static AlikeTitles title(Gone old, Activity now) {
            return AlikeTitles.of(old.title(), now.title());
        }

        /** As many of one title as there were: they are the same in the plan's order. */
        private void pairInOrder(BiPredicate<Gone, Activity> same) {
            for (Gone old : List.copyOf(gone)) {
                List<Activity> now =
                        fresh.stream().filter(activity -> same.test(old, activity)).toList();
                if (gone.contains(old) && !now.isEmpty()) {
                    List<Gone> alike =
                            gone.stream().filter(each -> same.test(each, now.getFirst())).toList();
                    if (alike.size() == now.size()) {
                        for (int i = 0; i < now.size(); i++) {
                            take(alike.get(i), now.get(i));
                        }
                    }
                }
            }
        }

        private void take(Gone old, Activity now) {
            sure.put(old, now);
            gone.remove(old);
            fresh.remove(now);
        }

        /**
         * Settles those that only one other can be; what more can be is a doubt. Whoever gives an
         * activity an id of its own says that it is another one.
         */
        private void settle(BiPredicate<Gone, Activity> same, boolean surely) {
            Set<Gone> doubtful = new HashSet<>();
            for (Gone old : List.copyOf(gone)) {
                List<Activity> now = fresh.stream().filter(each -> same.test(old, each)).toList();
                boolean only =
                        now.size() == 1
                                && gone.stream()
                                                .filter(each -> same.test(each, now.getFirst()))
                                                .count()
                                        == 1;
                if (only && surely) {
                    take(old, now.getFirst());
                } else if (!now.isEmpty() && old.done() > 0) {
                    now.stream()
                            .filter(Activity::hasIdOfItsTitle)
                            .limit(1)
                            .forEach(each -> doubts.add(new Doubt(old, each, true)));
                    doubtful.add(old);
                }
            }
            gone.removeAll(doubtful);
        }

        /**
         * A new title altogether, where all else tells that it is the same: what has begun is
         * likely to go on, unless an id of its own says that it is another one; what is done need
         * not come back.
         */
        private void settleTheOnlyOnes() {
            for (boolean unfinished : new boolean[] {true, false}) {
                List<Gone> begun =
                        gone.stream()
                                .filter(old -> old.done() > 0 && old.unfinished() == unfinished)
                                .toList();
                List<Activity> now =
                        begun.size() == 1
                                ? fresh.stream()
                                        .filter(each -> isLike(begun.getFirst(), each))
                                        .toList()
                                : List.of();
                if (now.size() == 1) {
                    boolean likely = unfinished && now.getFirst().hasIdOfItsTitle();
                    doubts.add(new Doubt(begun.getFirst(), now.getFirst(), likely));
                    return;
                }
            }
        }

        private boolean isLike(Gone old, Activity now) {
            return hasCategory(old, now) && hasEffort(old, now) && !now.effort().repeats();
        }

        private boolean isCorrected(Gone old, Activity now) {
            return title(old, now) == AlikeTitles.CORRECTED
                    && hasCategory(old, now)
                    && (hasEffort(old, now) || old.done() == 0);
        }

        private boolean isDoubtful(Gone old, Activity now) {
            AlikeTitles title = title(old, now);
            return title == AlikeTitles.SAME
                    || title == AlikeTitles.CORRECTED
                    || (title == AlikeTitles.RELATED
                            && hasCategory(old, now)
                            && (hasEffort(old, now) || old.unfinished()));
        }

        private boolean hasCategory(Gone old, Activity now) {
            boolean known =
                    problem.categories().stream()
                            .anyMatch(each -> each.id().equals(old.category()));
            return !known || old.category().equals(now.category());
        }

        /** A habit has no sum that could be compared. */
        private static boolean hasEffort(Gone old, Activity now) {
            return now.effort().repeats() || now.effort().minutes() == old.minutes();
        }
    }
}
