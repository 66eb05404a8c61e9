package org.studycal.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.studycal.plan.Solution;
import org.studycal.problem.Durations;
import org.studycal.problem.Problem;
import org.studycal.revision.RenamedActivities;
import org.studycal.revision.RenamedActivities.Doubt;

/** A plan under its problem of today, whose activities may be called otherwise by now. */
final class ContinuedPlan {

    private ContinuedPlan() {}

    /** The plan by the ids of today, to be looked at: what is sure is said, and so are doubts. */
    static Solution seen(PlanFiles files, Problem problem, Solution plan, Listener listener) {
        RenamedActivities renamed = RenamedActivities.of(problem, plan, Instant.MAX);
        say(files, renamed, listener);
        for (Doubt doubt : renamed.doubts()) {
            listener.warn(
                    new Warning.OfPlan(
                            files.source(),
                            "'%s' (%s) is new and '%s' (%s) is gone: the same? 'studycal replan' asks"
                                    .formatted(
                                            doubt.fresh().title(),
                                            doubt.fresh().id(),
                                            doubt.gone().title(),
                                            doubt.gone().id())));
        }
        return plan.renamed(renamed.ids());
    }

    /**
     * The plan by the ids of today, for a revision of it.
     *
     * @param now what begins before was done
     * @throws BadInput where hours that are done are likely to be planned once more
     */
    static Solution toRevise(
            PlanFiles files, Problem problem, Solution plan, Instant now, Listener listener) {
        RenamedActivities renamed = RenamedActivities.of(problem, plan, now);
        say(files, renamed, listener);
        List<Doubt> likely = renamed.doubts().stream().filter(Doubt::likely).toList();
        if (!likely.isEmpty()) {
            throw doubtful(files, problem, likely);
        }
        for (Doubt doubt : renamed.doubts()) {
            listener.warn(
                    new Warning.OfPlan(
                            files.source(),
                            question(doubt)
                                    + "; if it is the same, write 'id: %s' beside its title"
                                            .formatted(doubt.gone().id())));
        }
        return plan.renamed(renamed.ids());
    }

    /** The same for a plan that begins anew, whatever is done of it. */
    static Solution toBeginAnew(
            PlanFiles files, Problem problem, Solution plan, Listener listener) {
        RenamedActivities renamed = RenamedActivities.of(problem, plan, plan.stamp());
        say(files, renamed, listener);
        return plan.renamed(renamed.ids());
    }

    /** An earlier revision of a plan by the same ids. */
    static Solution earlier(Problem problem, Solution newest, Solution earlier) {
        Solution known = earlier.renamed(renamedSince(problem, newest));
        return known.renamed(RenamedActivities.of(problem, known, Instant.MAX).ids());
    }

    /** Nothing is asked of a plan by a time at which it was not made yet. */
    static void checkPresent(Solution plan, Instant now) {
        if (now.isBefore(plan.stamp())) {
            throw new BadInput(
                    "--now: %s is before revision %d was made, %s"
                            .formatted(now, plan.revision(), plan.stamp()));
        }
    }

    private static Map<String, String> renamedSince(Problem problem, Solution newest) {
        Map<String, String> ids = new HashMap<>(newest.basis().identity().renamed());
        ids.keySet().removeIf(id -> problem.activity(id).isPresent());
        return ids;
    }

    private static void say(PlanFiles files, RenamedActivities renamed, Listener listener) {
        renamed.sure()
                .forEach(
                        (gone, activity) ->
                                listener.warn(
                                        new Warning.OfRenamed(
                                                files.source(),
                                                "'%s' (%s) is now '%s' (%s), the same activity"
                                                        .formatted(
                                                                gone.title(),
                                                                gone.id(),
                                                                activity.title(),
                                                                activity.id()))));
    }

    private static String question(Doubt doubt) {
        return "'%s' (%s) is new and '%s' (%s), of which %s are done, is gone"
                .formatted(
                        doubt.fresh().title(),
                        doubt.fresh().id(),
                        doubt.gone().title(),
                        doubt.gone().id(),
                        Durations.format(doubt.gone().done()));
    }

    private static BadInput doubtful(PlanFiles files, Problem problem, List<Doubt> doubts) {
        List<String> lines = new ArrayList<>();
        doubts.stream().skip(1).map(ContinuedPlan::question).forEach(lines::add);
        Doubt first = doubts.getFirst();
        lines.add(
                "If it is the same, write 'id: %s' beside its title in %s; what is done then counts."
                        .formatted(first.gone().id(), files.problem().path().getFileName()));
        lines.add(
                "If it is another one, give it an id of its own, like 'id: %s'; all of it is planned then."
                        .formatted(free(problem, first.fresh().id())));
        return new BadInput(question(first) + ": is it the same?", lines.toArray(String[]::new));
    }

    private static String free(Problem problem, String id) {
        int number = 2;
        while (problem.activity(id + "-" + number).isPresent()) {
            number++;
        }
        return id + "-" + number;
    }
}
