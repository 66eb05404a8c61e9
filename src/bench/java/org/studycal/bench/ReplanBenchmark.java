package org.studycal.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.studycal.bench.ReplanRun.Way;

/**
 * Plans again after lost days, beside planning anew and beside a long run for which moves come
 * first; fails when too little stays where it was.
 */
final class ReplanBenchmark {

    static final String HEAD =
            """
            | case | published | kept: replan | anew | moves first | share of moves first | frozen moved (moves first) \
            | left out (anew) | cost: replan | anew | moves first | violations | time |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
            """;

    private static final double MEDIAN_KEPT = 0.85;
    private static final double OF_MOST_KEPT = 0.9;

    private final PrintStream out;
    private final long steps = number("bench.replan.steps", 1_000_000);
    private final long longSteps = number("bench.replan.long", 6_000_000);
    private final List<Double> shares = new ArrayList<>();
    private final StringBuilder table = new StringBuilder(HEAD);
    private boolean fine = true;

    ReplanBenchmark(PrintStream out) {
        this.out = out;
    }

    private static long number(String property, long byDefault) {
        String given = System.getProperty(property, "");
        return given.isBlank() ? byDefault : Long.parseLong(given);
    }

    /** Runs all cases; whether they pass. */
    boolean run() throws IOException {
        String part = System.getProperty("bench.replan.cases", "");
        for (ReplanCase each : ReplanCase.ofReference()) {
            if (each.name().contains(part)) {
                run(each);
            }
        }
        shares.sort(null);
        double median = shares.get(shares.size() / 2);
        fine &= median >= MEDIAN_KEPT;
        out.println(table);
        out.printf(Locale.ROOT, "median kept: %.1f%%; %s%n", 100 * median, fine ? "fine" : "WORSE");
        return fine;
    }

    private void run(ReplanCase each) {
        Map<Way, ReplanRun> runs = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            runs.put(way, ReplanRun.of(each, way, way == Way.MOVES_FIRST ? longSteps : steps, 1));
        }
        ReplanRun own = runs.get(Way.REPLAN);
        ReplanRun anew = runs.get(Way.ANEW);
        ReplanRun most = runs.get(Way.MOVES_FIRST);
        double ofMost = (double) own.kept() / most.kept();
        shares.add(own.keptShare());
        fine &=
                ofMost >= OF_MOST_KEPT
                        && own.violations() == 0
                        && own.frozenMoved() <= most.frozenMoved();
        String line =
                String.format(
                        Locale.ROOT,
                        "| %s | %d | %d (%.1f%%) | %d (%.1f%%) | %d (%.1f%%) | %.1f%% | %d (%d) | %.1f h (%.1f h) |"
                                + " %.0f | %.0f | %.0f | %d | %.1f s |%n",
                        each.name(),
                        own.published(),
                        own.kept(),
                        100 * own.keptShare(),
                        anew.kept(),
                        100 * anew.keptShare(),
                        most.kept(),
                        100 * most.keptShare(),
                        100 * ofMost,
                        own.frozenMoved(),
                        most.frozenMoved(),
                        own.leftHours(),
                        anew.leftHours(),
                        own.cost(),
                        anew.cost(),
                        most.cost(),
                        own.violations() + anew.violations() + most.violations(),
                        own.seconds());
        out.print(line);
        table.append(line);
    }
}
