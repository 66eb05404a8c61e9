package org.studycal.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.studycal.audit.Figures;
import org.studycal.problem.Category;
import org.studycal.problem.Problem;

/** The hours that each category got in a solution. */
final class CategoryText {

    private static final int TITLE = 24;

    private final Problem problem;
    private final Figures figures;

    CategoryText(Problem problem, Figures figures) {
        this.problem = problem;
        this.figures = figures;
    }

    /** Hours by category against their targets, heading first. */
    List<String> hours() {
        Table table = new Table();
        table.row(List.of("Hours", "asked", "placed", "a week", "target", "emptiest", "fullest"));
        problem.categories().forEach(category -> table.row(row(category)));
        if (problem.categories().size() > 1) {
            long asked =
                    figures.categories().values().stream()
                            .mapToLong(Figures.CategoryTotal::askedMinutes)
                            .sum();
            table.row(
                    List.of(
                            "All",
                            Wording.hours(asked),
                            Wording.hours(figures.minutes()),
                            "",
                            "",
                            "",
                            ""));
        }
        return table.lines();
    }

    /**
     * A category's weeks count from the first to the last with any of it: before and after there is
     * nothing to do.
     */
    private List<String> row(Category category) {
        Figures.CategoryTotal total = figures.categories().get(category.id());
        List<Long> weeks =
                figures.weeks().stream()
                        .map(week -> week.categories().get(category.id()).minutes())
                        .toList();
        int from = 0;
        int to = weeks.size();
        while (to > 0 && weeks.get(to - 1) == 0) {
            to--;
        }
        while (from < to && weeks.get(from) == 0) {
            from++;
        }
        List<Long> active = weeks.subList(from, to);
        OptionalInt target = category.quota().targetMinutes();
        return List.of(
                Wording.cut(category.title(), TITLE),
                Wording.hours(total.askedMinutes()),
                Wording.hours(total.minutes()),
                active.isEmpty() ? "-" : Wording.hours(total.minutes() / active.size()),
                target.isPresent() ? Wording.hours(target.getAsInt()) : "-",
                active.isEmpty() ? "-" : Wording.hours(Collections.min(active)),
                active.isEmpty() ? "-" : Wording.hours(Collections.max(active)));
    }

    /**
     * Which windows the hours of each category lie in, heading first; empty when no category
     * prefers any.
     */
    List<String> windows() {
        int width =
                problem.categories().stream()
                        .mapToInt(category -> Math.min(TITLE, Wording.width(category.title())))
                        .max()
                        .orElse(0);
        List<String> lines = new ArrayList<>();
        for (Category category : problem.categories()) {
            Figures.CategoryTotal total = figures.categories().get(category.id());
            if (!category.windows().isEmpty() && total.minutes() > 0) {
                String title = Wording.left(category.title(), width);
                String line = "  " + title + "  " + shares(category, total);
                lines.add(Wording.cut(line, Wording.COLUMNS));
            }
        }
        if (!lines.isEmpty()) {
            lines.addFirst("  Where the hours are, preferred windows first");
        }
        return lines;
    }

    private static String shares(Category category, Figures.CategoryTotal total) {
        List<String> parts = new ArrayList<>();
        for (String label : category.windows()) {
            long minutes = total.windows().getOrDefault(label, 0L);
            parts.add(label + " " + Wording.share(minutes, total.minutes()));
        }
        long others = total.minutes() - total.preferredMinutes();
        if (others > 0) {
            parts.add("others " + Wording.share(others, total.minutes()));
        }
        return String.join(", ", parts);
    }
}
