package org.studycal.report;

import java.util.List;
import org.studycal.plan.SearchFigures;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;
import org.studycal.progress.Entry;
import org.studycal.replan.Replanning.Counts;

/** The past of a plan before it was planned again, and the work without a place in it. */
public final class ReplanText {

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

    /** The work that has no place any more, and reviews that have none. */
    public static String leftOut(Problem problem, Solution solution) {
        LeftOutText left = new LeftOutText(problem, solution);
        String reviews =
                solution.unplacedReviews().isEmpty()
                        ? ""
                        : "\n" + String.join("\n", ReviewsText.lines(problem, solution)) + "\n";
        return (solution.leftOut().isEmpty() ? "" : "\n" + left.head() + "\n" + left.text())
                + reviews;
    }

    /** Says that a busy machine cut the search short; nothing where it did not. */
    public static String cutShort(SearchFigures search) {
        List<String> lines = SearchText.cutShort(search);
        return lines.isEmpty() ? "" : "\n" + String.join("\n", lines) + "\n";
    }

    /** The ratios of real to planned time that are new. */
    public static String ratios(Problem problem, List<Entry> entries) {
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Takes takes) {
                text.append(
                        "What is left of %s takes %s what the problem plans.\n"
                                .formatted(
                                        problem.category(takes.category()).title(),
                                        Wording.times(takes.percent())));
            }
        }
        return (text.isEmpty() ? "Nothing is known that takes more or less than now.\n" : text)
                + "\n";
    }

    private void fact(String name, String count, String what) {
        text.append("  ")
                .append(Wording.left(name, 8))
                .append(Wording.left(count, 14))
                .append(what)
                .append('\n');
    }
}
