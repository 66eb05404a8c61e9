package org.studycal.cli;

import java.io.IOException;
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
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.ReadProblem;
import org.studycal.progress.Entry;
import org.studycal.progress.ProgressFile;
import org.studycal.progress.Ratios;
import org.studycal.progress.Records;
import org.studycal.replan.Edits;
import org.studycal.replan.Repairs;
import org.studycal.replan.Replanning;
import org.studycal.report.DifferenceText;
import org.studycal.report.EditsText;
import org.studycal.report.ReplanText;
import org.studycal.revision.Difference;
import org.studycal.store.SolutionException;
import picocli.CommandLine.Command;
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
            "  studycal replan ai-ml-security --edited ~/Downloads/study.ics",
            "  studycal replan ai-ml-security --apply-ratio"
        })
final class ReplanCommand implements Callable<Integer> {

    private static final Duration USUAL_LIMIT = Duration.ofSeconds(2);

    private final Surroundings surroundings;
    private final SolveCommand.Search search;

    @Mixin private ProblemArgument argument;
    @Mixin private NowOption now;
    @Mixin private PastOptions past;
    @Mixin private BusyOption busy;
    @Mixin private EditedCalendar edited;
    @Mixin private FreezeOption freeze;
    @Mixin private final SearchOptions limits = new SearchOptions(USUAL_LIMIT);
    @Mixin private ExportOptions exportOptions;
    @Mixin private RepairOption repair;
    @Mixin private RevisionOptions revision;

    @Option(
            names = "--apply-ratio",
            description =
                    "Plan what is left with the hours that work of its category really took, as"
                            + " 'studycal log' learnt them.")
    private boolean applyRatio;

    ReplanCommand(Surroundings surroundings, SolveCommand.Search search) {
        this.surroundings = surroundings;
        this.search = search;
    }

    /**
     * What is recorded.
     *
     * @param entries all, in the order of the log
     * @param fresh those of them that the log does not have yet
     * @param ratios those of them that say how long things take
     */
    private record Log(List<Entry> entries, List<Entry> fresh, List<Entry> ratios) {}

    @Override
    public Integer call() throws IOException, ProblemException, SolutionException {
        repair.check();
        limits.check();
        return revision.call(surroundings, argument, this::replan);
    }

    private int replan(RevisionOptions.Place place)
            throws IOException, ProblemException, SolutionException {
        Solution previous = Workbench.readSolution(surroundings, place.source(), argument.name());
        ReadProblem read =
                Workbench.read(surroundings, place.problem(), Optional.of(previous.first()));
        Instant stamp = now.instant(surroundings, read.problem().timeZone());
        checkNow(previous, stamp);
        Optional<Edits> edits =
                edited.edits(
                        surroundings,
                        read.problem(),
                        surroundings.resolve(place.source()),
                        previous,
                        stamp);
        Log log = log(place, read.problem(), previous, edits, stamp);
        Appointments appointments =
                appointments(place, read.problem(), previous, edits, log, stamp);
        RepairOption.Plans plans =
                repair.plans(
                        round(read, appointments, previous, log.entries(), stamp), surroundings);
        Standing standing = plans.outcome().standing();
        Problem problem = standing.problem();
        Solution planned = plans.outcome().solution();
        Solution solution = edits.map(made -> made.outnumbering(planned)).orElse(planned);
        Workbench.audit(problem, solution);
        edits.ifPresent(
                made -> {
                    surroundings.out().print(EditsText.of(problem, made, stamp));
                    edited.warn(surroundings.err(), problem, solution, made);
                });
        Replanning replanning = standing.replanning().orElseThrow();
        Difference difference = Difference.of(problem, previous, solution, stamp);
        print(ReplanText.of(problem, replanning.counts(), surroundings.palette()));
        if (applyRatio) {
            print(ReplanText.ratios(problem, log.ratios()));
        }
        print(plans.applied());
        print(DifferenceText.of(problem, difference, surroundings.palette()));
        print(ReplanText.leftOut(problem, solution));
        print(plans.menu());
        log.fresh().addAll(plans.repair());
        if (!place.isDry() && !log.fresh().isEmpty()) {
            ProgressFile.append(
                    ProgressFile.beside(place.problem()),
                    log.fresh(),
                    read.problem(),
                    surroundings.disk());
        }
        CalendarExport export = CalendarExport.of(problem, Optional.of(previous), solution);
        return RevisionOptions.end(surroundings, place, problem, solution, export);
    }

    private void print(String text) {
        surroundings.out().print(text);
    }

    private static void checkNow(Solution previous, Instant stamp) {
        if (stamp.isBefore(previous.stamp())) {
            throw new BadInput(
                    "--now: %s is before revision %d was made, %s"
                            .formatted(stamp, previous.revision(), previous.stamp()));
        }
    }

    private Log log(
            RevisionOptions.Place place,
            Problem problem,
            Solution previous,
            Optional<Edits> edits,
            Instant stamp)
            throws ProblemException {
        List<Entry> fresh = new ArrayList<>(past.entries(stamp, problem.timeZone()));
        edits.ifPresent(made -> fresh.addAll(made.entries(stamp)));
        List<Entry> entries =
                new ArrayList<>(
                        Standing.entries(
                                surroundings, place.problem(), problem, Optional.of(previous)));
        entries.addAll(fresh);
        List<Entry> ratios =
                applyRatio
                        ? Ratios.news(
                                problem, previous, Records.of(entries, problem.timeZone()), stamp)
                        : List.of();
        fresh.addAll(ratios);
        entries.addAll(ratios);
        return new Log(entries, fresh, ratios);
    }

    private Appointments appointments(
            RevisionOptions.Place place,
            Problem problem,
            Solution previous,
            Optional<Edits> edits,
            Log log,
            Instant stamp)
            throws IOException, SolutionException {
        PlanCalendars calendars =
                PlanCalendars.of(
                                surroundings, busy, place.problem(), problem, Optional.of(previous))
                        .complete();
        return edited.with(surroundings, calendars, edits)
                .read(
                        surroundings,
                        problem,
                        problem.start(),
                        latest(problem, log.entries(), stamp),
                        place.isDry() ? AllDayQuestion.NONE : TerminalQuestion.of(surroundings));
    }

    /** The last day that this plan or one with a later end may reach. */
    private static LocalDate latest(Problem problem, List<Entry> entries, Instant stamp) {
        LocalDate latest = Standing.latest(problem, entries, stamp);
        return problem.end().isPresent() ? latest.plusWeeks(Repairs.MOST_WEEKS) : latest;
    }

    private ReplanRound round(
            ReadProblem read,
            Appointments appointments,
            Solution previous,
            List<Entry> entries,
            Instant stamp) {
        return new ReplanRound(
                search,
                read.problem().withBusy(appointments.busy()),
                read.digest(),
                appointments.files(),
                exportOptions.export(Optional.of(previous)),
                previous,
                entries,
                stamp,
                past.assumption(),
                new ReplanRound.SearchLimits(
                        limits.time(), limits.steps(), limits.seed(), freeze.until(stamp)));
    }
}
