package org.studycal.report;

import org.studycal.problem.Activity;
import org.studycal.problem.Problem;
import org.studycal.replan.Replanning.Counts;
import org.studycal.solution.LeftOut;
import org.studycal.solution.Solution;

/** What became of a plan before it was planned again, and what has no place in it any more. */
public final class ReplanText {

    private static final int MOST_LINES = 10;

    private final StringBuilder text = new StringBuilder();

    private ReplanText() {}

    /** A few lines about what lies behind. */
    public static String of(Problem problem, Counts past, Palette palette) {
        ReplanText lines = new ReplanText();
        lines.text.append(palette.strong(Wording.cut(problem.title(), Wording.COLUMNS - 2)));
        lines.text.append("\n\n");
        String assumed =
                past.assumed() == 0
                        ? ""
                        : past.assumed() == past.done()
                                ? ", all without a record and counted as done"
                                : ", %s without a record counted as done"
                                        .formatted(Wording.whole(past.assumed()));
        lines.fact(
                "Done",
                Wording.count(past.done(), "session"),
                Wording.hours(past.doneMinutes()) + assumed);
        if (past.missed() > 0) {
            String lapsed =
                    past.lapsedMinutes() == 0
                            ? ""
                            : ", and %s of habits lapse"
                                    .formatted(Wording.hours(past.lapsedMinutes()));
            lines.fact(
                    "Missed",
                    Wording.count(past.missed(), "session"),
                    Wording.hours(past.missedMinutes()) + " to make up for" + lapsed);
        }
        if (!past.gone().isEmpty()) {
            lines.fact(
                    "Gone",
                    "",
                    Wording.cut("no longer in the problem: " + String.join(", ", past.gone()), 50));
        }
        lines.text.append('\n');
        return lines.text.toString();
    }

    /** What has no place any more. */
    public static String leftOut(Problem problem, Solution solution) {
        if (solution.leftOut().isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("\n  Left out\n");
        for (LeftOut left : solution.leftOut().stream().limit(MOST_LINES).toList()) {
            String title =
                    problem.activity(left.activity()).map(Activity::title).orElse(left.activity());
            text.append(
                    "    %s  %s  %s\n"
                            .formatted(
                                    Wording.right(Wording.length(left.minutes()), 6),
                                    Wording.left(title, 32),
                                    Wording.cut(left.reason(), 34)));
        }
        int more = solution.leftOut().size() - MOST_LINES;
        return text + (more > 0 ? "    and " + Wording.whole(more) + " more\n" : "");
    }

    private void fact(String name, String count, String what) {
        text.append("  ")
                .append(Wording.left(name, 8))
                .append(Wording.left(count, 14))
                .append(what)
                .append('\n');
    }
}
