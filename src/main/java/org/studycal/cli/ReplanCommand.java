package org.studycal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.studycal.calendar.CalendarExport;
import org.studycal.commitment.AllDayQuestion;
import org.studycal.commitment.Appointments;
import org.studycal.problem.DateRange;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.ReadProblem;
import org.studycal.progress.Entry;
import org.studycal.progress.ProgressFile;
import org.studycal.replan.Replanning;
import org.studycal.replan.Replanning.Assumption;
import org.studycal.report.DifferenceText;
import org.studycal.report.ReplanText;
import org.studycal.report.UndoText;
import org.studycal.solution.Difference;
import org.studycal.solution.Solution;
import org.studycal.solution.SolutionException;
import org.studycal.solution.SolutionFolder;
import org.studycal.solver.Horizon;
import org.studycal.solver.Published;
import org.studycal.solver.Schedule;
import org.studycal.solver.SolverListener;
import org.studycal.solver.SolverSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plans again after life happened, and moves as little as that allows. */
@Command(
        name = "replan",
        description =
                "Plan again after missed days or new appointments, moving as little as it can.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "What has begun stays as it is: sessions that nothing is recorded of count as done.",
            "Days given here are recorded as 'studycal log' would. The problem may have changed,",
            "too. Prints what changes and what that costs; importing calendar-changes.ics brings",
            "a calendar up to date, and 'studycal undo' takes it back.",
            "",
            "Examples:",
            "  studycal replan ai-ml-security --missed 2027-02-08..2027-02-10 --dry-run",
            "  studycal replan ai-ml-security --sick 2027-03-01..2027-03-05",
            "  studycal replan ai-ml-security --busy ~/Downloads/work.ics"
        })
final class ReplanCommand implements Callable<Integer> {

    private static final Duration DEFAULT_LIMIT = Duration.ofSeconds(2);
    private static final Duration DEFAULT_FREEZE = Duration.ofDays(1);

    private final Surroundings surroundings;
    private final SolveCommand.Search search;

    @Mixin private ProblemArgument argument;
    @Mixin private NowOption now;
    @Mixin private BusyOption busy;
    @Mixin private ExportOptions exportOptions;

    @Option(
            names = "--missed",
            paramLabel = "DAYS",
            description =
                    "Nothing was done on these days: FROM..TO, a date, today, yesterday or a"
                            + " weekday. Repeatable.")
    private List<String> missed = List.of();

    @Option(
            names = "--done",
            paramLabel = "DAYS",
            description = "All was done on these days, also where it was recorded as missed.")
    private List<String> done = List.of();

    @Option(
            names = "--sick",
            paramLabel = "DAYS",
            description = "Nothing was or will be done on these days; days ahead are kept free.")
    private List<String> sick = List.of();

    @Option(
            names = "--assume",
            paramLabel = "done|missed",
            description = "What past sessions count as that nothing is recorded of. Default: done.")
    private String assume = "done";

    @Option(
            names = "--freeze",
            paramLabel = "TIME",
            converter = FreezeConverter.class,
            description =
                    "Nothing that begins so soon moves unless it must: 1d, 12h, 0. Default: 1d.")
    private Duration freeze = DEFAULT_FREEZE;

    @Option(
            names = "--time-limit",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "How long to search. Default: 2s, or none when there is a step limit.")
    private Duration timeLimit;

    @Option(
            names = "--step-limit",
            paramLabel = "N",
            description = "End the search after so many steps, the same on every machine.")
    private Long stepLimit;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Seed of the search's random numbers. Default: 0.")
    private long seed;

    @Option(
            names = "--solution",
            paramLabel = "DIR",
            description = "Folder of the solution. Default: solutions/NAME.")
    private Path folder;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder to write to. Default: where the solution was read.")
    private Path out;

    @Option(names = "--dry-run", description = "Say what would change, and write nothing.")
    private boolean dryRun;

    ReplanCommand(Surroundings surroundings, SolveCommand.Search search) {
        this.surroundings = surroundings;
        this.search = search;
    }

    @Override
    public Integer call() throws IOException, ProblemException, SolutionException {
        Path file = argument.file(surroundings);
        Path source = folder != null ? folder : argument.solutionFolder(file);
        Path target = out != null ? out : source;
        if (dryRun) {
            return replan(file, source, target, Optional.empty());
        }
        Workbench.readSolution(surroundings, source, argument.name());
        try (SolutionFolder locked = SolutionFolder.lock(surroundings.resolve(target))) {
            return replan(file, source, target, Optional.of(locked));
        }
    }

    private int replan(Path file, Path source, Path target, Optional<SolutionFolder> locked)
            throws IOException, ProblemException, SolutionException {
        Solution previous = Workbench.readSolution(surroundings, source, argument.name());
        ReadProblem read = Workbench.read(surroundings, file, Optional.of(previous.first()));
        ZoneId zone = read.problem().timeZone();
        Instant stamp = now.instant(surroundings, zone);
        checkNow(previous, stamp);
        List<Entry> fresh = newEntries(stamp, zone);
        List<Entry> entries =
                new ArrayList<>(
                        Standing.entries(
                                surroundings, file, read.problem(), Optional.of(previous)));
        entries.addAll(fresh);
        PlanCalendars around =
                PlanCalendars.of(surroundings, busy, file, read.problem(), Optional.of(previous))
                        .complete();
        Appointments appointments =
                around.read(
                        surroundings,
                        read.problem(),
                        read.problem().start(),
                        Horizon.latest(read.problem(), stamp),
                        dryRun ? AllDayQuestion.NONE : TerminalQuestion.of(surroundings));
        Problem problem = read.problem().withBusy(appointments.busy());
        Standing standing = Standing.ofBegun(problem, previous, entries, stamp, assumption());
        Replanning replanning = standing.replanning().orElseThrow();
        Workbench.Input input =
                new Workbench.Input(
                        standing.problem(),
                        read.digest(),
                        appointments.files(),
                        exportOptions.export(Optional.of(previous)),
                        standing.course());
        Solution solution =
                isNews(previous, input, replanning, entries.size())
                        ? planned(input, standing, stamp)
                        : Workbench.again(previous, input, stamp);
        Workbench.audit(standing.problem(), solution);
        Difference difference = Difference.of(standing.problem(), previous, solution, stamp);
        surroundings
                .out()
                .print(
                        ReplanText.of(
                                standing.problem(),
                                past(replanning.counts()),
                                surroundings.palette()));
        surroundings
                .out()
                .print(DifferenceText.of(standing.problem(), difference, surroundings.palette()));
        surroundings.out().print(ReplanText.leftOut(standing.problem(), solution));
        CalendarExport export =
                CalendarExport.of(standing.problem(), Optional.of(previous), solution);
        if (locked.isPresent()) {
            for (Entry entry : fresh) {
                ProgressFile.append(ProgressFile.beside(file), entry, read.problem());
            }
            Workbench.write(
                    locked.get(),
                    surroundings.resolve(target),
                    standing.problem(),
                    Workbench.previous(surroundings, target),
                    solution,
                    export);
            surroundings
                    .out()
                    .print(UndoText.written(target.toString(), WrittenFiles.of(export, solution)));
        } else {
            surroundings.out().print(UndoText.NOTHING_WRITTEN);
        }
        return solution.leftOut().isEmpty() ? ErrorHandler.FINE : ErrorHandler.DID_NOT_FIT;
    }

    private static ReplanText.Past past(Replanning.Counts counts) {
        return new ReplanText.Past(
                counts.done(),
                counts.doneMinutes(),
                counts.assumed(),
                counts.missed(),
                counts.missedMinutes(),
                counts.lapsedMinutes(),
                counts.gone());
    }

    private static void checkNow(Solution previous, Instant stamp) {
        if (stamp.isBefore(previous.stamp())) {
            throw new BadInput(
                    "--now: %s is before revision %d was made, %s"
                            .formatted(stamp, previous.revision(), previous.stamp()));
        }
    }

    private Assumption assumption() {
        return switch (assume) {
            case "done" -> Assumption.DONE;
            case "missed" -> Assumption.MISSED;
            default ->
                    throw new BadInput(
                            "--assume: '" + assume + "' is not known; expected done or missed");
        };
    }

    private List<Entry> newEntries(Instant stamp, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(stamp, zone);
        List<Entry> entries = new ArrayList<>();
        for (String days : missed) {
            entries.add(
                    new Entry.MarkedDays(stamp, Entry.Mark.MISSED, days("--missed", days, today)));
        }
        for (String days : done) {
            entries.add(new Entry.MarkedDays(stamp, Entry.Mark.DONE, days("--done", days, today)));
        }
        for (String days : sick) {
            entries.add(new Entry.Sick(stamp, days("--sick", days, today)));
        }
        return entries;
    }

    private static DateRange days(String option, String text, LocalDate today) {
        return DayWords.read(text, today)
                .orElseThrow(
                        () ->
                                new BadInput(
                                        option + ": '" + text + "' is no day",
                                        "Expected 2027-02-08, 2027-02-08..2027-02-10, today, yesterday or a weekday."));
    }

    /** Whether anything has changed since the solution was made. */
    private static boolean isNews(
            Solution previous, Workbench.Input input, Replanning replanning, int entries) {
        return !previous.digest().equals(input.digest())
                || !previous.busy().equals(input.busy())
                || previous.course().entries() != entries
                || replanning.counts().missed() > 0;
    }

    private Solution planned(Workbench.Input input, Standing standing, Instant stamp) {
        Replanning replanning = standing.replanning().orElseThrow();
        Solution previous = standing.previous().orElseThrow();
        Duration limit =
                timeLimit != null
                        ? timeLimit
                        : stepLimit != null ? SolveCommand.UNLIMITED : DEFAULT_LIMIT;
        SolverSettings settings =
                new SolverSettings(
                        limit,
                        stepLimit == null ? OptionalLong.empty() : OptionalLong.of(stepLimit),
                        seed,
                        stamp,
                        Optional.of(
                                new Published(
                                        replanning.published(),
                                        previous.last(),
                                        stamp.plus(freeze))));
        Schedule schedule;
        try (Interrupt interrupt = Interrupt.untilClosed()) {
            schedule = search.solve(standing.problem(), settings, listener(interrupt));
        }
        return standing.marked(
                Workbench.revision(input, schedule, standing.previous(), stamp, seed));
    }

    private static SolverListener listener(Interrupt interrupt) {
        return new SolverListener() {
            @Override
            public void best(Duration elapsed, long leftOutMinutes, long costUnits) {}

            @Override
            public boolean stop() {
                return interrupt.asked();
            }
        };
    }

    /** Reads {@code 1d}, {@code 12h} and {@code 0}. */
    static final class FreezeConverter implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            if (text.matches("[0-9]{1,3}d")) {
                return Duration.ofDays(Integer.parseInt(text.substring(0, text.length() - 1)));
            }
            return new DurationConverter().convert(text);
        }
    }
}
