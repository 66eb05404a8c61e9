package org.studycal.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.studycal.plan.SearchFigures;

/** The course of a search as text: its phases, its moves and how its best plan got better. */
public final class SearchText {

    /** Lines of the curve; of more better plans than that, those furthest apart in time. */
    private static final int LINES = 12;

    private static final int BAR = 30;

    private SearchText() {}

    /**
     * A plan that was better than all before it.
     *
     * @param elapsed since the start
     * @param leftOutMinutes effort without a place
     * @param cost in units of {@link org.studycal.problem.Points}
     */
    public record Better(Duration elapsed, long leftOutMinutes, long cost) {}

    /**
     * The lines, at most 80 columns wide.
     *
     * @param curve better plans in time order, the last one is the result
     * @param bound proven lower bound of the cost, if there is one
     */
    public static String of(
            SearchFigures work, List<Better> curve, OptionalLong bound, Palette palette) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(palette.strong("  Search"));
        Table table = new Table();
        table.row(List.of("construction", seconds(work.construction()), ""));
        table.row(List.of("search", seconds(work.search()), ""));
        table.row(List.of("moves tried", Wording.whole(work.tried()), perSecond(work)));
        table.row(List.of("scored", Wording.whole(work.scored()), share(work, work.scored())));
        table.row(
                List.of("accepted", Wording.whole(work.accepted()), share(work, work.accepted())));
        table.lines().forEach(line -> lines.add("  " + line));
        if (!curve.isEmpty()) {
            lines.add("");
            lines.add(palette.strong("  Best plan so far"));
            lines(curve, bound).forEach(line -> lines.add("  " + line));
        }
        return String.join("\n", lines) + "\n";
    }

    /** Says that a busy machine cut the search short, and what to do; nothing where it did not. */
    public static List<String> cutShort(SearchFigures work) {
        if (work.cutShort().isEmpty()) {
            return List.of();
        }
        double share = Math.max(0.01, work.cutShort().getAsDouble());
        long seconds = (long) Math.ceil(work.search().toMillis() / 1000.0 / share);
        return List.of(
                "  The search was cut short: this machine is busy and gave it %.0f%% of the"
                        .formatted(100 * share),
                "  computing time that it asked for. Solve again when the machine is quiet, or",
                "  longer: --time-limit %ds".formatted(seconds));
    }

    private static List<String> lines(List<Better> curve, OptionalLong bound) {
        Table table = new Table();
        List<Better> points = spread(curve);
        long most = points.stream().mapToLong(Better::cost).max().orElse(0);
        long least = bound.orElse(points.stream().mapToLong(Better::cost).min().orElse(0));
        for (Better point : points) {
            String left =
                    point.leftOutMinutes() == 0
                            ? ""
                            : Wording.hours(point.leftOutMinutes()) + " left out";
            table.row(
                    List.of(
                            Wording.right(seconds(point.elapsed()), 7),
                            Wording.points(point.cost()) + " points",
                            overBound(point, bound),
                            Wording.left(bar(point.cost() - least, most - least), BAR),
                            left));
        }
        return table.lines();
    }

    private static String overBound(Better point, OptionalLong bound) {
        return bound.isEmpty()
                ? ""
                : "+" + Wording.share(point.cost() - bound.getAsLong(), point.cost());
    }

    private static String bar(long over, long most) {
        return "#".repeat(most <= 0 ? 0 : (int) Math.ceilDiv(Math.max(0, over) * BAR, most));
    }

    /** The first and the last, and between them about as many for every doubling of the time. */
    private static List<Better> spread(List<Better> curve) {
        if (curve.size() <= LINES) {
            return curve;
        }
        List<Better> kept = new ArrayList<>();
        double first = logarithm(curve.getFirst());
        double last = logarithm(curve.getLast());
        int wanted = 0;
        for (Better better : curve) {
            if (logarithm(better) >= first + (last - first) * wanted / (LINES - 1)) {
                kept.add(better);
                while (logarithm(better) >= first + (last - first) * wanted / (LINES - 1)) {
                    wanted++;
                }
            }
        }
        if (!kept.getLast().equals(curve.getLast())) {
            kept.add(curve.getLast());
        }
        return kept;
    }

    private static double logarithm(Better better) {
        return Math.log(1.0 + better.elapsed().toMillis());
    }

    private static String perSecond(SearchFigures work) {
        long millis = work.search().toMillis();
        return millis == 0 ? "" : Wording.whole(1000 * work.tried() / millis) + " a second";
    }

    private static String share(SearchFigures work, long part) {
        return work.tried() == 0 ? "" : Wording.share(part, work.tried());
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
    }
}
