package org.studycal.solver;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toList;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import java.util.List;

/**
 * The hard rules as constraint streams, written without a thought of speed: what {@link
 * Feasibility} is compared with. That sessions lie in free time, and one at a time, holds by
 * construction.
 */
public final class HardRuleConstraints implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            allowedSlots(factory),
            effort(factory),
            prerequisites(factory),
            dailyMaximum(factory),
            weeklyMaximum(factory),
            categoryDailyMaximum(factory),
            categoryWeeklyMaximum(factory),
            restDays(factory),
            breaks(factory),
            floatingBreaks(factory),
            sessionLength(factory)
        };
    }

    /** A task keeps to its release, deadline, habit week and window labels. */
    Constraint allowedSlots(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class)
                .filter(slot -> !slot.model().allowed(slot.getTask().index(), slot.index()))
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("allowedSlots");
    }

    /** A task has no more slots than its effort takes. */
    Constraint effort(ConstraintFactory factory) {
        return placed(factory)
                .filter((task, slots) -> slots.size() > task.slots())
                .penalize(
                        HardMediumSoftScore.ONE_HARD, (task, slots) -> slots.size() - task.slots())
                .asConstraint("effort");
    }

    /**
     * The last session of a prerequisite ends, plus the gap, before the first session of what
     * follows it begins.
     */
    Constraint prerequisites(ConstraintFactory factory) {
        return spans(factory)
                .join(Precedence.class, equal(Span::task, Precedence::before))
                .join(spans(factory), equal((span, precedence) -> precedence.after(), Span::task))
                .filter(
                        (before, precedence, after) ->
                                !precedence.allows(
                                        before.end(),
                                        before.endDay(),
                                        after.start(),
                                        after.startDay()))
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("prerequisites");
    }

    /** A day holds no more study than the person's limit. */
    Constraint dailyMaximum(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class)
                .filter(slot -> slot.model().limits.day != SlotLimits.UNLIMITED)
                .groupBy(StudySlot::model, StudySlot::day, count())
                .filter(
                        (model, day, slots) ->
                                slots + model.pinnedUse.day()[day] > model.limits.day)
                .penalize(
                        HardMediumSoftScore.ONE_HARD,
                        (model, day, slots) ->
                                Math.min(
                                        slots,
                                        slots + model.pinnedUse.day()[day] - model.limits.day))
                .asConstraint("dailyMaximum");
    }

    /** A week holds no more study than the person's limit and leaves the reserve free. */
    Constraint weeklyMaximum(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class)
                .filter(slot -> slot.model().limits.week[slot.week()] != SlotLimits.UNLIMITED)
                .groupBy(StudySlot::model, StudySlot::week, count())
                .filter(
                        (model, week, slots) ->
                                slots + model.pinnedUse.week()[week] > model.limits.week[week])
                .penalize(
                        HardMediumSoftScore.ONE_HARD,
                        (model, week, slots) ->
                                Math.min(
                                        slots,
                                        slots
                                                + model.pinnedUse.week()[week]
                                                - model.limits.week[week]))
                .asConstraint("weeklyMaximum");
    }

    /** A day holds no more of a category than its limit. */
    Constraint categoryDailyMaximum(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class)
                .filter(
                        slot ->
                                slot.model().limits.categoryDay[slot.category()]
                                        != SlotLimits.UNLIMITED)
                .groupBy(StudySlot::model, StudySlot::category, StudySlot::day, count())
                .filter(
                        (model, category, day, slots) ->
                                slots + model.pinnedUse.categoryDay()[category][day]
                                        > model.limits.categoryDay[category])
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("categoryDailyMaximum");
    }

    /** A week holds no more of a category than its maximum. */
    Constraint categoryWeeklyMaximum(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class)
                .filter(
                        slot ->
                                slot.model().limits.categoryWeek[slot.category()]
                                        != SlotLimits.UNLIMITED)
                .groupBy(StudySlot::model, StudySlot::category, StudySlot::week, count())
                .filter(
                        (model, category, week, slots) ->
                                slots + model.pinnedUse.categoryWeek()[category][week]
                                        > model.limits.categoryWeek[category])
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("categoryWeeklyMaximum");
    }

    /** Every week keeps its days of rest. */
    Constraint restDays(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class)
                .filter(slot -> slot.model().limits.studyDays < 7)
                .groupBy(StudySlot::model, StudySlot::week, toList())
                .filter(
                        (model, week, slots) ->
                                Runs.daysWithSessions(model, week, slots) > model.limits.studyDays
                                        && Runs.hasDayWithoutPinned(model, slots))
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("restDays");
    }

    /** Sessions keep their breaks, and a stretch of study ends in a long one. */
    Constraint breaks(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class)
                .filter(slot -> slot.model().limits.askForBreaks())
                .groupBy(StudySlot::model, toList())
                .penalize(HardMediumSoftScore.ONE_HARD, Runs::brokenPauses)
                .asConstraint("breaks");
    }

    /** Every day leaves room for its breaks between two times. */
    Constraint floatingBreaks(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class)
                .filter(slot -> slot.model().floatingBreaks.any)
                .groupBy(StudySlot::model, toList())
                .penalize(HardMediumSoftScore.ONE_HARD, Runs::missingBreaks)
                .asConstraint("floatingBreaks");
    }

    /** A session is as long as its task allows; the last one of an effort may be shorter. */
    Constraint sessionLength(ConstraintFactory factory) {
        return placed(factory)
                .filter((task, slots) -> task.minRun() > 1 || task.maxRun() != SlotLimits.UNLIMITED)
                .penalize(HardMediumSoftScore.ONE_HARD, Runs::wrongLengths)
                .asConstraint("sessionLength");
    }

    private static BiConstraintStream<Task, List<StudySlot>> placed(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class).groupBy(StudySlot::getTask, toList());
    }

    private static UniConstraintStream<Span> spans(ConstraintFactory factory) {
        return placed(factory).map(Span::of);
    }

    /** From the start of a task's first slot to its real end, in minutes since the epoch. */
    record Span(int task, long start, int startDay, long end, int endDay) {

        static Span of(Task task, List<StudySlot> slots) {
            return new Span(
                    task.index(),
                    Runs.start(slots),
                    slots.stream().mapToInt(StudySlot::day).min().orElse(0),
                    Runs.end(task, slots),
                    slots.stream().mapToInt(StudySlot::day).max().orElse(0));
        }
    }
}
