package org.studycal.solver;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toList;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.filtering;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import java.util.List;
import java.util.function.Predicate;
import org.studycal.problem.Points;
import org.studycal.problem.SoftRule;
import org.studycal.solver.StudyCalendar.CategoryWeek;
import org.studycal.solver.StudyCalendar.PlanDay;
import org.studycal.solver.StudyCalendar.PlanWeek;

/**
 * The rules as constraint streams: the reference for the score that {@link Assignment} keeps by
 * hand. Rules 1 and 2 hold by construction: a slot is free time and holds one task.
 */
public final class StudyConstraintProvider implements ConstraintProvider {

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
            sessionLength(factory),
            leftOut(factory),
            windowPreference(factory),
            targetWeek(factory),
            weeklyQuota(factory),
            weeklyMinimum(factory),
            lateness(factory),
            sessions(factory),
            topicSwitches(factory),
            gap(factory),
            unevenDays(factory),
            pinnedSessions(factory)
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
                                before.end() + precedence.minGap() > after.start())
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("prerequisites");
    }

    /** A day holds no more study than the person's limit. */
    Constraint dailyMaximum(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class)
                .filter(slot -> slot.model().dayMax != Model.UNLIMITED)
                .groupBy(StudySlot::model, StudySlot::day, count())
                .filter((model, day, slots) -> slots + model.pinnedDay[day] > model.dayMax)
                .penalize(
                        HardMediumSoftScore.ONE_HARD,
                        (model, day, slots) ->
                                Math.min(slots, slots + model.pinnedDay[day] - model.dayMax))
                .asConstraint("dailyMaximum");
    }

    /** A week holds no more study than the person's limit and leaves the reserve free. */
    Constraint weeklyMaximum(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class)
                .filter(slot -> slot.model().weekMax[slot.week()] != Model.UNLIMITED)
                .groupBy(StudySlot::model, StudySlot::week, count())
                .filter(
                        (model, week, slots) ->
                                slots + model.pinnedWeek[week] > model.weekMax[week])
                .penalize(
                        HardMediumSoftScore.ONE_HARD,
                        (model, week, slots) ->
                                Math.min(
                                        slots,
                                        slots + model.pinnedWeek[week] - model.weekMax[week]))
                .asConstraint("weeklyMaximum");
    }

    /** A day holds no more of a category than its limit. */
    Constraint categoryDailyMaximum(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class)
                .filter(slot -> slot.model().categoryDayMax[slot.category()] != Model.UNLIMITED)
                .groupBy(StudySlot::model, StudySlot::category, StudySlot::day, count())
                .filter(
                        (model, category, day, slots) ->
                                slots + model.pinnedCategoryDay[category][day]
                                        > model.categoryDayMax[category])
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("categoryDailyMaximum");
    }

    /** A week holds no more of a category than its maximum. */
    Constraint categoryWeeklyMaximum(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class)
                .filter(slot -> slot.model().categoryWeekMax[slot.category()] != Model.UNLIMITED)
                .groupBy(StudySlot::model, StudySlot::category, StudySlot::week, count())
                .filter(
                        (model, category, week, slots) ->
                                slots + model.pinnedCategoryWeek[category][week]
                                        > model.categoryWeekMax[category])
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("categoryWeeklyMaximum");
    }

    /** Every week keeps its days of rest. */
    Constraint restDays(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class)
                .filter(slot -> slot.model().studyDays < 7)
                .groupBy(StudySlot::model, StudySlot::week, toList())
                .filter(
                        (model, week, slots) ->
                                Runs.daysWithSessions(model, week, slots) > model.studyDays
                                        && Runs.hasDayWithoutPinned(model, slots))
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("restDays");
    }

    /** Sessions keep their breaks, and a stretch of study ends in a long one. */
    Constraint breaks(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class)
                .filter(slot -> slot.model().hasPauses())
                .groupBy(StudySlot::model, toList())
                .penalize(HardMediumSoftScore.ONE_HARD, Runs::brokenPauses)
                .asConstraint("breaks");
    }

    /** A session is as long as its task allows; the last one of an effort may be shorter. */
    Constraint sessionLength(ConstraintFactory factory) {
        return placed(factory)
                .filter((task, slots) -> task.minRun() > 1 || task.maxRun() != Model.UNLIMITED)
                .penalize(HardMediumSoftScore.ONE_HARD, Runs::wrongLengths)
                .asConstraint("sessionLength");
    }

    /** Work left out, the more important the dearer. */
    Constraint leftOut(ConstraintFactory factory) {
        BiConstraintStream<Task, Long> missing =
                factory.forEach(StudySlot.class)
                        .groupBy(StudySlot::getTask, StudySlot::model, count())
                        .map(
                                (task, model, slots) -> task,
                                (task, model, slots) -> Math.max(0, task.slots() - slots));
        BiConstraintStream<Task, Long> untouched =
                factory.forEach(Task.class)
                        .ifNotExists(StudySlot.class, equal(task -> task, StudySlot::getTask))
                        .map(task -> task, task -> (long) task.slots());
        return missing.concat(untouched)
                .penalize(HardMediumSoftScore.ONE_MEDIUM, (task, slots) -> task.leftPrice() * slots)
                .asConstraint("leftOut");
    }

    /** Hours in windows that the category likes less. */
    Constraint windowPreference(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        slot -> slot.model().preferenceCost(slot.getTask(), slot.index()))
                .asConstraint(SoftRule.WINDOW_PREFERENCE.id());
    }

    /** Hours before or after the target weeks. */
    Constraint targetWeek(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        slot -> slot.model().targetCost(slot.getTask(), slot.index()))
                .asConstraint(SoftRule.TARGET_WEEK.id());
    }

    /** Hours over and under a category's weekly target. */
    Constraint weeklyQuota(ConstraintFactory factory) {
        return categorySlots(factory)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        (week, slots) ->
                                week.model()
                                        .targetQuotaCost(
                                                week.category(),
                                                week.week(),
                                                Math.toIntExact(slots)))
                .asConstraint(SoftRule.WEEKLY_QUOTA.id());
    }

    /** Hours under a category's weekly minimum. */
    Constraint weeklyMinimum(ConstraintFactory factory) {
        return categorySlots(factory)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        (week, slots) ->
                                week.model()
                                        .minimumQuotaCost(
                                                week.category(),
                                                week.week(),
                                                Math.toIntExact(slots)))
                .asConstraint(SoftRule.WEEKLY_MINIMUM.id());
    }

    /** Hours after the due date. */
    Constraint lateness(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        slot -> slot.model().latenessCost(slot.getTask(), slot.index()))
                .asConstraint(SoftRule.LATENESS.id());
    }

    /** Every session has its price. */
    Constraint sessions(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class)
                .groupBy(StudySlot::model, StudySlot::window, toList())
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        (model, window, slots) ->
                                model.weight(SoftRule.SESSIONS)
                                        * Points.PER_PIECE
                                        * Runs.sessions(slots))
                .asConstraint(SoftRule.SESSIONS.id());
    }

    /** Changes of activity within a day. */
    Constraint topicSwitches(ConstraintFactory factory) {
        BiConstraintStream<PlanDay, List<StudySlot>> busy =
                weighted(factory, SoftRule.TOPIC_SWITCHES)
                        .groupBy(slot -> new PlanDay(slot.model(), slot.day()), toList());
        BiConstraintStream<PlanDay, List<StudySlot>> pinnedOnly =
                factory.forEach(PlanDay.class)
                        .ifNotExists(StudySlot.class, equal(PlanDay::day, StudySlot::day))
                        .map(day -> day, day -> List.of());
        return busy.concat(pinnedOnly)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        (day, slots) ->
                                day.model().weight(SoftRule.TOPIC_SWITCHES)
                                        * Points.PER_PIECE
                                        * Runs.switches(day.model(), day.day(), slots))
                .asConstraint(SoftRule.TOPIC_SWITCHES.id());
    }

    /** Days between a task and its prerequisite beyond the maximum gap. */
    Constraint gap(ConstraintFactory factory) {
        UniConstraintStream<Precedence> limited =
                factory.forEach(Precedence.class)
                        .filter(precedence -> precedence.maxGap() != Long.MAX_VALUE);
        BiConstraintStream<Precedence, Long> placed =
                limited.join(factory.forEach(StudySlot.class))
                        .filter((precedence, slot) -> precedence.concerns(slot.getTask()))
                        .groupBy(
                                (precedence, slot) -> precedence,
                                toList((precedence, slot) -> slot))
                        .map(
                                (precedence, slots) -> precedence,
                                (precedence, slots) ->
                                        Runs.gapCost(slots.getFirst().model(), precedence, slots));
        BiConstraintStream<Precedence, Long> pinnedOnly =
                limited.ifNotExists(
                                StudySlot.class,
                                filtering(
                                        (precedence, slot) -> precedence.concerns(slot.getTask())))
                        .join(factory.forEach(PlanWeek.class).filter(week -> week.week() == 0))
                        .map(
                                (precedence, week) -> precedence,
                                (precedence, week) ->
                                        Runs.gapCost(week.model(), precedence, List.of()));
        return placed.concat(pinnedOnly)
                .penalize(HardMediumSoftScore.ONE_SOFT, (precedence, cost) -> cost)
                .asConstraint(SoftRule.GAP.id());
    }

    /** Hours between the fullest and the emptiest day of a week. */
    Constraint unevenDays(ConstraintFactory factory) {
        BiConstraintStream<PlanWeek, List<StudySlot>> busy =
                weighted(factory, SoftRule.UNEVEN_DAYS)
                        .groupBy(slot -> new PlanWeek(slot.model(), slot.week()), toList());
        BiConstraintStream<PlanWeek, List<StudySlot>> pinnedOnly =
                factory.forEach(PlanWeek.class)
                        .ifNotExists(StudySlot.class, equal(PlanWeek::week, StudySlot::week))
                        .map(week -> week, week -> List.of());
        return busy.concat(pinnedOnly)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        (week, slots) ->
                                week.model().weight(SoftRule.UNEVEN_DAYS)
                                        * week.model().grid.slotMinutes
                                        * Runs.spread(week, slots))
                .asConstraint(SoftRule.UNEVEN_DAYS.id());
    }

    /** What pinned sessions cost wherever the rest goes. */
    Constraint pinnedSessions(ConstraintFactory factory) {
        return factory.forEach(PlanWeek.class)
                .filter(week -> week.week() == 0)
                .penalize(HardMediumSoftScore.ONE_SOFT, week -> week.model().pinnedCost())
                .asConstraint("pinnedSessions");
    }

    private static UniConstraintStream<StudySlot> weighted(
            ConstraintFactory factory, SoftRule rule) {
        Predicate<StudySlot> hasWeight = slot -> slot.model().weight(rule) > 0;
        return factory.forEach(StudySlot.class).filter(hasWeight);
    }

    private static BiConstraintStream<Task, List<StudySlot>> placed(ConstraintFactory factory) {
        return factory.forEach(StudySlot.class).groupBy(StudySlot::getTask, toList());
    }

    private static UniConstraintStream<Span> spans(ConstraintFactory factory) {
        return placed(factory).map(Span::of);
    }

    private static BiConstraintStream<CategoryWeek, Long> categorySlots(ConstraintFactory factory) {
        BiConstraintStream<CategoryWeek, Long> busy =
                factory.forEach(StudySlot.class)
                        .groupBy(
                                slot ->
                                        new CategoryWeek(
                                                slot.model(), slot.category(), slot.week()),
                                count())
                        .map((week, slots) -> week, (week, slots) -> slots + week.pinnedSlots());
        BiConstraintStream<CategoryWeek, Long> empty =
                factory.forEach(CategoryWeek.class)
                        .ifNotExists(
                                StudySlot.class,
                                equal(CategoryWeek::category, StudySlot::category),
                                equal(CategoryWeek::week, StudySlot::week))
                        .map(week -> week, week -> (long) week.pinnedSlots());
        return busy.concat(empty);
    }

    /** From the start of a task's first slot to its real end, in minutes since the epoch. */
    record Span(int task, long start, long end) {

        static Span of(Task task, List<StudySlot> slots) {
            return new Span(task.index(), Runs.start(slots), Runs.end(task, slots));
        }
    }
}
