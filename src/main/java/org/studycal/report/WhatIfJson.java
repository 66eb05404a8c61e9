package org.studycal.report;

import java.util.stream.IntStream;
import org.studycal.ask.Load;
import org.studycal.audit.Figures.MilestoneState;
import org.studycal.problem.Milestone;
import org.studycal.problem.Points;
import org.studycal.problem.Problem;
import org.studycal.revision.Difference;
import org.studycal.revision.Difference.Both;
import org.studycal.revision.Difference.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What would be of a plan as JSON: {@code before} and {@code after}, each with {@code finish,
 * leftOutMinutes, cost, minutesAWeek, mostMinutesAWeek, milestones[id, date, met, slackDays]}; and
 * {@code moved, kept, added, cancelled}.
 */
public final class WhatIfJson {

    private WhatIfJson() {}

    /** Both plans as indented JSON with a line end. */
    public static String of(Problem problem, Difference difference, Both<Load> load) {
        return Json.text(
                Json.object()
                        .put("problem", problem.name())
                        .set("before", plan(problem, difference, load.before(), false))
                        .set("after", plan(problem, difference, load.after(), true))
                        .put("moved", difference.count(Kind.MOVED))
                        .put("kept", difference.count(Kind.KEPT))
                        .put("added", difference.count(Kind.ADDED))
                        .put("cancelled", difference.count(Kind.CANCELLED)));
    }

    private static JsonNode plan(Problem problem, Difference difference, Load load, boolean after) {
        return Json.object()
                .set("finish", Json.date(of(difference.finish(), after)))
                .put("leftOutMinutes", of(difference.leftOutMinutes(), after))
                .put("cost", Points.ofUnits(of(difference.cost(), after)))
                .put("minutesAWeek", load.meanMinutes())
                .put("mostMinutesAWeek", load.mostMinutes())
                .set(
                        "milestones",
                        Json.array(
                                IntStream.range(0, problem.milestones().size()).boxed().toList(),
                                i ->
                                        milestone(
                                                problem.milestones().get(i),
                                                of(difference.milestones().get(i), after))));
    }

    private static <T> T of(Both<T> both, boolean after) {
        return after ? both.after() : both.before();
    }

    private static JsonNode milestone(Milestone milestone, MilestoneState state) {
        ObjectNode json =
                Json.object()
                        .put("id", milestone.id())
                        .put("date", state.date().toString())
                        .put("met", state.met());
        state.slackDays().ifPresent(days -> json.put("slackDays", days));
        return json;
    }
}
