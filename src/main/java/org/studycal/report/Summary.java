package org.studycal.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.studycal.audit.Figures;
import org.studycal.audit.TargetWeeks;
import org.studycal.commitment.Appointments;
import org.studycal.plan.SearchFigures;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.DateLimit;
import org.studycal.problem.Milestone;
import org.studycal.problem.MovingZone;
import org.studycal.problem.Problem;
import org.studycal.rule.SoftRule;

/** The summary of a solution that a person reads right after solving. */
public final class Summary {

    private static final int MILESTONE = 44;
    private static final int DATE = 10;
    private static final int MOMENT = 16;

    /**
     * A bound that is below the cost by more than one part in so many tells a person nothing: it is
     * the bound that is far off, mostly.
     */
    private static final int TELLING = 6;

    private final Problem problem;
    private final Solution solution;
    private final Appointments appointments;
    private final Files files;
    private final SearchFigures search;
    private final Palette palette;
    private final Figures figures;
    private final StringBuilder text = new StringBuilder();

    /**
     * What was written.
     *
     * @param folder the solution's folder, as the user would write it
     * @param written what each file in it is for, by its name
     * @param show what the user types to look into it, without the days
     * @param sameCalendars whether it was planned around the calendars that were named last time
     */
    public record Files(
            String folder, Map<String, String> written, String show, boolean sameCalendars) {
        public Files {
            written = Collections.unmodifiableMap(new LinkedHashMap<>(written));
        }
    }

    private Summary(
            Problem problem,
            Solution solution,
            Appointments appointments,
            Files files,
            SearchFigures search,
            Palette palette) {
        this.problem = problem;
        this.solution = solution;
        this.appointments = appointments;
        this.files = files;
        this.search = search;
        this.palette = palette;
        this.figures = Figures.of(problem, solution);
    }

    /**
     * The summary of a solution that was just written.
     *
     * @param appointments what the calendars hold that it was planned around
     * @param search how it was found
     */
    public static String of(
            Problem problem,
            Solution solution,
            Appointments appointments,
            Files files,
            SearchFigures search,
            Palette palette) {
        return new Summary(problem, solution, appointments, files, search, palette).build();
    }

    private String build() {
        line(
                palette.strong(Wording.cut(problem.title(), Wording.COLUMNS - 16))
                        + "  revision "
                        + solution.revision());
        line("");
        facts();
        CategoryText categories = new CategoryText(problem, figures);
        block(categories.hours());
        block(categories.windows());
        milestones();
        block(new CalendarsText(problem, solution, appointments).lines(files.sameCalendars()));
        new LeftOutText(problem, solution).lines().forEach(this::line);
        block(ReviewsText.lines(problem, solution));
        cost();
        next();
        return text.toString();
    }

    private void facts() {
        fact(
                "Plan",
                "%s, %s to %s, %s"
                        .formatted(
                                Wording.count(figures.weeks().size(), "week"),
                                Wording.date(solution.first()),
                                Wording.date(solution.last()),
                                MovingZone.zoneAt(problem.timeZone(), begin(solution.first()))
                                        .getId()));
        moves();
        int count = solution.sessions().size();
        fact(
                "Sessions",
                count == 0
                        ? "none"
                        : "%s, %s on average, %s in all"
                                .formatted(
                                        Wording.whole(count),
                                        Wording.length((figures.minutes() + count / 2) / count),
                                        Wording.hours(figures.minutes())));
        figures.finish().ifPresent(date -> fact("Finish", finish(date)));
        new TargetWeeks(problem, solution)
                .stretch()
                .ifPresent(stretch -> fact("Targets", stretched(stretch)));
        past();
        line("");
    }

    private void moves() {
        Instant end = begin(solution.last().plusDays(1));
        for (MovingZone.Stay move : MovingZone.moves(problem.timeZone())) {
            if (move.start().isAfter(begin(solution.first())) && move.start().isBefore(end)) {
                fact("Move", Wording.date(move.from().orElseThrow()) + " " + Wording.move(move));
            }
        }
    }

    private Instant begin(LocalDate date) {
        return date.atStartOfDay(problem.timeZone()).toInstant();
    }

    private String finish(LocalDate date) {
        String text = Wording.date(date) + " in week " + problem.weeks().weekOf(date);
        Optional<LocalDate> planned = plannedEnd();
        if (planned.isEmpty()) {
            return text;
        }
        long days = ChronoUnit.DAYS.between(date, planned.get());
        String end = problem.end().isPresent() ? "the planned end" : "the last target week ends";
        String against =
                days == 0
                        ? "on the planned last day"
                        : Wording.count(Math.abs(days), "day")
                                + (days > 0 ? " before " : " after ")
                                + end;
        return text + ", " + against;
    }

    private static String stretched(TargetWeeks.Stretch stretch) {
        return stretch.all()
                ? "stretched from %d to %s, for lack of time"
                        .formatted(stretch.week(), Wording.count(stretch.to(), "week"))
                : "later than written up to week %d, for lack of time".formatted(stretch.to());
    }

    /** Target weeks say when all is to be done only where all but the habits have them. */
    private Optional<LocalDate> plannedEnd() {
        boolean all =
                problem.lastTargetWeek() > 0
                        && problem.activities().stream()
                                .filter(activity -> !activity.effort().repeats())
                                .allMatch(activity -> activity.targetWeeks().isPresent());
        return problem.end()
                .or(
                        () ->
                                all
                                        ? Optional.of(
                                                problem.weeks().lastDayOf(problem.lastTargetWeek()))
                                        : Optional.empty());
    }

    private void milestones() {
        if (problem.milestones().isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>(List.of("  Milestones"));
        boolean times = problem.milestones().stream().anyMatch(each -> each.time().isPresent());
        IntStream.range(0, problem.milestones().size())
                .boxed()
                .sorted(Comparator.comparing(i -> moment(problem.milestones().get(i))))
                .map(i -> line(problem.milestones().get(i), figures.milestones().get(i), times))
                .forEach(lines::add);
        block(lines);
    }

    private String line(Milestone milestone, Figures.MilestoneState state, boolean times) {
        return "  %s  %s  %s"
                .formatted(
                        Wording.left(
                                new DateLimit(milestone.date(), milestone.time()).toString(),
                                times ? MOMENT : DATE),
                        Wording.left(milestone.title(), MILESTONE - (times ? MOMENT - DATE : 0)),
                        Slack.of(milestone, state, solution));
    }

    private static LocalDateTime moment(Milestone milestone) {
        return new DateLimit(milestone.date(), milestone.time()).start();
    }

    private void cost() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "  Cost: %s points, smaller is better".formatted(Wording.points(solution.cost()))
                        + proven());
        Table table = new Table();
        solution.score().rules().entrySet().stream()
                .filter(rule -> rule.getValue() > 0)
                .sorted(
                        Map.Entry.<SoftRule, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(
                        rule ->
                                table.row(
                                        List.of(
                                                rule.getKey().words(),
                                                Wording.points(rule.getValue()),
                                                Wording.share(rule.getValue(), solution.cost()))));
        table.lines().forEach(row -> lines.add("  " + row));
        lines.addAll(SearchText.cutShort(search));
        block(lines);
    }

    private String proven() {
        if (solution.score().bound().isEmpty()) {
            return "";
        }
        long over = solution.cost() - solution.score().bound().getAsLong();
        if (over == 0) {
            return ", proven best possible";
        }
        if (TELLING * over > solution.cost()) {
            return "";
        }
        // Rounded up: what it is within is true.
        return ", within %s of the proven best possible"
                .formatted(Wording.share(Math.ceilDiv(1000 * over, solution.cost()), 1000));
    }

    private void next() {
        line("  Written to " + files.folder());
        files.written().forEach((name, what) -> line("    " + name + "  " + what));
        solution.sessions().stream()
                .map(Session::start)
                .min(Comparator.naturalOrder())
                .map(start -> LocalDate.ofInstant(start, problem.timeZone()))
                .ifPresent(first -> show(problem.weeks().weekOf(first)));
    }

    private void show(int week) {
        line("");
        line(
                "  '%s --week %d' prints the first week%s."
                        .formatted(files.show(), week, week == 1 ? "" : " with sessions"));
    }

    /** Nothing is planned in the past, which is seldom meant. */
    private void past() {
        LocalDate today = LocalDate.ofInstant(solution.stamp(), problem.timeZone());
        if (solution.first().isBefore(today)) {
            fact(
                    "Note",
                    "days before today, %s, are gone; --start DATE moves the plan"
                            .formatted(today));
        }
    }

    private void fact(String name, String value) {
        line("  " + Wording.left(name, 10) + value);
    }

    private void block(List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        line(palette.strong(lines.getFirst()));
        lines.subList(1, lines.size()).forEach(this::line);
        line("");
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
