package org.studycal.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.studycal.app.BadInput;
import org.studycal.app.ShowPlan;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Category;
import org.studycal.problem.DateRange;
import org.studycal.problem.Dates;
import org.studycal.problem.DidYouMean;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.report.Timetable;
import org.studycal.report.TimetableJson;
import org.studycal.report.TimetableText;
import org.studycal.report.WeekTable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the agenda of a solution. */
@Command(
        name = "show",
        description = "Print the agenda: by default today and the next 7 days.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  studycal show ai-ml-security",
            "  studycal show ai-ml-security --day tomorrow",
            "  studycal show ai-ml-security --month march",
            "  studycal show ai-ml-security --week 3 --category labs",
            "  studycal show ai-ml-security --from 2027-02-01 --to 2027-02-14 --json",
            "  studycal show ai-ml-security --weeks"
        })
final class ShowCommand extends ConsoleCommand {

    private static final int DAYS_AHEAD = 7;

    @Mixin private ProblemArgument argument;
    @Mixin private NowOption now;

    @ArgGroup private Days days;

    @Option(names = "--category", paramLabel = "ID", description = "Only this category.")
    private String category;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin private SolutionOption solution;

    /** Which days; at most one way to say it. */
    static final class Days {

        @Option(names = "--week", paramLabel = "N", description = "The days of this plan week.")
        private Integer week;

        @Option(
                names = "--day",
                paramLabel = "DAY",
                description = "This day: today, tomorrow, thu, 10 Feb or a date; or several.")
        private String day;

        @Option(
                names = "--month",
                paramLabel = "MONTH",
                arity = "0..1",
                fallbackValue = "this",
                description = "A month: this (the default), next, march or 2027-03.")
        private String month;

        @Option(names = "--weeks", description = "One line a week: hours per category.")
        private boolean overview;

        @ArgGroup(exclusive = false)
        private Range range;
    }

    /** From a day to a day, both included. */
    static final class Range {

        @Option(
                names = "--from",
                paramLabel = "DAY",
                description = "From this day on. Default: today.")
        private String from;

        @Option(
                names = "--to",
                paramLabel = "DAY",
                description = "Up to this day, included. Default: the last.")
        private String to;
    }

    ShowCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException, ProblemException, SolutionException {
        ShowPlan plan = ShowPlan.run(argument.files(console, solution.folder(), null), listener());
        Problem problem = plan.problem();
        checkCategory(problem);
        if (days != null && days.overview) {
            WeekTable table = WeekTable.of(problem, plan.solution(), Optional.ofNullable(category));
            print(json ? table.json() : table.text(console.palette()));
        } else {
            Timetable agenda =
                    Timetable.of(
                            problem,
                            plan.solution(),
                            range(problem, plan.solution()),
                            Optional.ofNullable(category));
            print(json ? TimetableJson.of(agenda) : TimetableText.of(agenda, console.palette()));
        }
        return ErrorHandler.FINE;
    }

    private DateRange range(Problem problem, Solution solution) {
        LocalDate today =
                LocalDate.ofInstant(
                        now.present(console).in(problem.timeZone()), problem.timeZone());
        if (days == null) {
            return new DateRange(today, today.plusDays(DAYS_AHEAD));
        }
        if (days.day != null) {
            return day("--day", days.day, today);
        }
        if (days.month != null) {
            return DayWords.month(days.month, today)
                    .orElseThrow(
                            () ->
                                    new BadInput(
                                            "--month: '%s' is not a month".formatted(days.month),
                                            "Expected this, next, march, march 2027 or 2027-03."));
        }
        if (days.week != null) {
            return week(problem, solution, days.week);
        }
        LocalDate from =
                days.range.from != null ? day("--from", days.range.from, today).first() : today;
        LocalDate to =
                days.range.to != null
                        ? day("--to", days.range.to, today).last()
                        : Dates.later(last(problem, solution), from);
        if (to.isBefore(from)) {
            throw new BadInput(
                    "--to %s is before --from %s".formatted(to, from)
                            + (days.range.from == null ? " (today)" : ""));
        }
        return new DateRange(from, to);
    }

    private static DateRange day(String option, String text, LocalDate today) {
        return DayWords.read(text, today, DayWords.View.AHEAD)
                .orElseThrow(
                        () ->
                                new BadInput(
                                        "%s: '%s' is not a day".formatted(option, text),
                                        "Expected " + DayWords.EXPECTED + "."));
    }

    /** The plan's last day, or that of a milestone after it. */
    private static LocalDate last(Problem problem, Solution solution) {
        return problem.milestones().stream()
                .map(Milestone::date)
                .reduce(solution.last(), Dates::later);
    }

    private static DateRange week(Problem problem, Solution solution, int week) {
        int last = problem.weeks().weekOf(last(problem, solution));
        if (week < 1 || week > last) {
            throw new BadInput(
                    "--week: there is no week %d, expected 1 to %d".formatted(week, last));
        }
        return new DateRange(problem.weeks().firstDayOf(week), problem.weeks().lastDayOf(week));
    }

    private void checkCategory(Problem problem) {
        var ids = problem.categories().stream().map(Category::id).toList();
        if (category != null && !ids.contains(category)) {
            throw new BadInput(
                    "--category: there is no category '" + category + "'",
                    DidYouMean.among(category, ids)
                            .map(id -> "Maybe " + id + "?")
                            .orElse("There are: " + String.join(", ", ids)));
        }
    }
}
