package org.studycal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.studycal.ask.Chance;
import org.studycal.ask.Safety;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;

/** How safe a plan is that was made to be so. */
public final class SafetyText {

    private static final int TITLE = 30;

    private SafetyText() {}

    /**
     * The reserve that was taken, what the forecast says with it, and what was logged; nothing
     * where nobody asked.
     *
     * @param log the name of the file that it was logged in
     */
    public static String of(
            Problem problem,
            Solution solution,
            Optional<Safety> safety,
            String log,
            Palette palette) {
        return safety.map(each -> of(problem, solution, each, log, palette)).orElse("");
    }

    private static String of(
            Problem problem, Solution solution, Safety safety, String log, Palette palette) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        Wording.wrap(sentence(solution, safety), Wording.COLUMNS - 2)
                .forEach(line -> lines.add(palette.strong("  " + line)));
        for (Chance chance : safety.chances()) {
            lines.add(
                    "  %s  %s  in time in %s of all futures"
                            .formatted(
                                    chance.by(),
                                    Wording.left(chance.milestone().orElse("The end"), TITLE),
                                    share(chance)));
        }
        safety.recorded()
                .ifPresent(
                        entry -> {
                            lines.add("  Written to the log, %s:".formatted(log));
                            lines.add("    " + new EntryText(problem, solution).sentence(entry));
                        });
        return String.join("\n", lines) + "\n";
    }

    /** Rounded down: what is promised is kept. */
    private static String share(Chance chance) {
        return String.format(Locale.ROOT, "%.1f%%", Math.floor(1_000 * chance.inTime()) / 10);
    }

    private static String sentence(Solution solution, Safety safety) {
        String all = "all is reached in %d%% of all futures".formatted(safety.asked());
        String kept =
                safety.reserve() == 0
                        ? "without a reserve"
                        : "with %d%% of each week in reserve".formatted(safety.reserve());
        if (safety.enough()) {
            return "Safe: %s, %s or more.".formatted(kept, all);
        }
        return solution.leftOut().isEmpty()
                ? "Not safe: no reserve is enough so that %s. The plan comes closest to it, %s; more would leave work out or help no further."
                        .formatted(all, kept)
                : "Not safe: work is left out already %s, so there is nothing to keep free."
                        .formatted(kept);
    }
}
