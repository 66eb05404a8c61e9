package org.studycal.solver;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.max;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import org.studycal.problem.Points;
import org.studycal.rule.SoftRule;
import org.studycal.solver.PlanFacts.CategoryWeek;
import org.studycal.solver.PlanFacts.PlanDay;
import org.studycal.solver.PlanFacts.PlanTask;
import org.studycal.solver.PlanFacts.PlanWeek;
import org.studycal.solver.PlanFacts.Span;

/**
 * The soft rules, one constraint each: it counts what one weight of the rule is paid for, in
 * minutes, and the weights of the problem are its weights. Hard rules are none of these; see {@link
 * Feasibility}.
 */
public final class StudyConstraintProvider implements ConstraintProvider {

    private static final SlotRow.Collector SESSIONS =
            new SlotRow.Collector(slot -> slot.planWindow().slots, SlotRow::sessions);
    private static final SlotRow.Collector SWITCHES =
            new SlotRow.Collector(slot -> slot.planDay().slots, SlotRow::switches);
    private static final SlotRow.Collector SPREAD =
            new SlotRow.Collector(slot -> slot.planWeek().slots, SlotRow::spread);
    private static final TaskPlaces.Collector PLACES = new TaskPlaces.Collector();

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            work(factory),
            placedWork(factory),
            windowPreference(factory),
            targetWeek(factory),
            weeklyQuota(factory),
            weeklyMinimum(factory),
            lateness(factory),
            sessions(factory),
            topicSwitches(factory),
            gap(factory),
            unevenDays(factory),
            finish(factory),
            disruption(factory),
            pinnedSessions(factory)
        };
    }

    /** All work, the more important the dearer ... */
    Constraint work(ConstraintFactory factory) {
        return factory.forEach(Task.class)
                .penalize(HardMediumSoftScore.ONE_MEDIUM, task -> task.leftPrice(0))
                .asConstraint("work");
    }

    /** ... but for that which has a place: together, the work left out. */
    Constraint placedWork(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class)
                .groupBy(StudySlot::getTask, count())
                .reward(
                        HardMediumSoftScore.ONE_MEDIUM,
                        (task, placed) ->
                                task.leftPrice(0) - task.leftPrice(Math.toIntExact(placed)))
                .asConstraint("placedWork");
    }

    /** Minutes in windows that the category likes less, for each step down. */
    Constraint windowPreference(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT, slot -> (long) slot.minutes() * slot.steps())
                .asConstraint(SoftRule.WINDOW_PREFERENCE.id());
    }

    /** Minutes before or after the target weeks, for each week. */
    Constraint targetWeek(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        slot -> slot.minutes() * slot.getTask().weeksOff(slot.week()))
                .asConstraint(SoftRule.TARGET_WEEK.id());
    }

    /** Minutes over and under a category's weekly target. */
    Constraint weeklyQuota(ConstraintFactory factory) {
        return categoryWeeks(factory)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        (week, slots) ->
                                week.model.targets.minutesOff(
                                        week.category, week.week, week.slots(slots)))
                .asConstraint(SoftRule.WEEKLY_QUOTA.id());
    }

    /** Minutes under a category's weekly minimum. */
    Constraint weeklyMinimum(ConstraintFactory factory) {
        return categoryWeeks(factory)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        (week, slots) ->
                                week.model.targets.minutesUnder(
                                        week.category, week.week, week.slots(slots)))
                .asConstraint(SoftRule.WEEKLY_MINIMUM.id());
    }

    /** Minutes after the due date, for each day. */
    Constraint lateness(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class)
                .penalize(HardMediumSoftScore.ONE_SOFT, slot -> slot.minutes() * slot.daysLate())
                .asConstraint(SoftRule.LATENESS.id());
    }

    /** Sessions: maximal stretches of one task in one window. */
    Constraint sessions(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class)
                .groupBy(StudySlot::planWindow, SESSIONS)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        (window, sessions) -> Points.PER_PIECE * sessions)
                .asConstraint(SoftRule.SESSIONS.id());
    }

    /** Changes of activity within a day, pinned sessions among them. */
    Constraint topicSwitches(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class)
                .groupBy(StudySlot::planDay, SWITCHES)
                .complement(PlanDay.class, day -> SlotRow.empty(day.slots).switches())
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        (day, switches) -> Points.PER_PIECE * switches)
                .asConstraint(SoftRule.TOPIC_SWITCHES.id());
    }

    /** Started days between a task and its prerequisite beyond the maximum gap. */
    Constraint gap(ConstraintFactory factory) {
        return factory.forEach(Precedence.class)
                .filter(Precedence::wantsNear)
                .join(spans(factory), equal(Precedence::before, Span::task))
                .join(spans(factory), equal((precedence, before) -> precedence.after(), Span::task))
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        (precedence, before, after) ->
                                Points.PER_PIECE * before.daysBeyond(after, precedence))
                .asConstraint(SoftRule.GAP.id());
    }

    /** Minutes between the fullest and the emptiest day of a week that have free time. */
    Constraint unevenDays(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class)
                .groupBy(StudySlot::planWeek, SPREAD)
                .complement(PlanWeek.class, week -> SlotRow.empty(week.slots).spread())
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        (week, slots) -> week.model.grid.slotMinutes * slots)
                .asConstraint(SoftRule.UNEVEN_DAYS.id());
    }

    /** Days from the last target week, or the first day, to the last session but for habits. */
    Constraint finish(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class)
                .filter(slot -> !slot.getTask().isHabit())
                .groupBy(slot -> slot.model().facts.weeks[0], max(StudySlot::day))
                .complement(PlanWeek.class, week -> 0)
                .filter((week, day) -> week.week == 0)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        (plan, day) ->
                                Points.PER_PIECE
                                        * plan.model.daysOver(
                                                Math.max(day, plan.model.pinnedFinish)))
                .asConstraint(SoftRule.FINISH.id());
    }

    /** Published sessions that are not where they were, the nearer the dearer. */
    Constraint disruption(ConstraintFactory factory) {
        return places(factory)
                .filter((task, slots) -> task.isPublished())
                .penalize(HardMediumSoftScore.ONE_SOFT, PlanTask::disruption)
                .asConstraint(SoftRule.DISRUPTION.id());
    }

    /** What pinned sessions cost wherever the rest goes. */
    Constraint pinnedSessions(ConstraintFactory factory) {
        return factory.forEach(PlanWeek.class)
                .filter(week -> week.week == 0)
                .penalize(HardMediumSoftScore.ONE_SOFT, week -> week.model.pinnedCost())
                .asConstraint("pinnedSessions");
    }

    private static UniConstraintStream<Span> spans(ConstraintFactory factory) {
        return places(factory).map(PlanTask::span);
    }

    private static BiConstraintStream<CategoryWeek, Long> categoryWeeks(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class)
                .groupBy(StudySlot::categoryWeek, count())
                .complement(CategoryWeek.class, week -> 0L);
    }

    private static BiConstraintStream<PlanTask, int[]> places(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class)
                .groupBy(StudySlot::planTask, PLACES)
                .complement(PlanTask.class, task -> new int[0]);
    }
}
