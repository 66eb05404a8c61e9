package org.studycal.report.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.studycal.audit.Figures;
import org.studycal.problem.Category;
import org.studycal.problem.WeeklyQuota;
import org.studycal.report.Wording;

/** Hours a week, a panel for each category with lines for its target and minimum. */
final class HoursChart {

    private static final double LEFT = 190;
    private static final double RIGHT = 950;
    private static final double TOP = 18;
    private static final double PANEL = 84;
    private static final int NAME = 27;

    private final Facts facts;
    private final List<Category> categories;
    private final List<Figures.Week> weeks;

    HoursChart(Facts facts) {
        this.facts = facts;
        this.categories = facts.problem().categories();
        this.weeks = facts.figures().weeks();
    }

    Section section() {
        List<List<Category>> panels = new ArrayList<>();
        if (categories.size() > 1) {
            panels.add(categories);
        }
        categories.forEach(category -> panels.add(List.of(category)));
        double bottom = TOP + panels.size() * PANEL;
        Chart chart =
                new Chart(
                        "hours-chart",
                        "Hours a week",
                        "For %s: %s. Dashed lines are targets, dotted ones minimums."
                                .formatted(
                                        Wording.count(weeks.size(), "week"),
                                        String.join(
                                                ", ",
                                                categories.stream().map(Category::title).toList())),
                        bottom + 4);
        chart.months(scale(), 2, bottom);
        for (int i = 0; i < panels.size(); i++) {
            panel(chart, panels.get(i), TOP + i * PANEL);
        }
        Marks.today(chart, scale(), facts.contents().today(), 2, bottom);
        return new Section("hours", "Hours a week", List.of(chart.element(), table().folded()));
    }

    private Scale scale() {
        return new Scale(
                facts.week(weeks.getFirst().week()).first(),
                facts.week(weeks.getLast().week()).last().plusDays(1),
                LEFT,
                RIGHT);
    }

    private void panel(Chart chart, List<Category> shown, double top) {
        double floor = top + PANEL - 8;
        double room = PANEL - 22;
        OptionalInt target = sum(shown, WeeklyQuota::targetMinutes);
        OptionalInt minimum = sum(shown, WeeklyQuota::minMinutes);
        long fullest = weeks.stream().mapToLong(week -> minutes(week, shown)).max().orElse(0);
        double most = Math.max(60, Math.max(fullest, target.orElse(0)));
        chart.text(
                "label",
                0,
                top + 24,
                "start",
                shown.size() > 1 ? "All" : Wording.cut(shown.getFirst().title(), NAME));
        if (target.isPresent()) {
            chart.text("tick", 0, top + 42, "start", "target " + Wording.hours(target.getAsInt()));
        }
        if (minimum.isPresent()) {
            chart.text(
                    "tick", 0, top + 58, "start", "minimum " + Wording.hours(minimum.getAsInt()));
        }
        chart.text("tick", LEFT - 6, floor, "end", "0");
        chart.text(
                "tick", LEFT - 6, floor - room * fullest / most + 8, "end", Wording.hours(fullest));
        chart.line("axis", LEFT, floor, RIGHT, floor);
        for (Figures.Week week : weeks) {
            double from = floor;
            for (Category category : shown) {
                long minutes = minutes(week, List.of(category));
                if (minutes > 0) {
                    double tall = room * minutes / most;
                    bar(chart, category, week, from - tall, tall);
                    from -= tall;
                }
            }
        }
        rule(chart, "target", target, floor, room / most);
        rule(chart, "minimum", minimum, floor, room / most);
    }

    private void bar(Chart chart, Category category, Figures.Week week, double top, double tall) {
        LocalDate first = facts.week(week.week()).first();
        double left = scale().x(first);
        chart.bar(
                "fill " + facts.hues().of(category.id()),
                left + 0.5,
                top,
                scale().x(first.plusWeeks(1)) - left - 1,
                tall,
                "%s, week %d: %s"
                        .formatted(
                                category.title(),
                                week.week(),
                                Wording.hours(week.categories().get(category.id()).minutes())));
    }

    private static void rule(
            Chart chart, String style, OptionalInt minutes, double floor, double unit) {
        if (minutes.isPresent()) {
            double y = floor - minutes.getAsInt() * unit;
            chart.line(style, LEFT, y, RIGHT, y);
        }
    }

    private static OptionalInt sum(List<Category> shown, Function<WeeklyQuota, OptionalInt> quota) {
        List<OptionalInt> stated =
                shown.stream()
                        .map(category -> quota.apply(category.quota()))
                        .filter(OptionalInt::isPresent)
                        .toList();
        return stated.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(stated.stream().mapToInt(OptionalInt::getAsInt).sum());
    }

    private static long minutes(Figures.Week week, List<Category> shown) {
        return shown.stream()
                .mapToLong(category -> week.categories().get(category.id()).minutes())
                .sum();
    }

    private DataTable table() {
        List<String> columns = new ArrayList<>(List.of("week", "from"));
        categories.forEach(category -> columns.add(category.title()));
        columns.add("all");
        DataTable table = new DataTable("Hours a week", columns);
        for (Figures.Week week : weeks) {
            List<String> cells =
                    new ArrayList<>(List.of(Integer.toString(week.week()), week.from().toString()));
            categories.forEach(
                    category -> cells.add(Wording.hours(minutes(week, List.of(category)))));
            cells.add(Wording.hours(week.minutes()));
            table.row(cells);
        }
        table.row(quota("target", WeeklyQuota::targetMinutes));
        table.row(quota("minimum", WeeklyQuota::minMinutes));
        return table;
    }

    private List<String> quota(String name, Function<WeeklyQuota, OptionalInt> quota) {
        List<String> cells = new ArrayList<>(List.of(name, ""));
        for (Category category : categories) {
            OptionalInt minutes = quota.apply(category.quota());
            cells.add(minutes.isPresent() ? Wording.hours(minutes.getAsInt()) : "-");
        }
        OptionalInt all = sum(categories, quota);
        cells.add(all.isPresent() ? Wording.hours(all.getAsInt()) : "-");
        return cells;
    }
}
