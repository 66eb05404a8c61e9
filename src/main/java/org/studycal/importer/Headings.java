package org.studycal.importer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.studycal.importer.ProblemPlan.Origin;
import org.studycal.importer.ProblemPlan.PlannedActivity;
import org.studycal.importer.StudyPlan.Period;

/** The plan's headings as comments above the activities that stand below them. */
final class Headings {

    private static final int DEEPEST = 10;

    private final ProblemPlan plan;
    private final boolean[] shown;
    private int current = -1;
    private boolean habits;
    private boolean any;

    Headings(ProblemPlan plan) {
        this.plan = plan;
        this.shown = new boolean[plan.periods().size()];
    }

    /** The lines above the next activity. */
    List<String> above(PlannedActivity activity) {
        List<String> lines = new ArrayList<>();
        if (activity.origin() == Origin.HABIT) {
            if (!habits) {
                lines.add("======== Every week ========");
                lines.add("");
            }
            habits = true;
        } else if (activity.period() != current || (habits && !any)) {
            chain(activity.period()).forEach(index -> heading(index, lines));
            if (activity.period() < 0 && (any || habits)) {
                lines.add("");
                lines.add("---- Not in any period of the plan ----");
            }
            current = activity.period();
            any = true;
        }
        return lines;
    }

    private Deque<Integer> chain(int period) {
        Deque<Integer> chain = new ArrayDeque<>();
        for (int at = period; at >= 0 && at < shown.length && chain.size() < DEEPEST; ) {
            chain.push(at);
            int parent = plan.periods().get(at).parent();
            at = parent < at ? parent : -1;
        }
        return chain;
    }

    private void heading(int index, List<String> lines) {
        if (shown[index]) {
            return;
        }
        Period period = plan.periods().get(index);
        boolean top = period.parent() < 0;
        String words =
                period.name()
                        + (period.title().isBlank() ? "" : ": " + period.title())
                        + period.stated().map(amount -> ", " + amount.text()).orElse("")
                        + " (line "
                        + period.line()
                        + ")";
        lines.add("");
        boolean parent = top && hasChildren(index);
        lines.add(parent ? "======== " + words + " ========" : words);
        if (parent) {
            lines.add("");
        }
        shown[index] = true;
    }

    private boolean hasChildren(int index) {
        return index + 1 < shown.length && plan.periods().get(index + 1).parent() == index;
    }
}
