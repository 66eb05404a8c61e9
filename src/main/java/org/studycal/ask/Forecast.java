package org.studycal.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * When a plan will really be done: what became of it in many lives that may be the person's.
 *
 * @param trials how many lives
 * @param evidence what they were drawn from, besides what is usual
 * @param finish when work that is not a habit ends
 * @param inTime in how many lives that is by the end that the problem states, from 0 to 1; empty
 *     where it states none
 * @param milestones in the problem's order
 */
public record Forecast(
        int trials,
        Evidence evidence,
        Range finish,
        OptionalDouble inTime,
        List<OfMilestone> milestones) {

    /** How many lives: with another seed the dates move by days, the last ones most. */
    public static final int TRIALS = 2_000;

    /**
     * By when something is done.
     *
     * @param planned by the plan; empty where some of it has no place
     * @param p50 in half of all lives; empty where that is later than anybody looks ahead
     * @param p80 in four of five lives
     * @param p95 in nineteen of twenty
     */
    public record Range(
            Optional<LocalDate> planned,
            Optional<LocalDate> p50,
            Optional<LocalDate> p80,
            Optional<LocalDate> p95) {

        static final Range NEVER =
                new Range(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A milestone's forecast.
     *
     * @param id its id
     * @param ready when all it requires is done
     * @param inTime in how many lives that is in time, from 0 to 1
     */
    public record OfMilestone(String id, Range ready, double inTime) {}

    public Forecast {
        milestones = List.copyOf(milestones);
    }

    /** The forecast of what is left of a plan. */
    public static Forecast of(
            WorkAhead work, Outlook outlook, Evidence evidence, int trials, long seed) {
        Person person = new Person(outlook, evidence);
        Route route = new Route(work);
        List<WorkAhead.Goal> goals = work.goals();
        long[] finish = new long[trials];
        long[][] ready = new long[goals.size()][trials];
        boolean[][] inTime = new boolean[goals.size()][trials];
        IntStream.range(0, trials)
                .parallel()
                .forEach(
                        trial -> {
                            // Each life has its own random numbers: none changes another.
                            Walk walk =
                                    new Walk(
                                                    route,
                                                    person,
                                                    new SplittableRandom(seed * 1_000_003 + trial))
                                            .go();
                            finish[trial] = walk.finish();
                            for (int goal = 0; goal < goals.size(); goal++) {
                                ready[goal][trial] = walk.ready(goals.get(goal));
                                inTime[goal][trial] = walk.isInTime(goals.get(goal));
                            }
                        });
        List<OfMilestone> milestones = new ArrayList<>();
        for (int goal = 0; goal < goals.size(); goal++) {
            boolean reachable = goals.get(goal).planned().isPresent();
            milestones.add(
                    new OfMilestone(
                            goals.get(goal).id(),
                            reachable ? range(goals.get(goal).planned(), ready[goal]) : Range.NEVER,
                            reachable ? share(inTime[goal]) : 0));
        }
        return new Forecast(
                trials, evidence, range(work.finish(), finish), inTime(work, finish), milestones);
    }

    private static OptionalDouble inTime(WorkAhead work, long[] finish) {
        if (work.end().isEmpty()) {
            return OptionalDouble.empty();
        }
        long end = work.end().get().toEpochDay();
        return OptionalDouble.of(
                (double) Arrays.stream(finish).filter(day -> day <= end).count() / finish.length);
    }

    private static double share(boolean[] lives) {
        int those = 0;
        for (boolean each : lives) {
            those += each ? 1 : 0;
        }
        return (double) those / lives.length;
    }

    private static Range range(Optional<LocalDate> planned, long[] days) {
        Arrays.sort(days);
        return new Range(planned, share(days, 50), share(days, 80), share(days, 95));
    }

    /** The day by which so many in a hundred are done. */
    private static Optional<LocalDate> share(long[] sorted, int percent) {
        long day = sorted[Math.ceilDiv(sorted.length * percent, 100) - 1];
        return day == LocalDate.MAX.toEpochDay()
                ? Optional.empty()
                : Optional.of(LocalDate.ofEpochDay(day));
    }
}
