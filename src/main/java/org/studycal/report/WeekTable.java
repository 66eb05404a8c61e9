package org.studycal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.studycal.audit.Figures;
import org.studycal.plan.Solution;
import org.studycal.problem.Category;
import org.studycal.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The weeks of a solution in one line each: hours per category against the category's target. */
public final class WeekTable {

    private static final int LONGEST_TITLE = 14;
    private static final int HEADING_LINES = 2;

    /** Columns of a line that the week, its date and the sum take, and those of the others. */
    private static final int FIXED = 27;

    private static final int OTHERS = 8;

    private static final int MOST_CATEGORIES = 4;

    private final Problem problem;
    private final List<Category> categories;
    private final List<Figures.Week> weeks;

    private WeekTable(Problem problem, List<Category> categories, List<Figures.Week> weeks) {
        this.problem = problem;
        this.categories = categories;
        this.weeks = weeks;
    }

    /** The weeks of all categories, or of one. */
    public static WeekTable of(Problem problem, Solution solution, Optional<String> category) {
        return new WeekTable(
                problem,
                problem.categories().stream()
                        .filter(each -> category.map(each.id()::equals).orElse(true))
                        .toList(),
                Figures.of(problem, solution).weeks());
    }

    /**
     * The table; hours under the target are marked with {@code -}, hours over it with {@code +}.
     */
    public String text(Palette palette) {
        List<Category> shown = categories.subList(0, Math.min(categories.size(), MOST_CATEGORIES));
        boolean others = shown.size() < categories.size();
        Table table = new Table();
        headings(shown, others).forEach(table::row);
        weeks.forEach(week -> table.row(week(week, shown, others)));
        List<String> lines = table.row(targets(shown, others)).lines();
        int headings = lines.size() - weeks.size() - 1;
        StringBuilder text = new StringBuilder();
        lines.subList(0, headings).forEach(line -> text.append(palette.strong(line)).append('\n'));
        lines.subList(headings, lines.size()).forEach(line -> text.append(line).append('\n'));
        return text.append("\nHours; - under and + over the category's weekly target.\n")
                .toString();
    }

    /** Titles stand on one line where all are short, else on two, with short ones on the lower. */
    private static List<List<String>> headings(List<Category> shown, boolean others) {
        int room = Wording.COLUMNS - FIXED - (others ? OTHERS : 0);
        int columns = Math.min(LONGEST_TITLE, room / Math.max(1, shown.size()) - 3);
        List<List<String>> titles =
                shown.stream().map(each -> Wording.wrap(each.title(), columns)).toList();
        int count = Math.min(HEADING_LINES, titles.stream().mapToInt(List::size).max().orElse(1));
        List<List<String>> rows = new ArrayList<>();
        for (int line = 0; line < count; line++) {
            boolean last = line == count - 1;
            List<String> cells = new ArrayList<>(last ? List.of("week", "from") : List.of("", ""));
            for (List<String> title : titles) {
                int from = line - count + Math.min(count, title.size());
                String cell =
                        from < 0
                                ? ""
                                : last
                                        ? String.join(" ", title.subList(from, title.size()))
                                        : title.get(from);
                cells.add(Wording.cut(cell, columns) + " ");
            }
            rows.add(last ? closed(cells, others, "others", "all") : closed(cells, others, "", ""));
        }
        return rows;
    }

    private List<String> week(Figures.Week week, List<Category> shown, boolean others) {
        List<String> cells =
                new ArrayList<>(List.of(Integer.toString(week.week()), week.from().toString()));
        shown.forEach(each -> cells.add(hours(minutes(each, week)) + mark(each, week)));
        long all = categories.stream().mapToLong(each -> minutes(each, week)).sum();
        long named = shown.stream().mapToLong(each -> minutes(each, week)).sum();
        return closed(cells, others, hours(all - named), hours(all));
    }

    private List<String> targets(List<Category> shown, boolean others) {
        List<String> cells = new ArrayList<>(List.of("target", ""));
        shown.forEach(each -> cells.add(target(each).map(WeekTable::hours).orElse("-") + " "));
        long all = categories.stream().mapToLong(each -> target(each).orElse(0L)).sum();
        long named = shown.stream().mapToLong(each -> target(each).orElse(0L)).sum();
        return closed(cells, others, hours(all - named), all == 0 ? "-" : hours(all));
    }

    private static List<String> closed(
            List<String> cells, boolean others, String rest, String all) {
        if (others) {
            cells.add(rest);
        }
        cells.add(all);
        return cells;
    }

    /**
     * The table as JSON: {@code problem, weeks[week, from, to, minutes by category id], targets by
     * category id}.
     */
    public String json() {
        ObjectNode targets = Json.object();
        categories.forEach(each -> targets.put(each.id(), target(each).orElse(null)));
        return Json.text(
                Json.object()
                        .put("problem", problem.name())
                        .set("weeks", Json.array(weeks, this::json))
                        .set("targets", targets));
    }

    private JsonNode json(Figures.Week week) {
        ObjectNode minutes = Json.object();
        categories.forEach(each -> minutes.put(each.id(), minutes(each, week)));
        return Json.object()
                .put("week", week.week())
                .put("from", week.from().toString())
                .put("to", week.to().toString())
                .set("minutes", minutes);
    }

    private static long minutes(Category category, Figures.Week week) {
        return week.categories().get(category.id()).minutes();
    }

    private static Optional<Long> target(Category category) {
        OptionalInt target = category.quota().targetMinutes();
        return target.isPresent() ? Optional.of((long) target.getAsInt()) : Optional.empty();
    }

    private static String mark(Category category, Figures.Week week) {
        return target(category)
                .map(target -> Long.compare(minutes(category, week), target))
                .map(sign -> sign < 0 ? "-" : sign > 0 ? "+" : " ")
                .orElse(" ");
    }

    private static String hours(long minutes) {
        return Wording.hours(minutes).replace(" h", "");
    }
}
