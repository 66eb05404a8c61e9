package org.studycal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.studycal.calendar.CalendarExport;
import org.studycal.commitment.AllDayQuestion;
import org.studycal.commitment.Appointments;
import org.studycal.plan.LeftOut;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.ReadProblem;
import org.studycal.progress.Entry;
import org.studycal.replan.Replanning.Assumption;
import org.studycal.report.SearchText;
import org.studycal.report.Summary;
import org.studycal.solver.Schedule;
import org.studycal.solver.SearchFigures;
import org.studycal.solver.SolverListener;
import org.studycal.solver.SolverSettings;
import org.studycal.store.SolutionException;
import org.studycal.store.SolutionFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Turns a problem into a calendar: reads, solves, audits, writes, reports. */
@Command(
        name = "solve",
        description = "Turn a problem into a dated, optimized calendar.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Writes solution.json, calendar.ics, what changed since the revision before",
            "(calendar-changes.ics) and how to import them (IMPORT.md), and prints what a",
            "person wants to know.",
            "Ctrl-C ends the search early and keeps the best plan so far.",
            "The same problem, seed and step limit give the same files.",
            "",
            "Examples:",
            "  studycal solve ai-ml-security",
            "  studycal solve ai-ml-security --start 2027-02-01 --time-limit 1m",
            "  studycal solve ai-ml-security --busy work.ics --busy family.ics",
            "  studycal solve ~/plans/piano.yaml --out ~/calendars/piano"
        })
final class SolveCommand implements Callable<Integer> {

    private static final Duration USUAL_LIMIT = Duration.ofSeconds(10);

    /** Finds a schedule; the solver, except in tests. */
    @FunctionalInterface
    interface Search {

        /** The best schedule found until the settings' limits or the listener ask to stop. */
        Schedule solve(Problem problem, SolverSettings settings, SolverListener listener);
    }

    private final Surroundings surroundings;
    private final Search search;

    @Mixin private ProblemArgument argument;
    @Mixin private NowOption now;
    @Mixin private BusyOption busy;

    @Option(
            names = "--start",
            paramLabel = "DATE",
            description = "First day of the plan, instead of the problem's.")
    private LocalDate start;

    @Mixin private final SearchOptions limits = new SearchOptions(USUAL_LIMIT);
    @Mixin private ExportOptions exportOptions;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder to write to. Default: solutions/NAME.")
    private Path out;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print errors only.")
    private boolean quiet;

    @Option(
            names = "--stats",
            description = "Also print how the search went: phases, moves, better plans over time.")
    private boolean stats;

    private final List<SearchText.Better> curve = new ArrayList<>();

    SolveCommand(Surroundings surroundings, Search search) {
        this.surroundings = surroundings;
        this.search = search;
    }

    @Override
    public Integer call() throws IOException, ProblemException, SolutionException {
        limits.check();
        Path file = argument.file(surroundings);
        ReadProblem read = Workbench.read(surroundings, file, Optional.ofNullable(start));
        Path target = out != null ? out : argument.solutionFolder(file);
        Instant stamp = now.instant(surroundings, read.problem().timeZone());
        SolverSettings settings = settings(stamp);
        Problem problem;
        PlanCalendars around;
        Appointments appointments;
        Solution solution;
        Schedule schedule;
        CalendarExport export;
        try (Interrupt interrupt = Interrupt.untilClosed();
                SolutionFolder folder =
                        SolutionFolder.lock(surroundings.resolve(target), surroundings.disk())) {
            Optional<Solution> previous = Workbench.previous(surroundings, target);
            around =
                    PlanCalendars.of(surroundings, busy, file, read.problem(), previous).complete();
            List<Entry> entries = entries(file, read.problem(), previous);
            appointments = appointments(around, read.problem(), entries, stamp);
            Standing standing =
                    standing(
                            read.problem().withBusy(appointments.busy()), previous, entries, stamp);
            problem = standing.problem();
            schedule = search(problem, settings, interrupt);
            Workbench.Input input =
                    new Workbench.Input(
                            problem,
                            read.digest(),
                            appointments.files(),
                            exportOptions.export(previous),
                            standing.course());
            solution =
                    standing.marked(
                            Workbench.solution(
                                    input, schedule, standing.previous(), stamp, settings.seed()));
            Workbench.audit(problem, solution);
            export = CalendarExport.of(problem, previous, solution);
            Workbench.write(
                    folder, surroundings.resolve(target), problem, previous, solution, export);
        }
        if (!quiet) {
            Summary.Files files =
                    new Summary.Files(
                            target.toString(),
                            WrittenFiles.of(export, solution),
                            show(file),
                            around.remembered());
            surroundings
                    .out()
                    .print(
                            Summary.of(
                                    problem,
                                    solution,
                                    appointments,
                                    files,
                                    surroundings.palette()));
        }
        if (stats) {
            surroundings.out().print(SearchText.of(work(schedule), surroundings.palette()));
        }
        return solution.leftOut().isEmpty() ? ErrorHandler.FINE : ErrorHandler.DID_NOT_FIT;
    }

    /** A plan that has begun keeps its history, unless it is to start anew. */
    private Standing standing(
            Problem problem, Optional<Solution> previous, List<Entry> entries, Instant stamp) {
        return beginsAnew(previous)
                ? Standing.beginning(problem, previous, stamp)
                : Standing.of(problem, previous.orElseThrow(), entries, stamp, Assumption.DONE);
    }

    private List<Entry> entries(Path file, Problem problem, Optional<Solution> previous)
            throws ProblemException {
        return beginsAnew(previous)
                ? List.of()
                : Standing.entries(surroundings, file, problem, previous);
    }

    private boolean beginsAnew(Optional<Solution> previous) {
        return previous.isEmpty() || start != null;
    }

    private SolverSettings settings(Instant notBefore) {
        return new SolverSettings(limits.time(), limits.steps(), limits.seed(), notBefore);
    }

    private Schedule search(Problem problem, SolverSettings settings, Interrupt interrupt) {
        if (quiet || !surroundings.errIsTerminal()) {
            return search.solve(problem, settings, listener(interrupt, null));
        }
        try (ProgressLine line =
                ProgressLine.on(surroundings.err(), surroundings.clock(), settings.timeLimit())) {
            return search.solve(problem, settings, listener(interrupt, line));
        }
    }

    private SolverListener listener(Interrupt interrupt, ProgressLine line) {
        return new SolverListener() {
            @Override
            public void best(Duration elapsed, long leftOutMinutes, long costUnits) {
                curve.add(new SearchText.Better(elapsed, leftOutMinutes, costUnits));
                if (line != null) {
                    line.best(leftOutMinutes, costUnits);
                }
            }

            @Override
            public boolean stop() {
                return interrupt.asked();
            }
        };
    }

    private SearchText.SearchWork work(Schedule schedule) {
        SearchFigures figures = schedule.figures();
        long left = schedule.leftOut().stream().mapToLong(LeftOut::minutes).sum();
        List<SearchText.Better> all = new ArrayList<>(curve);
        all.add(
                new SearchText.Better(
                        figures.construction().plus(figures.search()), left, schedule.cost()));
        return new SearchText.SearchWork(
                figures.construction(),
                figures.search(),
                figures.tried(),
                figures.scored(),
                figures.accepted(),
                all,
                schedule.bound());
    }

    private Appointments appointments(
            PlanCalendars around, Problem problem, List<Entry> entries, Instant stamp)
            throws IOException, SolutionException {
        AllDayQuestion question = quiet ? AllDayQuestion.NONE : TerminalQuestion.of(surroundings);
        LocalDate last = Standing.latest(problem, entries, stamp);
        return around.read(surroundings, problem, problem.start(), last, question);
    }

    private String show(Path file) {
        Path usual = surroundings.resolve(argument.solutionFolder(file)).normalize();
        boolean elsewhere = out != null && !surroundings.resolve(out).normalize().equals(usual);
        return "studycal show "
                + quoted(argument.name())
                + (elsewhere ? " --solution " + quoted(out.toString()) : "");
    }

    /** A word as a shell takes it for one. */
    private static String quoted(String word) {
        return word.contains(" ") ? '"' + word + '"' : word;
    }
}
