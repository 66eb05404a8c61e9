package org.studycal.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.studycal.audit.Audit;
import org.studycal.plan.Booking;
import org.studycal.problem.Points;
import org.studycal.problem.RemainingProblem;
import org.studycal.solver.ReplanBoard;
import org.studycal.solver.Schedule;
import org.studycal.solver.SolverListener;
import org.studycal.solver.SolverSettings;
import org.studycal.solver.StudyScheduler;

/**
 * Counts the sessions that a replan moves beside the least number that any plan has to move which
 * leaves no more out and is no dearer; fails when that is more than 5% over all cases.
 */
final class LeastBenchmark {

    static final String HEAD =
            """
            | case | ahead | moved by replan | least | proven | hours left out | other costs: replan | least | violations | CP-SAT |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|
            """;

    private static final double MOST = 1.05;

    private final PrintStream out;
    private final long steps = number("bench.least.steps", 1_000_000);
    private final double seconds = number("bench.least.seconds", 120);
    private final boolean freeze = number("bench.least.freeze", 1) > 0;
    private final StringBuilder table = new StringBuilder(HEAD);
    private int moved;
    private int found;
    private int proven;
    private boolean fine = true;

    LeastBenchmark(PrintStream out) {
        this.out = out;
    }

    private static long number(String property, long byDefault) {
        String given = System.getProperty(property, "");
        return given.isBlank() ? byDefault : Long.parseLong(given);
    }

    /** Runs all cases, or those whose numbers are given; whether they pass. */
    boolean run() {
        List<String> part = Arrays.asList(System.getProperty("bench.least.cases", "").split(","));
        for (int n = 1; n <= LeastCases.COUNT; n++) {
            if (part.equals(List.of("")) || part.contains(Integer.toString(n))) {
                run(LeastCases.get(n));
            }
        }
        fine &= moved <= MOST * proven;
        out.println(table);
        out.printf(
                Locale.ROOT,
                "moved %d, least found %d, least possible %d: %+.1f%%; %s%n",
                moved,
                found,
                proven,
                100.0 * moved / Math.max(1, proven) - 100,
                fine ? "fine" : "WORSE");
        return fine;
    }

    private void run(ReplanCase each) {
        Schedule schedule = replan(each);
        Audit audit = ReplanRun.audit(each.problem(), schedule, each.now());
        ReplanBoard board =
                new ReplanBoard(each.problem(), schedule.last(), each.now(), each.published());
        int[] plan = board.plan(ahead(each, schedule));
        int ahead = each.published().sessions().size();
        int own = ahead - kept(each, schedule);
        int left = left(board, plan);
        LeastMovesModel model =
                new LeastMovesModel(board, schedule.cost(), left, frozenMoved(board, plan));
        require(audit.cost() == schedule.cost(), each, "the auditor's cost is another one");
        Optional<LeastMovesModel.Answer> same = model.check(plan);
        require(same.isPresent(), each, "the replan is no plan of the model");
        require(same.get().cost() == schedule.cost(), each, "the model's cost is another one");
        require(ahead - same.get().kept() == own, each, "the model's moves are others");
        LeastMovesModel.Answer answer = model.solve(same.get(), seconds);
        Schedule least =
                board.schedule(answer.plan().stream().mapToInt(Integer::intValue).toArray());
        Audit leastAudit = ReplanRun.audit(each.problem(), least, each.now());
        require(leastAudit.cost() == answer.cost(), each, "the least plan's cost is another one");
        require(ahead - kept(each, least) == ahead - answer.kept(), each, "other moves");
        int violations = audit.violations().size() + leastAudit.violations().size();
        fine &= violations == 0;
        moved += own;
        found += ahead - answer.kept();
        proven += ahead - answer.bound();
        String line =
                String.format(
                        Locale.ROOT,
                        "| %s | %d | %d | %d | %s | %.1f | %.1f | %.1f | %d | %.0f s |%n",
                        each.name(),
                        ahead,
                        own,
                        ahead - answer.kept(),
                        answer.proven() ? "yes" : "at least " + (ahead - answer.bound()),
                        schedule.leftOut().stream().mapToInt(one -> one.minutes()).sum() / 60.0,
                        Points.ofUnits(schedule.cost()).doubleValue(),
                        Points.ofUnits(leastAudit.cost()).doubleValue(),
                        violations,
                        answer.seconds());
        out.print(line);
        table.append(line);
    }

    private Schedule replan(ReplanCase each) {
        return StudyScheduler.solve(
                new RemainingProblem(each.problem()),
                new SolverSettings(
                        Duration.ofHours(3),
                        OptionalLong.of(steps),
                        1,
                        each.now(),
                        Optional.of(each.published())),
                SolverListener.NONE);
    }

    private int frozenMoved(ReplanBoard board, int[] plan) {
        return freeze
                ? (int)
                        board.published().stream()
                                .filter(piece -> piece.frozen() && !board.keeps(plan, piece))
                                .count()
                : Integer.MAX_VALUE;
    }

    private static List<Booking> ahead(ReplanCase each, Schedule schedule) {
        return schedule.bookings().stream()
                .filter(booking -> !booking.start().isBefore(each.now()))
                .toList();
    }

    private static int kept(ReplanCase each, Schedule schedule) {
        Set<Booking> now = new HashSet<>(schedule.bookings());
        return (int) each.published().sessions().stream().filter(now::contains).count();
    }

    private static int left(ReplanBoard board, int[] plan) {
        int asked = Arrays.stream(board.tasks()).mapToInt(task -> task.slots()).sum();
        return asked - (int) Arrays.stream(plan).filter(task -> task >= 0).count();
    }

    private static void require(boolean holds, ReplanCase each, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(each.name() + ": " + otherwise);
        }
    }
}
