package org.studycal.report;

import org.studycal.audit.Figures;
import org.studycal.problem.Milestone;

/** How a milestone stands, in a few words. */
public final class MilestoneText {

    private MilestoneText() {}

    /**
     * The words; none where it requires nothing.
     *
     * @param missing minutes of what it requires that have no place
     */
    public static String slack(Milestone milestone, Figures.MilestoneState state, long missing) {
        if (state.slackDays().isEmpty()) {
            return state.met() ? "" : Wording.length(missing) + " missing";
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
}
