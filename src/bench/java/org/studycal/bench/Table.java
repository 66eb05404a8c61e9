package org.studycal.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** The runs as one Markdown table: a line for every instance, method and limit. */
final class Table {

    /** The table's first two lines. */
    static final String HEAD =
            "| instance | best known | method | limit | runs | left out | cost, median (worst)"
                    + " | above best known | to 5% | to 1.5% | bound | gap | violations | CPU | heap |\n"
                    + "|---|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n";

    private Table() {}

    static String of(List<Run> runs, BestKnown best) {
        Map<String, List<Run>> groups = new LinkedHashMap<>();
        for (Run run : runs) {
            String key = run.instance() + " " + run.method() + " " + run.seconds();
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(run);
        }
        StringBuilder text = new StringBuilder(HEAD);
        groups.values().forEach(group -> text.append(line(group, best)));
        return text.toString();
    }

    private static String line(List<Run> group, BestKnown best) {
        List<Run> sorted =
                group.stream()
                        .sorted(
                                Comparator.comparingDouble((Run run) -> run.verdict().leftHours())
                                        .thenComparingDouble(run -> run.verdict().cost()))
                        .toList();
        Run median = sorted.get((sorted.size() - 1) / 2);
        Run worst = sorted.getLast();
        BestKnown.Entry known = best.of(median.instance());
        int violations = group.stream().mapToInt(run -> run.verdict().violations()).max().orElse(0);
        OptionalDouble bound = median.result().bound();
        String gap =
                bound.isPresent() && known != null
                        ? percent(1 - bound.getAsDouble() / known.cost())
                        : "";
        boolean comparable =
                known != null
                        && violations == 0
                        && median.verdict().leftHours() <= known.leftHours() + 1e-9;
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %d | %s | %s | %s | %s | %s | %s | %s | %d | %.0f s | %d MB |%n",
                median.instance(),
                known == null ? "" : number(known.cost()),
                median.method(),
                limit(median),
                group.size(),
                hours(median.verdict().leftHours()),
                cost(median) + " (" + cost(worst) + ")",
                comparable ? percent(median.verdict().cost() / known.cost() - 1) : "",
                time(group, known, 1.05),
                time(group, known, 1.015),
                bound.isPresent() ? number(bound.getAsDouble()) : "",
                gap,
                violations,
                median.cpuSeconds(),
                group.stream().mapToLong(Run::peakMegabytes).max().orElse(0));
    }

    /** What a plan without a session costs says nothing. */
    private static String cost(Run run) {
        return run.result().schedule().bookings().isEmpty()
                ? "no plan"
                : number(run.verdict().cost());
    }

    private static String limit(Run run) {
        return run.clock().equals("-")
                ? "one pass"
                : String.format(Locale.ROOT, "%.0f s %s", run.seconds(), run.clock());
    }

    /** Median over the seeds; a dash when more than half of them never got there. */
    private static String time(List<Run> group, BestKnown.Entry known, double factor) {
        if (known == null || group.getFirst().result().curve().isEmpty()) {
            return "";
        }
        double[] times =
                group.stream()
                        .mapToDouble(run -> run.timeTo(known, factor).orElse(Double.MAX_VALUE))
                        .sorted()
                        .toArray();
        double median = times[(times.length - 1) / 2];
        return median == Double.MAX_VALUE ? "-" : String.format(Locale.ROOT, "%.1f s", median);
    }

    private static String hours(double hours) {
        return hours == 0 ? "0" : String.format(Locale.ROOT, "%.1f h", hours);
    }

    static String number(double cost) {
        return String.format(Locale.ROOT, cost < 1000 ? "%.1f" : "%,.0f", cost);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
}
