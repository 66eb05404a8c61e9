package org.studycal.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.studycal.plan.Solution;
import org.studycal.problem.Category;
import org.studycal.problem.DateLimit;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;

/**
 * What a person wants to know of a solution besides its sessions; all real minutes.
 *
 * @param minutes in the calendar
 * @param finish date of the last session of work that is not a weekly habit, which only accompanies
 *     it; of habits where there is nothing else; empty when there is no session
 * @param weeks plan weeks from 1 to the plan's last
 * @param categories by id, in the problem's order
 * @param milestones in the problem's order
 */
public record Figures(
        long minutes,
        Optional<LocalDate> finish,
        List<Week> weeks,
        Map<String, CategoryTotal> categories,
        List<MilestoneState> milestones) {

    /**
     * A plan week.
     *
     * @param week from 1
     * @param from its first day in the plan
     * @param to its last day in the plan, included
     * @param minutes in the calendar
     * @param freeMinutes free time; what is pinned does not reduce it
     * @param categories by id, in the problem's order
     */
    public record Week(
            int week,
            LocalDate from,
            LocalDate to,
            long minutes,
            long freeMinutes,
            Map<String, CategoryWeek> categories) {}

    /**
     * A category in a plan week.
     *
     * @param minutes in the calendar
     * @param targetMinutes its weekly target, if it has one
     */
    public record CategoryWeek(long minutes, OptionalInt targetMinutes) {}

    /**
     * A category over the whole plan.
     *
     * @param minutes in the calendar
     * @param askedMinutes what its activities ask for
     * @param sessions how many
     * @param preferredMinutes in windows that the category names, any when it names none
     * @param windows minutes by window label, outside any window under an empty label
     */
    public record CategoryTotal(
            long minutes,
            long askedMinutes,
            int sessions,
            long preferredMinutes,
            Map<String, Long> windows) {}

    /**
     * How a milestone stands.
     *
     * @param id its id
     * @param date its day
     * @param met whether all it requires is done by then; habits do not count
     * @param finished date of the last required session; empty when some of it is left out or
     *     nothing is required
     * @param slackDays days from {@code finished} to {@code date}, negative when late
     */
    public record MilestoneState(
            String id,
            LocalDate date,
            boolean met,
            Optional<LocalDate> finished,
            OptionalLong slackDays) {

        /** The same with another date. */
        public MilestoneState on(LocalDate other) {
            long later = other.toEpochDay() - date.toEpochDay();
            OptionalLong slack =
                    slackDays.isPresent()
                            ? OptionalLong.of(slackDays.getAsLong() + later)
                            : slackDays;
            boolean inTime = finished.map(day -> !day.isAfter(other)).orElse(met);
            return new MilestoneState(id, other, inTime, finished, slack);
        }
    }

    /** Figures of a solution of this problem. */
    public static Figures of(Problem problem, Solution solution) {
        Agenda agenda = new Agenda(problem, solution);
        List<Week> weeks = new ArrayList<>();
        for (int week = 1; week <= agenda.lastWeek; week++) {
            List<LocalDate> dates = agenda.planDatesOf(week);
            if (!dates.isEmpty()) {
                weeks.add(week(agenda, week, dates));
            }
        }
        AskedMinutes asked = new AskedMinutes(agenda);
        Map<String, CategoryTotal> categories = new LinkedHashMap<>();
        problem.categories()
                .forEach(category -> categories.put(category.id(), total(agenda, asked, category)));
        List<MilestoneState> milestones =
                problem.milestones().stream().map(milestone -> state(agenda, milestone)).toList();
        return new Figures(minutes(agenda.sessions), finish(agenda), weeks, categories, milestones);
    }

    private static Optional<LocalDate> finish(Agenda agenda) {
        return agenda.sessions.stream()
                .filter(placed -> !agenda.isHabit(placed.activity()))
                .map(Placed::date)
                .max(LocalDate::compareTo)
                .or(() -> agenda.sessions.stream().map(Placed::date).max(LocalDate::compareTo));
    }

    private static Week week(Agenda agenda, int week, List<LocalDate> dates) {
        List<Placed> sessions = agenda.byWeek.getOrDefault(week, List.of());
        Map<String, CategoryWeek> categories = new LinkedHashMap<>();
        for (Category category : agenda.problem.categories()) {
            categories.put(
                    category.id(),
                    new CategoryWeek(
                            minutes(only(sessions, category)), category.quota().targetMinutes()));
        }
        return new Week(
                week,
                dates.getFirst(),
                dates.getLast(),
                minutes(sessions),
                agenda.freeInWeek(week),
                categories);
    }

    private static CategoryTotal total(Agenda agenda, AskedMinutes asked, Category category) {
        List<Placed> sessions = only(agenda.sessions, category);
        Map<String, Long> windows = new TreeMap<>();
        long preferred = 0;
        for (Placed placed : sessions) {
            long minutes = placed.session().minutes();
            windows.merge(placed.label(), minutes, Long::sum);
            if (category.windows().isEmpty() || category.windows().contains(placed.label())) {
                preferred += minutes;
            }
        }
        return new CategoryTotal(
                minutes(sessions),
                asked.ofCategory(category.id()),
                sessions.size(),
                preferred,
                windows);
    }

    private static MilestoneState state(Agenda agenda, Milestone milestone) {
        List<String> required =
                milestone.requires().stream()
                        .filter(
                                id ->
                                        agenda.activity(id)
                                                .map(a -> !a.effort().repeats())
                                                .orElse(true))
                        .toList();
        boolean complete =
                agenda.solution.leftOut().stream()
                        .noneMatch(left -> required.contains(left.activity()));
        Optional<LocalDate> finished = Optional.<LocalDate>empty();
        if (complete) {
            finished =
                    required.stream()
                            .flatMap(id -> agenda.byActivity.getOrDefault(id, List.of()).stream())
                            .map(Placed::date)
                            .max(LocalDate::compareTo);
        }
        DateLimit limit = OrderRules.limitOf(milestone);
        boolean met =
                complete
                        && required.stream()
                                .flatMap(
                                        id ->
                                                agenda
                                                        .byActivity
                                                        .getOrDefault(id, List.of())
                                                        .stream())
                                .noneMatch(placed -> OrderRules.isAfter(agenda, placed, limit));
        OptionalLong slack =
                finished.isPresent()
                        ? OptionalLong.of(
                                milestone.date().toEpochDay() - finished.get().toEpochDay())
                        : OptionalLong.empty();
        return new MilestoneState(milestone.id(), milestone.date(), met, finished, slack);
    }

    private static List<Placed> only(List<Placed> sessions, Category category) {
        return sessions.stream().filter(placed -> placed.category().equals(category.id())).toList();
    }

    private static long minutes(List<Placed> sessions) {
        return sessions.stream().mapToLong(placed -> placed.session().minutes()).sum();
    }
}
