package org.studycal.solver;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All slots of a plan and what may be done in them: Timefold's planning solution. */
@PlanningSolution(solutionCloner = CalendarCloner.class)
public class StudyCalendar {

    private List<Task> tasks = List.of();
    private List<Precedence> precedences = List.of();
    private List<CategoryWeek> categoryWeeks = List.of();
    private List<PlanWeek> weeks = List.of();
    private List<PlanDay> pinnedDays = List.of();
    private List<PinnedTime> pinned = List.of();

    /** The slots, or null while they need not be more than {@link #plan}. */
    private List<StudySlot> slots = List.of();

    private int[] plan = new int[0];
    private HardMediumSoftScore score;
    private LocalSearch search;
    private Model model;

    /** For Timefold. */
    public StudyCalendar() {}

    StudyCalendar(Model model) {
        this.model = model;
        this.tasks = Arrays.asList(model.tasks);
        this.precedences = Arrays.asList(model.precedences);
        this.pinned = model.pinned;
        this.categoryWeeks = new ArrayList<>();
        this.weeks = new ArrayList<>();
        for (int week = 0; week < model.grid.weeks; week++) {
            weeks.add(new PlanWeek(model, week));
            for (int category = 0; category < model.categories; category++) {
                categoryWeeks.add(new CategoryWeek(model, category, week));
            }
        }
        this.pinnedDays = new ArrayList<>();
        for (int day = 0; day < model.grid.days; day++) {
            if (model.pinnedDay[day] > 0) {
                pinnedDays.add(new PlanDay(model, day));
            }
        }
        this.slots = new ArrayList<>();
        for (int slot = 0; slot < model.grid.slots; slot++) {
            slots.add(new StudySlot(model, slot));
        }
    }

    /** The plan that {@code assignment} holds, for a search to start from. */
    StudyCalendar(Assignment assignment, LocalSearch search) {
        this(assignment.model);
        this.search = search;
        this.plan = assignment.snapshot();
        this.slots = null;
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
        copy.tasks = tasks;
        copy.precedences = precedences;
        copy.categoryWeeks = categoryWeeks;
        copy.weeks = weeks;
        copy.pinnedDays = pinnedDays;
        copy.pinned = pinned;
        copy.plan = plan();
        copy.slots = null;
        copy.score = score;
        return copy;
    }

    /** What may be done. */
    @ValueRangeProvider
    @ProblemFactCollectionProperty
    public List<Task> getTasks() {
        return tasks;
    }

    /** Which tasks follow which. */
    @ProblemFactCollectionProperty
    public List<Precedence> getPrecedences() {
        return precedences;
    }

    /** Every category in every week. */
    @ProblemFactCollectionProperty
    public List<CategoryWeek> getCategoryWeeks() {
        return categoryWeeks;
    }

    /** Every week. */
    @ProblemFactCollectionProperty
    public List<PlanWeek> getWeeks() {
        return weeks;
    }

    /** Every day with a pinned session. */
    @ProblemFactCollectionProperty
    public List<PlanDay> getPinnedDays() {
        return pinnedDays;
    }

    /** Pinned sessions. */
    @ProblemFactCollectionProperty
    public List<PinnedTime> getPinned() {
        return pinned;
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
     * Hard: minutes or pieces that break a rule; medium: slots left out by priority; soft: cost in
     * units, negative.
     */
    @PlanningScore
    public HardMediumSoftScore getScore() {
        return score;
    }

    /** For Timefold. */
    public void setScore(HardMediumSoftScore score) {
        this.score = score;
    }

    /** A category in a week; weeks count from 0. */
    public record CategoryWeek(Model model, int category, int week) {

        int pinnedSlots() {
            return model.pinnedCategoryWeek[category][week];
        }
    }

    /** A day, counted from 0. */
    public record PlanDay(Model model, int day) {}

    /** A week, counted from 0. */
    public record PlanWeek(Model model, int week) {}
}
