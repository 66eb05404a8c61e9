package org.studycal.report.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.studycal.ask.Forecast;
import org.studycal.plan.LeftOut;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.DateRange;
import org.studycal.report.StatusText;
import org.studycal.report.Wording;

/**
 * How many hours of work are still to be done, day by day: by this plan, by the one that was first
 * made, and by the forecast. Habits are not work that ends.
 */
final class BurnDown {

    private static final double LEFT = 70;
    private static final double RIGHT = 950;
    private static final double TOP = 18;
    private static final double FLOOR = 300;
    private static final int MOST_MARKS = 6;

    private final Facts facts;

    BurnDown(Facts facts) {
        this.facts = facts;
    }

    /** Minutes that are left at the beginning of a day. */
    private record Curve(TreeMap<LocalDate, Long> left, long all) {

        long before(LocalDate date) {
            Map.Entry<LocalDate, Long> last = left.lowerEntry(date);
            return last == null ? all : last.getValue();
        }
    }

    Section section() {
        Curve plan = curve(facts.solution());
        Solution made = facts.contents().first();
        Optional<Curve> first =
                made.revision() == facts.solution().revision()
                        ? Optional.empty()
                        : Optional.of(curve(made));
        long all = Math.max(plan.all(), first.map(Curve::all).orElse(0L));
        long step = step(all);
        long most = Math.max(1, Math.ceilDiv(all, step)) * step;
        Scale scale = scale(first);
        Chart chart =
                new Chart("burn-down-chart", "Work that is left", description(plan), FLOOR + 24);
        chart.months(scale, 2, FLOOR);
        for (long mark = 0; mark <= most; mark += step) {
            chart.line("grid", LEFT, y(mark, most), RIGHT, y(mark, most));
            chart.text("tick", LEFT - 6, y(mark, most) + 4, "end", Wording.hours(mark));
        }
        cone(chart, scale, plan, most);
        first.ifPresent(curve -> draw(chart, scale, "first", curve, most));
        draw(chart, scale, "plan", plan, most);
        Marks.today(chart, scale, facts.contents().today(), 2, FLOOR);
        StatusText words =
                StatusText.words(
                        facts.problem(),
                        facts.solution(),
                        facts.contents().standing(),
                        facts.contents().forecast());
        List<Element> content = new ArrayList<>(List.of(chart.element(), legend(first)));
        content.add(Element.of("p", "Forecast: " + words.forecast() + "."));
        content.add(Element.of("p", String.join(" ", words.basis())));
        content.add(table(plan, first).folded());
        return new Section("burn-down", "Work that is left", content);
    }

    /** Round hours that make few marks: 1, 2 or 5 with as many noughts as it takes. */
    private static long step(long minutes) {
        long hours = 1;
        for (int i = 0; hours * 60 * MOST_MARKS < minutes; i++) {
            // From 1 to 2, from 2 to 5, from 5 to 10.
            hours = i % 3 == 1 ? hours * 5 / 2 : hours * 2;
        }
        return hours * 60;
    }

    private String description(Curve plan) {
        return "Hours of work that are left, habits not counted: %s at the start, %s today, %s at the end."
                .formatted(
                        Wording.hours(plan.all()),
                        Wording.hours(plan.before(facts.contents().today())),
                        Wording.hours(facts.solution().leftOutMinutes()));
    }

    private Curve curve(Solution solution) {
        TreeMap<LocalDate, Long> days = new TreeMap<>();
        long all = 0;
        for (Session session : solution.sessions()) {
            if (!facts.habits().contains(session.activity())) {
                LocalDate date = LocalDate.ofInstant(session.start(), facts.problem().timeZone());
                days.merge(date, (long) session.minutes(), Long::sum);
                all += session.minutes();
            }
        }
        for (LeftOut left : solution.leftOut()) {
            all += facts.habits().contains(left.activity()) ? 0 : left.minutes();
        }
        long left = all;
        for (Map.Entry<LocalDate, Long> day : days.entrySet()) {
            left -= day.getValue();
            day.setValue(left);
        }
        return new Curve(days, all);
    }

    private Scale scale(Optional<Curve> first) {
        DateRange span = facts.span();
        List<LocalDate> ends = new ArrayList<>(List.of(span.last()));
        first.filter(curve -> !curve.left().isEmpty())
                .ifPresent(curve -> ends.add(curve.left().lastKey()));
        latest().ifPresent(ends::add);
        LocalDate begin =
                first.filter(curve -> !curve.left().isEmpty())
                        .map(curve -> curve.left().firstKey())
                        .filter(date -> date.isBefore(span.first()))
                        .orElse(span.first());
        LocalDate last = ends.stream().max(LocalDate::compareTo).orElseThrow();
        return new Scale(begin, last.plusDays(2), LEFT, RIGHT);
    }

    private static void draw(Chart chart, Scale scale, String style, Curve curve, long most) {
        List<double[]> points = new ArrayList<>();
        points.add(new double[] {LEFT, y(curve.all(), most)});
        curve.left()
                .forEach(
                        (date, left) -> {
                            points.add(new double[] {scale.x(date), points.getLast()[1]});
                            points.add(new double[] {scale.x(date.plusDays(1)), y(left, most)});
                        });
        chart.path(style, points);
    }

    /** The last day of the forecast that is worth a place in the drawing. */
    private Optional<LocalDate> latest() {
        Forecast.Range range = facts.contents().forecast().finish();
        return range.p95().or(range::p80).or(range::p50);
    }

    /** From today's hours to the days by which half, 80% and 95% of all futures have ended. */
    private void cone(Chart chart, Scale scale, Curve plan, long most) {
        Forecast.Range range = facts.contents().forecast().finish();
        LocalDate today = facts.contents().today();
        LocalDate from = today.isBefore(scale.first()) ? scale.first() : today;
        double foot = y(plan.before(LocalDate.MAX), most);
        double[] now = {scale.x(from), y(plan.before(from), most)};
        if (range.p50().isPresent() && range.p80().isPresent()) {
            double[] half = {scale.x(range.p50().get().plusDays(1)), foot};
            double[] usual = {scale.x(range.p80().get().plusDays(1)), foot};
            if (range.p95().isPresent()) {
                double[] nearlyAll = {scale.x(range.p95().get().plusDays(1)), foot};
                chart.area("cone wide", List.of(now, usual, nearlyAll));
            }
            chart.area("cone", List.of(now, half, usual));
        }
    }

    private static double y(long minutes, long most) {
        return FLOOR - (FLOOR - TOP) * minutes / most;
    }

    private Element legend(Optional<Curve> first) {
        Element legend = Element.of("ul").with("class", "legend");
        legend.add(key("plan", "this plan"));
        first.ifPresent(curve -> legend.add(key("first", "the plan that was first made")));
        legend.add(key("cone", "forecast: from half to 80% of all futures"));
        legend.add(key("cone wide", "to 95%"));
        return legend;
    }

    private static Element key(String style, String words) {
        return Element.of("li")
                .add(Element.of("span").with("class", "key " + style).with("aria-hidden", "true"))
                .text(words);
    }

    /** At the beginning of every month. */
    private DataTable table(Curve plan, Optional<Curve> first) {
        List<String> columns = new ArrayList<>(List.of("at the beginning of", "left by this plan"));
        first.ifPresent(curve -> columns.add("left by the first plan"));
        DataTable table = new DataTable("Work that is left", columns);
        Scale scale = scale(first);
        List<LocalDate> days = new ArrayList<>(scale.months());
        days.add(scale.end());
        for (LocalDate day : days) {
            List<String> cells =
                    new ArrayList<>(List.of(Wording.date(day), Wording.hours(plan.before(day))));
            first.ifPresent(curve -> cells.add(Wording.hours(curve.before(day))));
            table.row(cells);
        }
        return table;
    }
}
