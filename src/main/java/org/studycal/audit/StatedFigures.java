package org.studycal.audit;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.studycal.plan.LeftOut;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.Points;
import org.studycal.rule.SoftRule;

/** Compares the figures a solution states with the recomputed ones. */
final class StatedFigures {

    private final Agenda agenda;
    private final Findings findings;

    StatedFigures(Agenda agenda, Findings findings) {
        this.agenda = agenda;
        this.findings = findings;
    }

    void check(Map<SoftRule, Long> rules, long cost) {
        Solution solution = agenda.solution;
        int found = findings.violations.size();
        for (SoftRule rule : SoftRule.values()) {
            long expected = agenda.problem.weights().of(rule);
            if (!Objects.equals(solution.score().weights().get(rule), expected)) {
                mismatch(
                        "the weight of "
                                + rule.id()
                                + " is stated as "
                                + hundredths(solution.score().weights().get(rule))
                                + "; the problem says "
                                + hundredths(expected));
            }
            if (!Objects.equals(solution.score().rules().get(rule), rules.get(rule))) {
                mismatch(
                        "the cost of "
                                + rule.id()
                                + " is stated as "
                                + points(solution.score().rules().get(rule))
                                + "; recomputed it is "
                                + points(rules.get(rule)));
            }
        }
        if (solution.cost() != cost) {
            mismatch(
                    "the cost is stated as "
                            + points(solution.cost())
                            + "; recomputed it is "
                            + points(cost));
        }
        if (solution.score().bound().isPresent() && solution.score().bound().getAsLong() > cost) {
            mismatch(
                    "the bound is stated as "
                            + points(solution.score().bound().getAsLong())
                            + "; it cannot lie above the cost "
                            + points(cost));
        }
        checkLeftOut();
        if (solution.score().violations() != 0 && solution.score().violations() != found) {
            mismatch(solution.score().violations() + " violations are stated; found are " + found);
        }
    }

    private void checkLeftOut() {
        for (LeftOut left : agenda.solution.leftOut()) {
            Activity activity = agenda.activities.get(left.activity());
            if (activity != null && activity.priority() != left.priority()) {
                findings.violation(
                        Cause.COST_MISMATCH,
                        left.activity(),
                        null,
                        "left out is "
                                + left.activity()
                                + " with priority "
                                + left.priority()
                                + "; its priority is "
                                + activity.priority());
            }
            if (left.minutes() <= 0) {
                findings.violation(
                        Cause.COST_MISMATCH,
                        left.activity(),
                        null,
                        "left out is "
                                + left.activity()
                                + " with "
                                + left.minutes()
                                + " minutes; more than 0 are expected");
            }
        }
    }

    private void mismatch(String message) {
        findings.violation(Cause.COST_MISMATCH, "", null, message);
    }

    private static String points(Long units) {
        return units == null ? "nothing" : Points.ofUnits(units).toPlainString();
    }

    private static String hundredths(Long weight) {
        return weight == null
                ? "nothing"
                : BigDecimal.valueOf(weight, 2).stripTrailingZeros().toPlainString();
    }
}
