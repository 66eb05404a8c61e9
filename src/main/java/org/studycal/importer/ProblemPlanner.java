package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.studycal.importer.ProblemPlan.PlannedCategory;
import org.studycal.importer.ProblemPlan.PlannedMilestone;
import org.studycal.importer.StudyPlan.Remark;
import org.studycal.importer.StudyPlan.RemarkKind;
import org.studycal.importer.StudyPlan.Share;
import org.studycal.problem.Durations;
import org.studycal.problem.FittingText;
import org.studycal.problem.PlanWeeks;

/** Makes a problem of a study plan. */
public final class ProblemPlanner {

    private static final int DEFAULT_WEEK = 10 * 60;

    /** Nobody's week is guessed to be fuller. */
    private static final int FULL_WEEK = 40 * 60;

    private static final int MINUTES_OF_A_WEEK = 168 * 60;
    private static final int QUARTER = 15;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2170;
    private static final Set<Account> WORK = EnumSet.of(Account.TOPIC, Account.LAB, Account.DONE);

    private final StudyPlan plan;
    private final ImportSettings settings;
    private final WeekBuilder weekBuilder = new WeekBuilder();
    private final List<Remark> remarks = new ArrayList<>();

    private ProblemPlanner(StudyPlan plan, ImportSettings settings) {
        this.plan = plan;
        this.settings = settings;
    }

    /** The problem of a plan; the same plan and settings give the same problem. */
    public static ProblemPlan plan(StudyPlan plan, ImportSettings settings) {
        return new ProblemPlanner(plan, settings).make();
    }

    private ProblemPlan make() {
        remarks.addAll(plan.remarks());
        Optional<StudyWeek> known = knownWeek();
        Sourced<Integer> weekly = weekly(known);
        TargetWeeks weeks = new TargetWeeks(plan);
        CategoryChoice choice = new CategoryChoice(plan, scale(), Optional.of(weekly));
        HourBudget budget =
                new HourBudget(plan, weeks, choice, Optional.of(weekly), settings.topicMinutes());
        PlanOrder order = new PlanOrder(plan, weeks);
        Activities activities = new Activities(plan, weeks, choice, budget, order);
        StudyWeek week = known.orElseGet(() -> weekBuilder.of(plan, wanted(weekly, activities)));
        Sourced<LocalDate> start = start();
        DayOfWeek weekStart = weekStart(start.value());
        PlanWeeks calendar = new PlanWeeks(start.value(), weekStart);
        Checkpoints checkpoints = new Checkpoints(plan, weeks, calendar, activities.ids());
        List<PlannedMilestone> milestones = checkpoints.milestones();
        WindowWishes wishes = new WindowWishes(week);
        remarks.addAll(weeks.remarks());
        remarks.addAll(weekBuilder.remarks());
        remarks.addAll(order.remarks());
        remarks.addAll(checkpoints.remarks());
        guesses(start, calendar, weekly, week, budget, activities);
        remarks.sort(Comparator.comparingInt(Remark::line));
        String title = FittingText.line(plan.title());
        List<PlannedCategory> categories = choice.all().stream().map(wishes::with).toList();
        ProblemPlan problem =
                new ProblemPlan(
                        title.isEmpty() ? "Study plan" : title,
                        settings.zone(),
                        start,
                        end(calendar, weeks.last(), milestones),
                        weekStart,
                        week.needsQuarters() ? QUARTER : budget.slotMinutes(),
                        Optional.of(weekly).filter(each -> !each.guessed() || budget.isWeekUsed()),
                        categories,
                        week,
                        plan.periods(),
                        activities.planned(),
                        activities.done(),
                        milestones,
                        remarks,
                        List.of(),
                        lines(activities));
        return problem.with(Gate.doubts(plan, problem, settings.weeklyMinutes().isPresent()));
    }

    /** The lines of the plan: shares that became habits, and what was left out in the making. */
    private List<AccountedLine> lines(Activities activities) {
        Map<Integer, String> habits = new HashMap<>();
        activities.planned().stream()
                .filter(each -> each.origin() == ProblemPlan.Origin.HABIT)
                .forEach(each -> habits.put(each.minutes().line(), each.title()));
        Map<Integer, String> left = new HashMap<>();
        remarks.stream()
                .filter(each -> each.kind() == RemarkKind.LEFT_OUT)
                .forEach(each -> left.put(each.line(), each.text()));
        return plan.checks().lines().stream()
                .map(
                        each ->
                                habits.containsKey(each.line()) && !WORK.contains(each.account())
                                        ? each.with(Account.HABIT, habits.get(each.line()))
                                        : each.account() == Account.MILESTONE
                                                        && left.containsKey(each.line())
                                                ? each.with(Account.LEFT_OUT, left.get(each.line()))
                                                : each)
                .toList();
    }

    private Optional<StudyWeek> knownWeek() {
        if (settings.week().isPresent()) {
            return settings.week();
        }
        return plan.windows().stream().anyMatch(window -> WeekBuilder.isRight(window.time()))
                ? Optional.of(weekBuilder.of(plan, DEFAULT_WEEK))
                : Optional.empty();
    }

    private int shares() {
        long sum = 0;
        for (Share share : plan.shares()) {
            sum += share.weekly().planned();
        }
        return (int) Math.min(MINUTES_OF_A_WEEK, sum);
    }

    /** What part of the plan's shares the person can give. */
    private double scale() {
        OptionalInt asked = settings.weeklyMinutes();
        return asked.isPresent() && shares() > 0 ? (double) asked.getAsInt() / shares() : 1;
    }

    private Sourced<Integer> weekly(Optional<StudyWeek> known) {
        if (settings.weeklyMinutes().isPresent()) {
            return Sourced.stated(settings.weeklyMinutes().getAsInt(), "as asked for", 0);
        }
        if (shares() > 0) {
            return Sourced.stated(shares(), "", plan.shares().getFirst().weekly().line());
        }
        int said = plan.weekly().map(amount -> amount.planned()).orElse(0);
        if (said > 0) {
            return Sourced.stated(
                    Math.min(MINUTES_OF_A_WEEK, said),
                    plan.weekly().get().text(),
                    plan.weekly().get().line());
        }
        int free = known.map(StudyWeek::minutes).orElse(0);
        return free > 0
                ? Sourced.guess(free, "all windows of a week", 0)
                : Sourced.guess(DEFAULT_WEEK, "as nothing tells", 0);
    }

    /** Minutes a week that a week that is guessed has to have room for. */
    private int wanted(Sourced<Integer> weekly, Activities activities) {
        int last = Math.max(1, activities.lastWeek());
        long habits = activities.habitMinutes();
        long needed = activities.lastWeek() == 0 ? 0 : activities.onceMinutes() / last + habits;
        return (int) Math.max(weekly.value(), Math.min(FULL_WEEK, needed));
    }

    private Sourced<LocalDate> start() {
        if (settings.start().isPresent()) {
            return Sourced.stated(settings.start().get(), "", 0);
        }
        Optional<LocalDate> said =
                plan.start()
                        .filter(
                                date ->
                                        date.getYear() >= FIRST_YEAR
                                                && date.getYear() <= LAST_YEAR);
        if (said.isPresent()) {
            return Sourced.stated(said.get(), "as the plan says", 0);
        }
        return Sourced.guess(
                settings.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY)),
                "the next Monday",
                0);
    }

    /**
     * The day that weeks begin on. Dates and numbered days of a plan count from its own first day,
     * so its weeks do, too, also for who begins within the first of them; all other weeks are those
     * of the calendar.
     */
    private DayOfWeek weekStart(LocalDate start) {
        boolean days =
                plan.periods().stream().anyMatch(period -> period.unit() == StudyPlan.Unit.DAY)
                        && plan.periods().stream()
                                .noneMatch(period -> period.unit() == StudyPlan.Unit.WEEK);
        Optional<LocalDate> first =
                plan.start()
                        .filter(
                                own ->
                                        settings.start().isEmpty()
                                                || (!start.isBefore(own)
                                                        && start.isBefore(own.plusWeeks(1))));
        if (first.isPresent() && settings.start().isPresent()) {
            return first.get().getDayOfWeek();
        }
        boolean asked = settings.start().isPresent() && settings.week().isEmpty();
        return first.isPresent() || days || (asked && weeksCount())
                ? start.getDayOfWeek()
                : settings.weekStart();
    }

    /** The plan's last day, unless something of it lies behind that. */
    private Optional<LocalDate> end(
            PlanWeeks calendar, int lastWeek, List<PlannedMilestone> milestones) {
        int last =
                milestones.stream()
                        .flatMap(milestone -> milestone.week().stream())
                        .reduce(lastWeek, Math::max);
        LocalDate until = last == 0 ? calendar.start() : calendar.lastDayOf(last);
        return settings.start().isPresent() || plan.start().isEmpty()
                ? Optional.empty()
                : plan.end()
                        .filter(end -> !end.isBefore(until))
                        .filter(end -> end.isBefore(calendar.start().plusYears(20)))
                        .filter(end -> end.getYear() <= LAST_YEAR + 30);
    }

    private void guesses(
            Sourced<LocalDate> start,
            PlanWeeks calendar,
            Sourced<Integer> weekly,
            StudyWeek week,
            HourBudget budget,
            Activities activities) {
        if (settings.zone().guessed()) {
            guess(
                    "the time zone %s, %s (--zone)"
                            .formatted(settings.zone().value().getId(), settings.zone().why()));
        }
        if (start.guessed()) {
            guess("the first day %s, %s (--start)".formatted(start.value(), start.why()));
        }
        if (calendar.lastDayOf(1).isBefore(start.value().plusDays(2)) && weeksCount()) {
            remarks.add(
                    new Remark(
                            RemarkKind.CONTRADICTION,
                            0,
                            "the first day %s is a %s, so week 1 ends on %s; --start %s begins with a whole week"
                                    .formatted(
                                            start.value(),
                                            PlanDates.name(start.value().getDayOfWeek()),
                                            calendar.lastDayOf(1),
                                            calendar.firstDayOf(2))));
        }
        if (!start.guessed()
                && settings.start().isEmpty()
                && start.value().isBefore(settings.today())) {
            remarks.add(
                    new Remark(
                            RemarkKind.CONTRADICTION,
                            0,
                            "the plan's first day %s is past; --start DATE moves the plan"
                                    .formatted(start.value())));
        }
        if (weekly.guessed() && budget.isWeekUsed()) {
            guess(
                    "%s of study a week, %s (--hours)"
                            .formatted(Durations.format(weekly.value()), weekly.why()));
        }
        boolean known =
                plan.remarks().stream()
                        .anyMatch(remark -> remark.text().startsWith("study time a week"));
        boolean asked = !weekly.guessed() || budget.isWeekUsed();
        if (asked && weekly.value() > week.minutes() && !known) {
            remarks.add(
                    new Remark(
                            RemarkKind.CONTRADICTION,
                            weekly.line(),
                            "%s of study a week, but the week's windows have %s"
                                    .formatted(
                                            Durations.format(weekly.value()),
                                            Durations.format(week.minutes()))));
        }
        if (week.source().guessed()) {
            guess("when there is time: %s".formatted(week.source().why()));
        }
        activities.guesses().forEach(this::guess);
        if (budget.tooFull() > 0) {
            remarks.add(
                    new Remark(
                            RemarkKind.CONTRADICTION,
                            0,
                            (budget.tooFull() == 1
                                            ? "1 stretch has"
                                            : budget.tooFull() + " stretches have")
                                    + " more topics than hours are left for them"));
        }
    }

    /** Whether anything of the plan is meant for its first week. */
    private boolean weeksCount() {
        return plan.topics().stream()
                .anyMatch(topic -> topic.weeks().filter(weeks -> weeks.first() == 1).isPresent());
    }

    private void guess(String text) {
        remarks.add(new Remark(RemarkKind.GUESSED, 0, text));
    }
}
