package org.studycal.solver;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.studycal.rule.SoftRule;

/** All slots of a plan and what may be done in them: Timefold's planning solution. */
@PlanningSolution(solutionCloner = CalendarCloner.class)
public class StudyCalendar {

    private Model model;
    private LocalSearch search;

    /** The slots, or null while they need not be more than {@link #plan}. */
    private List<StudySlot> slots;

    private int[] plan = {};
    private ConstraintWeightOverrides<HardMediumSoftScore> weights;
    private HardMediumSoftScore score;

    /** For Timefold. */
    public StudyCalendar() {}

    /** A plan, as the task of every slot. */
    StudyCalendar(Model model, int[] plan) {
        this.model = model;
        this.plan = plan;
        Map<String, HardMediumSoftScore> byRule = new HashMap<>();
        for (SoftRule rule : SoftRule.values()) {
            long weight = model.applies(rule) ? model.weight(rule) : 0;
            byRule.put(rule.id(), HardMediumSoftScore.ofSoft(weight));
        }
        this.weights = ConstraintWeightOverrides.of(byRule);
    }

    /** The plan that {@code assignment} holds, for a search to start from. */
    StudyCalendar(Assignment assignment, LocalSearch search) {
        this(assignment.model, assignment.snapshot());
        this.search = search;
    }

    /** The search that runs on it. */
    LocalSearch search() {
        return search;
    }

    /** The task of every slot, {@link Assignment#NONE} for none. */
    int[] plan() {
        if (slots == null) {
            return plan;
        }
        return slots.stream().mapToInt(StudySlot::taskIndex).toArray();
    }

    /** A copy whose slots are its own; they are made when somebody asks for them. */
    StudyCalendar copy() {
        StudyCalendar copy = new StudyCalendar();
        copy.model = model;
        copy.search = search;
        copy.plan = plan();
        copy.weights = weights;
        copy.score = score;
        return copy;
    }

    /** What one unit of each soft rule costs. */
    public ConstraintWeightOverrides<HardMediumSoftScore> getWeights() {
        return weights;
    }

    /** For Timefold. */
    public void setWeights(ConstraintWeightOverrides<HardMediumSoftScore> weights) {
        this.weights = weights;
    }

    /** What may be done. */
    @ValueRangeProvider
    @ProblemFactCollectionProperty
    public List<Task> getTasks() {
        return Arrays.asList(model.tasks);
    }

    /** The tasks again, with what the soft rules count on them. */
    @ProblemFactCollectionProperty
    public List<PlanFacts.PlanTask> getPlanTasks() {
        return Arrays.asList(model.facts.tasks);
    }

    /** Which tasks follow which. */
    @ProblemFactCollectionProperty
    public List<Precedence> getPrecedences() {
        return Arrays.asList(model.precedences);
    }

    /** Every category in every week. */
    @ProblemFactCollectionProperty
    public List<PlanFacts.CategoryWeek> getCategoryWeeks() {
        return Arrays.stream(model.facts.categoryWeeks).flatMap(Arrays::stream).toList();
    }

    /** Every week. */
    @ProblemFactCollectionProperty
    public List<PlanFacts.PlanWeek> getWeeks() {
        return Arrays.asList(model.facts.weeks);
    }

    /** Every day. */
    @ProblemFactCollectionProperty
    public List<PlanFacts.PlanDay> getDays() {
        return Arrays.asList(model.facts.days);
    }

    /** All slots in time order. */
    @PlanningEntityCollectionProperty
    public List<StudySlot> getSlots() {
        if (slots == null) {
            slots = new ArrayList<>();
            for (int index = 0; index < plan.length; index++) {
                StudySlot slot = new StudySlot(model, index);
                slot.setTask(plan[index] == Assignment.NONE ? null : model.tasks[plan[index]]);
                slots.add(slot);
            }
        }
        return slots;
    }

    /**
     * Hard: always 0, for no plan of a search breaks a hard rule; medium: slots left out by
     * priority; soft: cost in units; all negative.
     */
    @PlanningScore
    public HardMediumSoftScore getScore() {
        return score;
    }

    /** For Timefold. */
    public void setScore(HardMediumSoftScore score) {
        this.score = score;
    }
}
