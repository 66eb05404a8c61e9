package org.studycal.importer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.studycal.importer.ProblemPlan.Origin;
import org.studycal.importer.ProblemPlan.PlannedActivity;
import org.studycal.importer.StudyPlan.Period;

/** The plan's headings as comments above the activities that stand below them. */
final class Headings {

    private final ProblemPlan plan;
    private final Set<Integer> shown = new HashSet<>();
    private int current = -1;
    private boolean habits;
    private boolean any;

    Headings(ProblemPlan plan) {
        this.plan = plan;
    }

    /** The lines above the next activity. */
    List<String> above(PlannedActivity activity) {
        List<String> lines = new ArrayList<>();
        if (activity.origin() == Origin.HABIT) {
            if (!habits) {
                lines.addAll(List.of("======== Every week ========", ""));
            }
            habits = true;
        } else if (activity.period() != current || (habits && !any)) {
            headings(activity.period(), lines);
            if (activity.period() < 0 && (any || habits)) {
                lines.addAll(List.of("", "---- Not in any period of the plan ----"));
            }
            current = activity.period();
            any = true;
        }
        return lines;
    }

    /** The heading of a period, below those around it that were not shown yet. */
    private void headings(int index, List<String> lines) {
        if (index < 0 || index >= plan.periods().size() || shown.contains(index)) {
            return;
        }
        Period period = plan.periods().get(index);
        headings(period.parent() < index ? period.parent() : -1, lines);
        String words =
                "%s%s%s (line %d)"
                        .formatted(
                                period.name(),
                                period.title().isBlank() ? "" : ": " + period.title(),
                                period.stated().map(amount -> ", " + amount.text()).orElse(""),
                                period.line());
        boolean holds =
                period.parent() < 0
                        && index + 1 < plan.periods().size()
                        && plan.periods().get(index + 1).parent() == index;
        lines.addAll(
                holds ? List.of("", "======== " + words + " ========", "") : List.of("", words));
        shown.add(index);
    }
}
