package org.studycal.report.html;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.studycal.ask.Forecast;
import org.studycal.audit.Figures;
import org.studycal.problem.Category;
import org.studycal.problem.DateRange;
import org.studycal.problem.Milestone;
import org.studycal.report.Slack;
import org.studycal.report.Wording;

/**
 * All of the plan at once: each category a band, as high as its hours of the week; each milestone a
 * diamond on its day, with a line from the day when it is ready.
 */
final class RoadMap {

    private static final double LEFT = 190;
    private static final double RIGHT = 950;
    private static final double TOP = 18;
    private static final double BAND = 44;
    private static final double ROW = 24;
    private static final int NAME = 27;

    private final Facts facts;

    RoadMap(Facts facts) {
        this.facts = facts;
    }

    Section section() {
        List<Category> categories = facts.problem().categories();
        List<Integer> milestones =
                IntStream.range(0, facts.problem().milestones().size())
                        .boxed()
                        .sorted(Comparator.comparing(i -> milestone(i).date()))
                        .toList();
        double bands = TOP + categories.size() * BAND;
        double bottom = bands + 8 + milestones.size() * ROW;
        Chart chart =
                new Chart(
                        "road-map-chart",
                        "Road map",
                        "From %s to %s: hours of each category week by week, and %s."
                                .formatted(
                                        scale().first(),
                                        scale().end().minusDays(1),
                                        Wording.count(milestones.size(), "milestone")),
                        bottom + 6);
        chart.months(scale(), 2, bottom);
        for (int i = 0; i < categories.size(); i++) {
            band(chart, categories.get(i), TOP + i * BAND);
        }
        for (int i = 0; i < milestones.size(); i++) {
            milestone(chart, milestones.get(i), bands + 8 + i * ROW + ROW / 2);
        }
        Marks.today(chart, scale(), facts.contents().today(), 2, bottom);
        DataTable table =
                new DataTable(
                        "Milestones",
                        List.of(
                                "milestone",
                                "kind",
                                "date",
                                "ready",
                                "it stands",
                                "80% ready by",
                                "in time"));
        for (int i : milestones) {
            Figures.MilestoneState state = facts.figures().milestones().get(i);
            Forecast.OfMilestone chance = facts.contents().forecast().milestones().get(i);
            table.row(
                    List.of(
                            milestone(i).title(),
                            milestone(i).kind().title(),
                            Wording.date(milestone(i).date())
                                    + milestone(i).time().map(time -> " " + time).orElse(""),
                            state.finished().map(Wording::date).orElse("-"),
                            slack(i),
                            chance.ready().p80().map(Wording::date).orElse("never"),
                            Math.round(100 * chance.inTime()) + "%"));
        }
        return new Section(
                "road-map",
                "Road map",
                table.isEmpty()
                        ? List.of(chart.element())
                        : List.of(chart.element(), table.folded()));
    }

    private Scale scale() {
        DateRange span = facts.span();
        return new Scale(
                facts.week(facts.problem().weeks().weekOf(span.first())).first(),
                facts.week(facts.problem().weeks().weekOf(span.last())).last().plusDays(1),
                LEFT,
                RIGHT);
    }

    private void band(Chart chart, Category category, double top) {
        double floor = top + BAND - 4;
        chart.text("label", 0, floor - 12, "start", Wording.cut(category.title(), NAME));
        chart.line("axis", LEFT, floor, RIGHT, floor);
        long most =
                facts.figures().weeks().stream()
                        .mapToLong(week -> week.categories().get(category.id()).minutes())
                        .max()
                        .orElse(0);
        for (Figures.Week week : facts.figures().weeks()) {
            long minutes = week.categories().get(category.id()).minutes();
            if (minutes > 0) {
                LocalDate first = facts.week(week.week()).first();
                double tall = (BAND - 10) * minutes / most;
                chart.bar(
                        "fill " + facts.hues().of(category.id()),
                        scale().x(first) + 0.5,
                        floor - tall,
                        scale().x(first.plusWeeks(1)) - scale().x(first) - 1,
                        tall,
                        "%s, week %d: %s"
                                .formatted(category.title(), week.week(), Wording.hours(minutes)));
            }
        }
    }

    private void milestone(Chart chart, int i, double y) {
        Milestone milestone = milestone(i);
        Figures.MilestoneState state = facts.figures().milestones().get(i);
        String style = state.met() ? "met" : "late";
        double x = scale().middle(milestone.date());
        chart.text("label", 0, y + 4, "start", Wording.cut(milestone.title(), NAME));
        double far = x;
        if (state.finished().isPresent()) {
            double ready = scale().middle(state.finished().get());
            chart.line("slack " + style, ready, y, x, y);
            chart.dot(style, ready, y, 3);
            far = Math.min(far, ready);
        }
        chart.diamond(style, x, y, 7);
        String words = slack(i);
        // What does not fit to the right of it stands to the left.
        double wide = 7.0 * words.length() + 14;
        boolean right = Math.max(x, far) + wide < RIGHT;
        if (!words.isEmpty()) {
            chart.text(
                    "tick",
                    right ? Math.max(x, far) + 12 : far - 12,
                    y + 4,
                    right ? "start" : "end",
                    words);
        }
    }

    private String slack(int i) {
        return Slack.of(milestone(i), facts.figures().milestones().get(i), facts.solution());
    }

    private Milestone milestone(int i) {
        return facts.problem().milestones().get(i);
    }
}
