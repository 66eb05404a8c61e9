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
import java.util.Set;
import java.util.stream.Collectors;
import org.studycal.importer.ProblemPlan.Origin;
import org.studycal.importer.ProblemPlan.PlannedMilestone;
import org.studycal.importer.StudyPlan.Period;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.problem.Durations;
import org.studycal.problem.FittingText;
import org.studycal.problem.PlanWeeks;

/** Makes a problem of a study plan. */
public final class ProblemPlanner {

    /** Nobody's week is guessed to be fuller. */
    private static final int FULL_WEEK = 40 * 60;

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
        KeptDays kept = KeptDays.of(plan);
        WeeklyHours hours = new WeeklyHours(plan, kept, settings.weeklyMinutes());
        Sourced<Integer> weekly = hours.of(known);
        CategoryChoice choice = new CategoryChoice(plan, hours.scale(), weekly);
        HourBudget budget = new HourBudget(plan, choice, weekly, kept, settings.topicMinutes());
        PlanOrder order = new PlanOrder(plan, kept);
        Sourced<LocalDate> start = start();
        PlanWeeks calendar = new PlanWeeks(start.value(), weekStart(start.value()));
        Activities activities = new Activities(plan, choice, budget, order, kept, calendar);
        StudyWeek week =
                known.orElseGet(
                                () ->
                                        weekBuilder.of(
                                                plan,
                                                wanted(weekly, activities),
                                                activities.loads()))
                        .without(plan.off().dates());
        activities.keepDays(week);
        Checkpoints checkpoints = new Checkpoints(plan, calendar, activities.ids());
        List<PlannedMilestone> milestones = checkpoints.milestones();
        remarks.addAll(weekBuilder.remarks());
        remarks.addAll(order.remarks());
        remarks.addAll(checkpoints.remarks());
        days(start, calendar);
        hours(weekly, week, budget);
        activities.guesses().forEach(this::guess);
        remarks.addAll(budget.tooFull());
        remarks.sort(Comparator.comparingInt(Remark::line));
        String title = FittingText.line(plan.title());
        List<AccountedLine> accounts = lines(activities);
        ProblemPlan problem =
                new ProblemPlan(
                        title.isEmpty() ? "Study plan" : title,
                        settings.zone(),
                        start,
                        end(calendar, milestones),
                        calendar.weekStart(),
                        week.needsQuarters() ? QUARTER : budget.slotMinutes(),
                        Optional.of(weekly).filter(each -> !each.guessed() || budget.isWeekUsed()),
                        choice.all().stream().map(new WindowWishes(week)::with).toList(),
                        week,
                        plan.periods(),
                        activities.planned(),
                        activities.done(),
                        milestones,
                        remarks,
                        List.of(),
                        accounts,
                        PlanParts.of(
                                plan.checks().heads(),
                                plan.title(),
                                accounts,
                                activities.planned(),
                                milestones),
                        plan.reviews());
        List<FigureLine> lines = FigureLine.all(plan.checks().lines());
        boolean hoursAsked = settings.weeklyMinutes().isPresent();
        ProblemPlan doubted = problem.with(Gate.doubts(plan, problem, lines, hoursAsked));
        List<Doubt> doubts = new ArrayList<>(doubted.doubts());
        doubts.addAll(Proportions.doubts(problem, lines));
        doubts.addAll(UnusedFigures.doubts(lines, plan, doubted, settings));
        UnusedWords.doubt(lines, plan, doubted).ifPresent(doubts::add);
        doubts.addAll(UnkeptDays.doubts(problem));
        doubts.addAll(UnkeptLengths.doubts(problem));
        doubts.addAll(OddWork.doubts(plan, problem));
        return doubted.with(doubts);
    }

    /** The lines of the plan: shares that became habits, and what was left out in the making. */
    private List<AccountedLine> lines(Activities activities) {
        Map<Integer, String> habits = new HashMap<>();
        activities.planned().stream()
                .filter(each -> each.origin() == Origin.HABIT)
                .forEach(each -> habits.put(each.minutes().line(), each.title()));
        Map<Integer, String> left = new HashMap<>();
        remarks.stream()
                .filter(each -> each.kind() == RemarkKind.LEFT_OUT)
                .forEach(each -> left.put(each.line(), each.text()));
        Map<String, String> checks = new HashMap<>();
        plan.checkpoints().stream()
                .filter(each -> left.containsKey(each.line()))
                .forEach(each -> checks.put(Ledger.checkOf(each.title()), left.get(each.line())));
        return plan.checks().lines().stream()
                .map(
                        each ->
                                checks.containsKey(each.why())
                                        ? each.with(Account.LEFT_OUT, checks.get(each.why()))
                                        : line(each, habits, left))
                .toList();
    }

    private static AccountedLine line(
            AccountedLine line, Map<Integer, String> habits, Map<Integer, String> left) {
        if (habits.containsKey(line.line()) && !WORK.contains(line.account())) {
            return line.with(Account.HABIT, habits.get(line.line()));
        }
        return line.account() == Account.MILESTONE && left.containsKey(line.line())
                ? line.with(Account.LEFT_OUT, left.get(line.line()))
                : line;
    }

    private Optional<StudyWeek> knownWeek() {
        boolean windows =
                plan.windows().stream().anyMatch(window -> WeekBuilder.isRight(window.time()));
        return settings.week()
                .or(
                        () ->
                                windows
                                        ? Optional.of(
                                                weekBuilder.of(plan, WeeklyHours.USUAL, Map.of()))
                                        : Optional.empty());
    }

    /** Minutes a week that a week that is guessed has to have room for. */
    private int wanted(Sourced<Integer> weekly, Activities activities) {
        int last = plan.lastWeek();
        long topics = activities.minutes(false);
        long said =
                plan.topics().stream()
                        .flatMap(each -> each.stated().stream())
                        .mapToLong(Amount::planned)
                        .sum();
        long needed = last == 0 ? 0 : topics / last + activities.minutes(true);
        // Hours that the plan says are meant, however many they are.
        int most = said * 10 >= topics * 9 ? Integer.MAX_VALUE : FULL_WEEK;
        return (int) Math.max(weekly.value(), Math.min(most, needed));
    }

    private Sourced<LocalDate> start() {
        if (settings.start().isPresent()) {
            return Sourced.stated(settings.start().get(), "", 0);
        }
        LocalDate monday = settings.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return plan.start()
                .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR)
                .map(date -> Sourced.stated(date, "as the plan says", 0))
                .orElseGet(() -> Sourced.guess(monday, "the next Monday", 0));
    }

    /**
     * The day that weeks begin on. Dates and numbered days of a plan count from its own first day,
     * so its weeks do, too, also for who begins within the first of them; all other weeks are those
     * of the calendar.
     */
    private DayOfWeek weekStart(LocalDate start) {
        Set<Unit> units = plan.periods().stream().map(Period::unit).collect(Collectors.toSet());
        boolean days = units.contains(Unit.DAY) && !units.contains(Unit.WEEK);
        boolean asked = settings.start().isPresent();
        Optional<LocalDate> first =
                plan.start()
                        .filter(
                                own ->
                                        !asked
                                                || (!start.isBefore(own)
                                                        && start.isBefore(own.plusWeeks(1))));
        if (first.isPresent() && asked) {
            return first.get().getDayOfWeek();
        }
        return first.isPresent() || days || (asked && settings.week().isEmpty() && weeksCount())
                ? start.getDayOfWeek()
                : settings.weekStart();
    }

    /** The plan's last day, unless something of it lies behind that. */
    private Optional<LocalDate> end(PlanWeeks calendar, List<PlannedMilestone> milestones) {
        int last =
                milestones.stream()
                        .flatMap(milestone -> milestone.week().stream())
                        .reduce(plan.lastWeek(), Math::max);
        LocalDate until = last == 0 ? calendar.start() : calendar.lastDayOf(last);
        return plan.end()
                .filter(end -> settings.start().isEmpty() && plan.start().isPresent())
                .filter(end -> !end.isBefore(until))
                .filter(end -> end.isBefore(calendar.start().plusYears(20)))
                .filter(end -> end.getYear() <= LAST_YEAR + 30);
    }

    /** Says what is guessed and doubtful about the first day. */
    private void days(Sourced<LocalDate> start, PlanWeeks calendar) {
        LocalDate first = start.value();
        if (settings.zone().guessed()) {
            guess(
                    "the time zone %s, %s (--zone)"
                            .formatted(settings.zone().value().getId(), settings.zone().why()));
        }
        if (start.guessed()) {
            guess("the first day %s, %s (--start)".formatted(first, start.why()));
        }
        if (calendar.lastDayOf(1).isBefore(first.plusDays(2)) && weeksCount()) {
            contradiction(
                    0,
                    "the first day %s is a %s, so week 1 ends on %s; --start %s begins with a whole week"
                            .formatted(
                                    first,
                                    PlanDates.name(first.getDayOfWeek()),
                                    calendar.lastDayOf(1),
                                    calendar.firstDayOf(2)));
        }
        boolean said = !start.guessed() && settings.start().isEmpty();
        if (said && first.isBefore(settings.today())) {
            contradiction(
                    0,
                    "the plan's first day %s is past; --start DATE moves the plan"
                            .formatted(first));
        }
    }

    /** Says what is guessed and doubtful about the hours of a week. */
    private void hours(Sourced<Integer> weekly, StudyWeek week, HourBudget budget) {
        String hours = Durations.format(weekly.value());
        if (weekly.guessed() && budget.isWeekUsed()) {
            guess("%s of study a week, %s (--hours)".formatted(hours, weekly.why()));
        }
        boolean known =
                plan.remarks().stream()
                        .anyMatch(remark -> remark.text().startsWith("study time a week"));
        boolean asked = !weekly.guessed() || budget.isWeekUsed();
        if (asked && weekly.value() > week.minutes() && !known) {
            contradiction(
                    weekly.line(),
                    "%s of study a week, but the week's windows have %s"
                            .formatted(hours, Durations.format(week.minutes())));
        }
        if (week.source().guessed()) {
            guess("when there is time: %s".formatted(week.source().why()));
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

    private void contradiction(int line, String text) {
        remarks.add(new Remark(RemarkKind.CONTRADICTION, line, text));
    }
}
