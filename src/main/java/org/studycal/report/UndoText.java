package org.studycal.report;

import java.util.List;
import java.util.Map;
import org.studycal.audit.Violation;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;

/** The report of an undo besides the difference that it makes. */
public final class UndoText {

    /** Ends the report of a run that only looks. */
    public static final String NOTHING_WRITTEN = "\n  Nothing was written (--dry-run).\n";

    private static final int MOST_LINES = 20;

    private UndoText() {}

    /** The revision whose times come back. */
    public static String heading(Solution earlier) {
        return "Back to the times of revision %d\n\n".formatted(earlier.revision());
    }

    /** Why the old times are no longer possible. */
    public static String refusal(Solution earlier, List<Violation> violations, String name) {
        StringBuilder text = new StringBuilder();
        text.append(
                "the times of revision %d are no longer possible, nothing was written:\n"
                        .formatted(earlier.revision()));
        List<String> messages = violations.stream().map(Violation::message).distinct().toList();
        messages.stream()
                .limit(MOST_LINES)
                .forEach(message -> text.append("  ").append(message).append('\n'));
        text.append(LeftOutText.more(messages.size() - MOST_LINES));
        return text.append("  Maybe 'studycal solve %s' plans around that.\n".formatted(name))
                .toString();
    }

    /** The work that the old times have no room for. */
    public static String leftOut(Problem problem, Solution solution, String name) {
        return "\n  Left out, until 'studycal replan %s' plans it:\n".formatted(name)
                + new LeftOutText(problem, solution).text();
    }

    /** The files that were written, and what each is for. */
    public static String written(String folder, Map<String, String> files) {
        StringBuilder text = new StringBuilder("\n  Written to " + folder + "\n");
        files.forEach((name, what) -> text.append("    " + name + "  " + what + "\n"));
        return text.toString();
    }
}
