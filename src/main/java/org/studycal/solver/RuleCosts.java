package org.studycal.solver;

import java.util.EnumMap;
import java.util.Map;
import org.studycal.problem.Points;
import org.studycal.rule.SoftRule;

/** The cost of an assignment rule by rule. */
final class RuleCosts {

    private RuleCosts() {}

    static Map<SoftRule, Long> of(Assignment assignment) {
        Model model = assignment.model;
        Grid grid = model.grid;
        Map<SoftRule, Long> costs = new EnumMap<>(SoftRule.class);
        for (SoftRule rule : SoftRule.values()) {
            costs.put(rule, 0L);
        }
        for (int s = 0; s < grid.slots; s++) {
            if (assignment.at(s) != Assignment.NONE) {
                Task task = model.tasks[assignment.at(s)];
                costs.merge(SoftRule.WINDOW_PREFERENCE, model.preferenceCost(task, s), Long::sum);
                costs.merge(SoftRule.TARGET_WEEK, model.targetCost(task, s), Long::sum);
                costs.merge(SoftRule.LATENESS, model.latenessCost(task, s), Long::sum);
                if (assignment.runFrom(s) == s) {
                    costs.merge(
                            SoftRule.SESSIONS,
                            model.weight(SoftRule.SESSIONS) * Points.PER_PIECE,
                            Long::sum);
                }
            }
        }
        for (int w = 0; w < grid.weeks; w++) {
            for (int c = 0; c < model.categories; c++) {
                int slots = assignment.categoryWeek(c, w);
                costs.merge(SoftRule.WEEKLY_QUOTA, model.targetQuotaCost(c, w, slots), Long::sum);
                costs.merge(
                        SoftRule.WEEKLY_MINIMUM, model.minimumQuotaCost(c, w, slots), Long::sum);
            }
        }
        PinnedCosts.of(model).forEach((rule, cost) -> costs.merge(rule, cost, Long::sum));
        costs.merge(SoftRule.FINISH, assignment.finish.cost(), Long::sum);
        assignment.addExtraCosts(costs);
        return costs;
    }
}
