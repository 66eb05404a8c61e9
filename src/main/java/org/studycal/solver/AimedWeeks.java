package org.studycal.solver;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.studycal.problem.Activity;
import org.studycal.problem.DateLimit;
import org.studycal.problem.Effort;
import org.studycal.problem.Limits;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;
import org.studycal.problem.Repeat;
import org.studycal.problem.WeekRange;

/**
 * The target weeks of activities: those of the problem, or where these and those before have less
 * time than the work that aims at them takes, the later ones in which there is room for it.
 */
final class AimedWeeks {

    private final Problem problem;
    private final Grid grid;

    /** Minutes of work that aims at no later week, by plan week from 0. */
    private final long[] work;

    /** Minutes for such work up to the end of a week, by plan week from 0. */
    private final long[] room;

    AimedWeeks(Problem problem, Grid grid, List<PinnedTime> pinned, Instant notBefore) {
        this.problem = problem;
        this.grid = grid;
        int last = problem.lastTargetWeek();
        this.work = new long[last + 1];
        for (Activity activity : problem.activities()) {
            activity.targetWeeks()
                    .ifPresent(weeks -> work[weeks.last()] += activity.effort().minutes());
        }
        Arrays.parallelPrefix(work, Long::sum);
        this.room = new long[grid.weeks + 1];
        fillRoom(pinned, notBefore);
        Arrays.parallelPrefix(room, Long::sum);
    }

    /** The weeks that an activity aims at, empty where it aims at none. */
    Optional<WeekRange> of(Activity activity) {
        return activity.targetWeeks().map(this::stretch);
    }

    /**
     * By when an activity is not late: its own due date, that of an exam, or that of a checkpoint,
     * which means no day before the weeks that target weeks are stretched to.
     */
    Due due(Activity activity) {
        List<DateLimit> limits = new ArrayList<>();
        activity.due().ifPresent(limits::add);
        for (Milestone milestone : problem.milestones()) {
            if (!milestone.hard()
                    && !activity.effort().repeats()
                    && milestone.requires().contains(activity.id())) {
                limits.add(milestone.isExam() ? milestone.limit() : stretch(milestone, activity));
            }
        }
        return DateLimit.earliest(limits).map(this::due).orElse(Due.NONE);
    }

    private DateLimit stretch(Milestone checkpoint, Activity activity) {
        return activity.targetWeeks()
                .filter(weeks -> stretch(weeks).last() > weeks.last())
                .map(weeks -> problem.weeks().lastDayOf(stretch(weeks).last()))
                .filter(aim -> aim.isAfter(checkpoint.date()))
                .map(DateLimit::of)
                .orElse(checkpoint.limit());
    }

    private Due due(DateLimit limit) {
        int day = grid.dayOf(limit.date());
        return limit.time()
                .map(time -> Due.at(day, time.toSecondOfDay() / 60))
                .orElseGet(() -> Due.onDay(day));
    }

    private WeekRange stretch(WeekRange weeks) {
        return new WeekRange(
                weekWith(weeks.first(), work[weeks.first() - 1] + 1),
                weekWith(weeks.last(), work[weeks.last()]));
    }

    /** The first week up to whose end there is so much room, but none before the given one. */
    private int weekWith(int earliest, long minutes) {
        int week = earliest;
        while (week < room.length - 1 && room[week] < minutes) {
            week++;
        }
        return week;
    }

    private void fillRoom(List<PinnedTime> pinned, Instant notBefore) {
        Limits limits = problem.limits();
        int today = grid.today(problem, notBefore);
        long[] done = new long[grid.days];
        for (PinnedTime time : pinned) {
            if (!time.activity().isReview()
                    && time.day() >= 0
                    && time.day() < Math.min(today, grid.days)
                    && Grid.instant(time.start()).isBefore(notBefore)) {
                done[time.day()] +=
                        Math.ceilDiv(time.end() - time.start(), (long) grid.slotMinutes)
                                * grid.slotMinutes;
            }
        }
        long habits =
                problem.activities().stream().mapToLong(activity -> aWeek(activity.effort())).sum();
        long[][] days = new long[grid.weeks][7];
        int[] count = new int[grid.weeks];
        long[] all = new long[grid.weeks];
        for (int d = 0; d < grid.days; d++) {
            int week = grid.dayWeek[d];
            long usable =
                    Math.min(grid.dayFree[d], limits.perDayMinutes().orElse(Integer.MAX_VALUE));
            days[week][count[week]++] = d < today ? done[d] : usable;
            all[week] += d < today ? done[d] : grid.dayFree[d];
        }
        for (int w = 0; w < grid.weeks; w++) {
            Arrays.sort(days[w]);
            long usable = Arrays.stream(days[w]).skip(limits.restDays()).sum();
            long open = all[w] * (100 - limits.reservePercent()) / 100;
            LocalDate begin = problem.weeks().firstDayOf(w + 1);
            long most = Math.min(open, limits.perWeekMinutes(begin).orElse(Integer.MAX_VALUE));
            room[w + 1] = Math.max(0, Math.min(usable, most) - habits);
        }
    }

    /** Minutes that a habit asks for in an ordinary week. */
    private static long aWeek(Effort effort) {
        return switch (effort.repeat()) {
            case Repeat.Never never -> 0;
            case Repeat.OfTopics reviews -> 0;
            case Repeat.Daily daily -> effort.minutes() * 7L;
            case Repeat.Weekly weekly -> effort.minutes();
            case Repeat.HandIn handIn -> effort.minutes() / handIn.weeks();
        };
    }
}
