package org.studycal.app;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.studycal.app.FreshPlan.Made;
import org.studycal.ask.Chance;
import org.studycal.ask.Safety;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Milestone;
import org.studycal.problem.Numbers;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.progress.Entry;
import org.studycal.replan.Situation;
import org.studycal.solver.SolverListener;

/**
 * Looks for as much reserve as it takes for a plan to reach its end and its milestones in so many
 * of a hundred lives.
 *
 * @param entries what is recorded
 * @param percent in how many of a hundred lives
 */
record SafeReserve(FreshPlan plans, List<Entry> entries, int percent) {

    /** What part of the usual search is spent on each try. */
    private static final int SHARE = 8;

    private static final int STEP = 10;

    /** A plan that keeps so much in reserve. */
    private record Try(int reserve, Made made, List<Chance> chances) {

        boolean fits() {
            return made.solution().leftOut().isEmpty();
        }

        boolean reaches(int percent) {
            return fits() && chances.stream().allMatch(chance -> chance.isAtLeast(percent));
        }

        /** The least of the chances, in whole per cent: less than that is chance itself. */
        int least() {
            return chances.stream().mapToInt(Try::percent).min().orElse(0);
        }

        int sum() {
            return chances.stream().mapToInt(Try::percent).sum();
        }

        private static int percent(Chance chance) {
            return (int) Math.floor(100 * chance.inTime());
        }
    }

    /** A plan and how safe it is. */
    record Found(Made made, Safety safety) {}

    /** The plan with the least reserve that is enough, or with the one that comes closest. */
    Found find(Listener.Watch watch, Listener listener)
            throws IOException, ProblemException, SolutionException {
        checkGoals();
        List<Solution> earlier = OpenPlan.through(plans.request().files(), plans.previous());
        Try best = best(earlier, watch);
        SearchLimits limits = plans.request().limits();
        Try last = plan(best.reserve(), earlier, limits, Search.watched(watch), listener);
        // The longer search found a cheaper plan, which may be a less safe one.
        Try kept = best.reaches(percent) && !last.reaches(percent) ? best : last;
        return new Found(
                kept.made(),
                new Safety(
                        percent,
                        kept.reserve(),
                        kept.chances(),
                        kept.reaches(percent),
                        more(kept.reserve()).stream().findFirst()));
    }

    private void checkGoals() {
        Problem problem = Situation.of(plans.stated(), entries).eased();
        LocalDate today = LocalDate.ofInstant(plans.now(), problem.timeZone());
        List<LocalDate> goals =
                Stream.concat(
                                problem.end().stream(),
                                problem.milestones().stream().map(Milestone::date))
                        .toList();
        if (goals.stream().allMatch(day -> day.isBefore(today))) {
            throw new BadInput(
                    goals.isEmpty()
                            ? "--safe: the problem states neither an end nor a milestone to reach"
                            : "--safe: the end and the milestones that the problem states are past",
                    "Expected 'end: DATE' or milestones%s in %s."
                            .formatted(
                                    goals.isEmpty() ? "" : " ahead",
                                    plans.request().files().problem().path().getFileName()));
        }
    }

    /** More reserve is tried until it is enough or work has no place; then what lies between. */
    private Try best(List<Solution> earlier, Listener.Watch watch)
            throws IOException, ProblemException, SolutionException {
        SolverListener silent = new Silent(watch);
        SearchLimits limits = plans.request().limits().share(SHARE);
        int least = plans.stated().problem().limits().reservePercent();
        List<Try> tries = new ArrayList<>();
        tries.add(plan(least, earlier, limits, silent, Listener.NONE));
        int below = least;
        while (isTooLittle(tries.getLast()) && tries.getLast().reserve() < Numbers.MOST_RESERVE) {
            below = tries.getLast().reserve();
            int next = Math.min(Numbers.MOST_RESERVE, below + STEP);
            tries.add(plan(next, earlier, limits, silent, Listener.NONE));
        }
        int above = tries.getLast().reserve();
        boolean enough = !isTooLittle(tries.getLast());
        while (enough && above - below > 1) {
            int between = (below + above) / 2;
            tries.add(plan(between, earlier, limits, silent, Listener.NONE));
            if (isTooLittle(tries.getLast())) {
                below = between;
            } else {
                above = between;
            }
        }
        Comparator<Try> lessReserve = Comparator.comparingInt(Try::reserve);
        return tries.stream()
                .filter(each -> each.reaches(percent))
                .min(lessReserve)
                .or(
                        () ->
                                tries.stream()
                                        .filter(Try::fits)
                                        .max(
                                                Comparator.comparingInt(Try::least)
                                                        .thenComparingInt(Try::sum)
                                                        .thenComparing(lessReserve.reversed())))
                .orElse(tries.getFirst());
    }

    private boolean isTooLittle(Try plan) {
        return plan.fits() && !plan.reaches(percent);
    }

    private Try plan(
            int reserve,
            List<Solution> earlier,
            SearchLimits limits,
            SolverListener watch,
            Listener listener)
            throws IOException, ProblemException, SolutionException {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(more(reserve));
        Made made = plans.after(all, limits, watch, listener);
        OpenPlan open =
                OpenPlan.of(
                        plans.request().files(),
                        plans.stated(),
                        made.solution(),
                        earlier,
                        all,
                        plans.now(),
                        Listener.NONE);
        return new Try(reserve, made, Chance.of(open.problem(), open.forecast(), plans.now()));
    }

    /** What the log does not say yet of a reserve. */
    private List<Entry> more(int reserve) {
        int known = Situation.of(plans.stated(), entries).eased().limits().reservePercent();
        return reserve == known ? List.of() : List.of(new Entry.Reserve(plans.now(), reserve));
    }

    /** The plans of tries are no news, but the person may stop them. */
    private record Silent(Listener.Watch watch) implements SolverListener {

        @Override
        public void best(Duration elapsed, long leftOutMinutes, long costUnits) {}

        @Override
        public boolean stop() {
            return watch.stop();
        }
    }
}
