package org.studycal.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Runs methods on instances, judges their plans and writes one table; fails when our own search got
 * worse by more than 2%, or any of its plans breaks a hard rule.
 */
public final class Benchmark {

    private static final Path BEST_KNOWN = Path.of("src", "bench", "resources", "best-known.txt");

    /** How much dearer than the best known a plan of our search may be at ten seconds or more. */
    private static final double REGRESSION = 1.02;

    private final PrintStream out;
    private final BestKnown best = new BestKnown(BEST_KNOWN);
    private final List<Run> runs = new ArrayList<>();
    private final List<Method> methods =
            List.of(
                    new StudycalMethod(),
                    new GreedyMethod(),
                    new SqueakyWheelMethod(),
                    new CpSatMethod(false),
                    new CpSatMethod(true));

    private Benchmark(PrintStream out) {
        this.out = out;
    }

    /** Options are system properties, see the page beside the sources. */
    public static void main(String[] args) throws IOException {
        boolean fine =
                Boolean.getBoolean("bench.least")
                        ? new LeastBenchmark(System.out).run()
                        : Boolean.getBoolean("bench.replan")
                                ? new ReplanBenchmark(System.out).run()
                                : new Benchmark(System.out).run();
        System.exit(fine ? 0 : 1);
    }

    private boolean run() throws IOException {
        Instances instances = new Instances();
        List<String> names = list("bench.instances", instances.names());
        List<String> asked = list("bench.methods", methods.stream().map(Method::name).toList());
        int seeds = Integer.parseInt(list("bench.seeds", List.of("3")).getFirst());
        for (String name : names) {
            Instance instance = instances.get(name);
            for (Method method : methods) {
                if (asked.contains(method.name())) {
                    run(instance, method, seeds);
                }
            }
        }
        out.println(Table.of(runs, best));
        String page = System.getProperty("bench.page", "");
        if (!page.isBlank()) {
            new Page(Path.of(page), best).update(runs, instances.names());
        }
        return verdict();
    }

    private void run(Instance instance, Method method, int seeds) {
        boolean own = method.name().equals("studycal");
        List<String> limits = method.clock().equals("-") ? List.of("0") : limits(method);
        for (String seconds : limits) {
            for (int seed = 1; seed <= (own ? seeds : 1); seed++) {
                add(measure(instance, method, Double.parseDouble(seconds), seed));
            }
        }
    }

    private static List<String> limits(Method method) {
        List<String> byDefault =
                switch (method.name()) {
                    case "studycal" -> List.of("1", "2", "10");
                    case "cpsat", "cpsat-hint" -> List.of("60");
                    default -> List.of("10");
                };
        return list("bench.seconds", byDefault);
    }

    private Run measure(Instance instance, Method method, double seconds, long seed) {
        System.gc();
        List<MemoryPoolMXBean> pools =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .toList();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        long wall = System.nanoTime();
        double cpu = CpuTime.ofProcess();
        Result result = method.run(instance, Duration.ofMillis((long) (1000 * seconds)), seed);
        double wallSeconds = (System.nanoTime() - wall) / 1e9;
        double cpuSeconds = CpuTime.ofProcess() - cpu;
        long peak = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        Verdict verdict = Judge.judge(instance, result.schedule());
        return new Run(
                instance.name(),
                method.name(),
                method.clock(),
                seconds,
                seed,
                verdict,
                result,
                wallSeconds,
                cpuSeconds,
                peak >> 20);
    }

    private void add(Run run) {
        runs.add(run);
        best.offer(
                run.instance(),
                run.verdict(),
                String.format(Locale.ROOT, "%s %.0f s", run.method(), run.seconds()));
        out.printf(
                Locale.ROOT,
                "%-16s %-10s %5.0f s seed %d: %6.1f h left, cost %9.1f, %d violations,"
                        + " wall %.1f s, CPU %.1f s, bound %s, %s%n",
                run.instance(),
                run.method(),
                run.seconds(),
                run.seed(),
                run.verdict().leftHours(),
                run.verdict().cost(),
                run.verdict().violations(),
                run.wallSeconds(),
                run.cpuSeconds(),
                run.result().bound(),
                run.result().note());
    }

    private boolean verdict() {
        boolean fine = true;
        for (Run run : runs) {
            if (!run.method().equals("studycal")) {
                continue;
            }
            BestKnown.Entry known = best.of(run.instance());
            boolean worse =
                    run.seconds() >= 10
                            && (run.verdict().leftHours() > known.leftHours() + 1e-9
                                    || run.verdict().cost() > known.cost() * REGRESSION);
            if (worse || run.verdict().violations() > 0) {
                fine = false;
                out.printf(
                        Locale.ROOT,
                        "WORSE: %s at %.0f s, seed %d: %.1f h left and %.1f, best known %.1f h and"
                                + " %.1f; %d violations%n",
                        run.instance(),
                        run.seconds(),
                        run.seed(),
                        run.verdict().leftHours(),
                        run.verdict().cost(),
                        known.leftHours(),
                        known.cost(),
                        run.verdict().violations());
            }
        }
        return fine;
    }

    private static List<String> list(String property, List<String> byDefault) {
        String given = System.getProperty(property, "");
        return given.isBlank() ? byDefault : Arrays.asList(given.split(","));
    }
}
