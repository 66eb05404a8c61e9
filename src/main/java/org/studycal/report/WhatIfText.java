package org.studycal.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studycal.ask.Load;
import org.studycal.plan.Solution;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;
import org.studycal.progress.Entry;
import org.studycal.revision.Difference;
import org.studycal.revision.Difference.Both;
import org.studycal.revision.Difference.Kind;

/** What would be of a plan, beside what is. */
public final class WhatIfText {

    private static final int NAME = 32;
    private static final int VALUE = 22;

    private final StringBuilder text = new StringBuilder();

    private WhatIfText() {}

    /**
     * What would be written, or was.
     *
     * @param file of the problem
     * @param lines of it, with their numbers
     * @param entries of the log
     * @param made whether it was
     * @param name what the person calls the plan
     */
    public record Change(
            String file, List<String> lines, List<Entry> entries, boolean made, String name) {

        public Change {
            lines = List.copyOf(lines);
            entries = List.copyOf(entries);
        }
    }

    /**
     * The table.
     *
     * @param problem what would be planned
     */
    public static String of(
            Problem problem,
            Solution before,
            Solution after,
            Difference difference,
            Both<Load> load,
            Change change,
            Palette palette) {
        WhatIfText table = new WhatIfText();
        table.text
                .append(
                        palette.strong(
                                "  "
                                        + Wording.left("", NAME)
                                        + Wording.right("as it is", VALUE)
                                        + Wording.right("changed", VALUE)))
                .append('\n');
        table.row("Finish", day(difference.finish().before()), day(difference.finish().after()));
        for (int i = 0; i < problem.milestones().size(); i++) {
            Milestone milestone = problem.milestones().get(i);
            table.row(
                    milestone.title(),
                    Slack.of(milestone, difference.milestones().get(i).before(), before),
                    Slack.of(milestone, difference.milestones().get(i).after(), after));
        }
        table.row(
                "Left out",
                Wording.hours(difference.leftOutMinutes().before()),
                Wording.hours(difference.leftOutMinutes().after()));
        table.row(
                "Hours a week, on average",
                Wording.hours(load.before().meanMinutes()),
                Wording.hours(load.after().meanMinutes()));
        table.row(
                "Hours of the fullest week",
                Wording.hours(load.before().mostMinutes()),
                Wording.hours(load.after().mostMinutes()));
        int moved = difference.count(Kind.MOVED);
        int stay = difference.count(Kind.KEPT);
        table.row("Sessions moved", "", "%d of %d".formatted(moved, moved + stay));
        table.row(
                "Sessions added, cancelled",
                "",
                "%d, %d".formatted(difference.count(Kind.ADDED), difference.count(Kind.CANCELLED)));
        table.row(
                "Cost in points",
                Wording.points(difference.cost().before()),
                Wording.points(difference.cost().after()));
        table.text.append('\n');
        table.written(change, problem, after);
        return table.text.toString();
    }

    private static String day(Optional<LocalDate> date) {
        return date.map(Wording::date).orElse("-");
    }

    private void row(String name, String before, String after) {
        text.append(
                        ("  "
                                        + Wording.left(name, NAME)
                                        + Wording.right(before, VALUE)
                                        + Wording.right(after, VALUE))
                                .stripTrailing())
                .append('\n');
    }

    private void written(Change change, Problem problem, Solution after) {
        EntryText words = new EntryText(problem, after);
        List<String> log = new ArrayList<>();
        change.entries().forEach(entry -> log.add(words.sentence(entry)));
        if (!change.lines().isEmpty()) {
            line("  %s in %s:".formatted(change.made() ? "Written" : "It would be", change.file()));
            change.lines().forEach(each -> line("    line " + each));
        }
        if (!log.isEmpty()) {
            line("  %s in the log:".formatted(change.made() ? "Written" : "It would be"));
            log.forEach(each -> line("    " + each));
        }
        line(
                change.made()
                        ? "  'studycal replan %s' makes the plan.".formatted(change.name())
                        : "  Nothing is written; --apply writes it.");
    }

    private void line(String words) {
        text.append(Wording.cut(words, Wording.COLUMNS)).append('\n');
    }
}
