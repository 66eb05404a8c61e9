package org.studycal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.studycal.calendar.CalendarExport;
import org.studycal.commitment.AllDayQuestion;
import org.studycal.commitment.Appointments;
import org.studycal.problem.DateRange;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.ReadProblem;
import org.studycal.progress.Entry;
import org.studycal.progress.ProgressFile;
import org.studycal.progress.Records;
import org.studycal.replan.Edits;
import org.studycal.replan.Repair;
import org.studycal.replan.Repairs;
import org.studycal.replan.Replanning;
import org.studycal.replan.Replanning.Assumption;
import org.studycal.report.DifferenceText;
import org.studycal.report.EditsText;
import org.studycal.report.ReplanText;
import org.studycal.report.UndoText;
import org.studycal.solution.Difference;
import org.studycal.solution.Solution;
import org.studycal.solution.SolutionException;
import org.studycal.solution.SolutionFolder;
import org.studycal.solver.Horizon;
import org.studycal.solver.SolverListener;
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
            "  studycal replan ai-ml-security --busy ~/Downloads/work.ics",
            "  studycal replan ai-ml-security --edited ~/Downloads/study.ics"
        })
final class ReplanCommand implements Callable<Integer> {

    private static final Duration DEFAULT_LIMIT = Duration.ofSeconds(2);
    private static final Duration DEFAULT_FREEZE = Duration.ofDays(1);

    private final Surroundings surroundings;
    private final SolveCommand.Search search;

    @Mixin private ProblemArgument argument;
    @Mixin private NowOption now;
    @Mixin private BusyOption busy;
    @Mixin private EditedCalendar edited;
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

    @Option(
            names = "--apply",
            paramLabel = "N",
            description =
                    "Take a repair of the catch-up menu: its number, or reserve, extra, push or"
                            + " drop. 0 takes none and looks for none.")
    private String apply = "";

    @Option(names = "--dry-run", description = "Say what would change, and write nothing.")
    private boolean dryRun;

    ReplanCommand(Surroundings surroundings, SolveCommand.Search search) {
        this.surroundings = surroundings;
        this.search = search;
    }

    @Override
    public Integer call() throws IOException, ProblemException, SolutionException {
        checkApply();
        Path file = argument.file(surroundings);
        Path source = folder != null ? folder : argument.solutionFolder(file);
        Path target = out != null ? out : source;
        if (dryRun) {
            return replan(file, source, target, Optional.empty());
        }
        Workbench.readSolution(surroundings, source, argument.name());
        try (SolutionFolder locked =
                SolutionFolder.lock(surroundings.resolve(target), surroundings.disk())) {
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
        Optional<Edits> edits =
                edited.edits(
                        surroundings,
                        read.problem(),
                        surroundings.resolve(source),
                        previous,
                        stamp);
        List<Entry> fresh = newEntries(stamp, zone);
        edits.ifPresent(made -> fresh.addAll(made.entries(stamp)));
        List<Entry> entries =
                new ArrayList<>(
                        Standing.entries(
                                surroundings, file, read.problem(), Optional.of(previous)));
        entries.addAll(fresh);
        PlanCalendars around =
                edited.with(
                        surroundings,
                        PlanCalendars.of(
                                        surroundings,
                                        busy,
                                        file,
                                        read.problem(),
                                        Optional.of(previous))
                                .complete(),
                        edits);
        Appointments appointments =
                around.read(
                        surroundings,
                        read.problem(),
                        read.problem().start(),
                        latest(read.problem(), entries, stamp),
                        dryRun ? AllDayQuestion.NONE : TerminalQuestion.of(surroundings));
        ReplanRound round =
                new ReplanRound(
                        search,
                        read.problem().withBusy(appointments.busy()),
                        read.digest(),
                        appointments.files(),
                        exportOptions.export(Optional.of(previous)),
                        previous,
                        entries,
                        stamp,
                        assumption(),
                        limits());
        Plans plans = plans(round);
        fresh.addAll(plans.repair());
        Standing standing = plans.outcome().standing();
        Solution planned = plans.outcome().solution();
        Solution solution = edits.map(made -> made.outnumbering(planned)).orElse(planned);
        Replanning replanning = standing.replanning().orElseThrow();
        Workbench.audit(standing.problem(), solution);
        Difference difference = Difference.of(standing.problem(), previous, solution, stamp);
        edits.ifPresent(
                made -> {
                    surroundings.out().print(EditsText.of(standing.problem(), made, stamp));
                    edited.warn(surroundings.err(), standing.problem(), solution, made);
                });
        surroundings
                .out()
                .print(
                        ReplanText.of(
                                standing.problem(), replanning.counts(), surroundings.palette()));
        surroundings.out().print(plans.applied());
        surroundings
                .out()
                .print(DifferenceText.of(standing.problem(), difference, surroundings.palette()));
        surroundings.out().print(ReplanText.leftOut(standing.problem(), solution));
        surroundings.out().print(plans.menu());
        CalendarExport export =
                CalendarExport.of(standing.problem(), Optional.of(previous), solution);
        if (locked.isPresent()) {
            if (!fresh.isEmpty()) {
                ProgressFile.append(
                        ProgressFile.beside(file), fresh, read.problem(), surroundings.disk());
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

    /**
     * The plan that is to be written.
     *
     * @param repair what is recorded for it
     * @param applied what is to say of it
     * @param menu what else could be done
     */
    private record Plans(
            ReplanRound.Outcome outcome, List<Entry> repair, String applied, String menu) {

        static Plans plain(ReplanRound.Outcome outcome, String menu) {
            return new Plans(outcome, List.of(), "", menu);
        }
    }

    private Plans plans(ReplanRound round) {
        try (Interrupt interrupt = Interrupt.untilClosed()) {
            SolverListener listener = listener(interrupt);
            ReplanRound.Outcome plain = round.plan(listener);
            if (apply.equals("0")) {
                return Plans.plain(plain, "");
            }
            CatchUp catchUp = CatchUp.of(round, plain, !apply.isEmpty());
            if (apply.isEmpty() && !catchUp.isNeeded()) {
                return Plans.plain(plain, "");
            }
            if (apply.isEmpty()) {
                String menu = catchUp.text(catchUp.menu(listener), surroundings);
                return Plans.plain(plain, menu);
            }
            CatchUp.Priced chosen = chosen(catchUp, listener);
            return new Plans(
                    catchUp.apply(chosen.repair(), listener),
                    chosen.repair().entries(),
                    catchUp.applied(chosen),
                    "");
        }
    }

    private Optional<Repair.Kind> kindToApply() {
        return Arrays.stream(Repair.Kind.values())
                .filter(kind -> kind.word().equals(apply))
                .findFirst();
    }

    private void checkApply() {
        if (!apply.isEmpty() && !apply.matches("[0-9]") && kindToApply().isEmpty()) {
            throw new BadInput(
                    "--apply: '" + apply + "' is not known",
                    "Expected the number of a repair, reserve, extra, push or drop.");
        }
    }

    private CatchUp.Priced chosen(CatchUp catchUp, SolverListener listener) {
        if (!catchUp.isNeeded()) {
            throw new BadInput("--apply: there is nothing to repair");
        }
        Optional<Repair.Kind> kind = kindToApply();
        if (kind.isPresent()) {
            return catchUp.menu(List.of(kind.get()), listener).stream()
                    .findFirst()
                    .orElseThrow(() -> new BadInput("--apply: " + apply + " would not help"));
        }
        List<CatchUp.Priced> menu = catchUp.menu(listener);
        int number = Integer.parseInt(apply);
        if (number > menu.size()) {
            throw new BadInput(
                    "--apply: there is no repair '%s'".formatted(apply),
                    menu.isEmpty()
                            ? "Nothing was found that would help."
                            : "Expected %s; without --apply they are explained."
                                    .formatted(words(menu)));
        }
        return menu.get(number - 1);
    }

    private static String words(List<CatchUp.Priced> menu) {
        return IntStream.range(0, menu.size())
                .mapToObj(i -> "%d (%s)".formatted(i + 1, menu.get(i).repair().kind().word()))
                .collect(Collectors.joining(", "));
    }

    /** The last day that this plan or one with a later end may reach. */
    private static LocalDate latest(Problem problem, List<Entry> entries, Instant stamp) {
        Problem eased = Replanning.eased(problem, Records.of(entries, problem.timeZone()));
        LocalDate latest = Horizon.latest(eased, stamp);
        return eased.end().isPresent() ? latest.plusWeeks(Repairs.MOST_WEEKS) : latest;
    }

    private ReplanRound.SearchLimits limits() {
        return new ReplanRound.SearchLimits(
                timeLimit != null
                        ? timeLimit
                        : stepLimit != null ? SolveCommand.UNLIMITED : DEFAULT_LIMIT,
                stepLimit == null ? OptionalLong.empty() : OptionalLong.of(stepLimit),
                seed,
                freeze);
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
