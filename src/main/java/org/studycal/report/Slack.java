package org.studycal.report;

import org.studycal.audit.Figures.MilestoneState;
import org.studycal.plan.LeftOut;
import org.studycal.plan.Solution;
import org.studycal.problem.Milestone;

/** How far ahead of a milestone a plan is done. */
public final class Slack {

    private Slack() {}

    /** In words: {@code 3 days of slack}, {@code ready on the day}, {@code 2h missing}. */
    public static String of(Milestone milestone, MilestoneState state, Solution solution) {
        if (state.slackDays().isEmpty()) {
            return state.met() ? "" : Wording.length(missing(milestone, solution)) + " missing";
        }
        long days = state.slackDays().getAsLong();
        if (days == 0) {
            return state.met() ? "ready on the day" : "late on the day";
        }
        String count = Wording.count(Math.abs(days), "day");
        return days < 0
                ? count + " late"
                : milestone.isExam() ? "ready " + count + " before" : count + " of slack";
    }

    private static long missing(Milestone milestone, Solution solution) {
        return solution.leftOut().stream()
                .filter(left -> milestone.requires().contains(left.activity()))
                .mapToLong(LeftOut::minutes)
                .sum();
    }
}
