package org.studycal.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.studycal.bench.Shape.Free;
import org.studycal.bench.Shape.Order;
import org.studycal.plan.Solution;
import org.studycal.problem.BusyTime;
import org.studycal.problem.DateRange;
import org.studycal.problem.Problem;
import org.studycal.problem.RemainingProblem;
import org.studycal.progress.Entry;
import org.studycal.replan.Replanning;
import org.studycal.replan.Situation;
import org.studycal.solver.Published;
import org.studycal.solver.Schedule;
import org.studycal.solver.SolverListener;
import org.studycal.solver.SolverSettings;
import org.studycal.solver.StudyScheduler;

/** Small plans of four weeks that life has come into, each from its own seed. */
final class LeastCases {

    static final int COUNT = 20;

    private static final List<Order> ORDERS =
            List.of(Order.CHAIN, Order.WIDE, Order.DEEP, Order.FREE);
    private static final long STEPS = 300_000;
    private static final long SEED = 20_270_104;
    private static final int WEEKS = 4;
    private static final Duration FREEZE = Duration.ofDays(1);

    private final int number;
    private final Random random;
    private final Problem problem;
    private final Solution plan;
    private final LocalDate today;
    private final Instant now;

    private LeastCases(int number) {
        this.number = number;
        this.random = new Random(SEED + number);
        this.problem =
                ProblemGenerator.generate("least " + number, shape(), SEED + number).problem();
        this.plan = plan();
        this.today = problem.start().plusDays(4L + random.nextInt(8));
        this.now = today.atStartOfDay(problem.timeZone()).toInstant();
    }

    /** The case with a number from 1 on. */
    static ReplanCase get(int number) {
        return new LeastCases(number).after();
    }

    private Shape shape() {
        Free free = number % 4 == 1 ? Free.FRAGMENTED : Free.EVENINGS;
        int deadlines = number % 4 == 2 ? 60 : 0;
        int load = number % 4 == 3 ? 90 : 80;
        Order order = ORDERS.get(random.nextInt(ORDERS.size()));
        return new Shape(
                WEEKS, load, free, deadlines, number % 3 != 2, order, 2 + random.nextInt(3));
    }

    private Solution plan() {
        Instant begin = problem.start().atStartOfDay(problem.timeZone()).toInstant();
        Schedule schedule =
                StudyScheduler.solve(
                        new RemainingProblem(problem),
                        new SolverSettings(Duration.ofHours(3), OptionalLong.of(STEPS), 1, begin),
                        SolverListener.NONE);
        return ReplanRun.solution(problem, schedule, begin);
    }

    private ReplanCase after() {
        return switch (number % 5) {
            case 0 -> missed(1);
            case 1 -> missed(2);
            case 2 -> missed(3);
            case 3 -> sick(2 + random.nextInt(2));
            default -> busy(2 + random.nextInt(2));
        };
    }

    private ReplanCase missed(int days) {
        DateRange lost = new DateRange(today.minusDays(days), today.minusDays(1));
        String what = days == 1 ? "1 day missed" : days + " days missed";
        return after(what, problem, List.of(new Entry.MarkedDays(now, Entry.Mark.MISSED, lost)));
    }

    /** The day before was lost, and more days will be. */
    private ReplanCase sick(int days) {
        DateRange lost = new DateRange(today.minusDays(1), today.plusDays(days - 2L));
        return after(days + " days sick", problem, List.of(new Entry.Sick(now, lost)));
    }

    /** Afternoon and evening of some days ahead. */
    private ReplanCase busy(int days) {
        List<BusyTime> times = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            LocalDate day = today.plusDays(1L + random.nextInt(7) + 3L * i);
            times.add(
                    new BusyTime(
                            "Course",
                            day.atTime(LocalTime.of(14, 0)).atZone(problem.timeZone()).toInstant(),
                            day.atTime(LocalTime.of(21, 0)).atZone(problem.timeZone()).toInstant(),
                            "work"));
        }
        return after(days + " days' course", problem.withBusy(times), List.of());
    }

    private ReplanCase after(String what, Problem asked, List<Entry> entries) {
        Replanning replanning =
                Replanning.of(new Situation(asked, entries), plan, now, Replanning.Assumption.DONE);
        return new ReplanCase(
                number + " " + kind() + ", " + what,
                replanning.remaining().problem(),
                new Published(replanning.published(), plan.last(), now.plus(FREEZE)),
                now);
    }

    private String kind() {
        return switch (number % 4) {
            case 1 -> "fragmented";
            case 2 -> "deadlines";
            case 3 -> "tight";
            default -> "steady";
        };
    }
}
