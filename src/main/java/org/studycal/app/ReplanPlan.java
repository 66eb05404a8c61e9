package org.studycal.app;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.studycal.app.Replanner.Outcome;
import org.studycal.commitment.Appointments;
import org.studycal.plan.Export;
import org.studycal.plan.SearchFigures;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.RemainingProblem;
import org.studycal.problem.StatedProblem;
import org.studycal.progress.Entry;
import org.studycal.progress.Ratios;
import org.studycal.replan.Edits;
import org.studycal.replan.PricedRepair;
import org.studycal.replan.Repairs;
import org.studycal.replan.Replanning.Assumption;
import org.studycal.replan.Replanning.Counts;
import org.studycal.replan.Shortfall;
import org.studycal.revision.Difference;
import org.studycal.solver.Horizon;
import org.studycal.solver.SolverListener;
import org.studycal.store.SolutionFolder;

/** Plans again after life happened, and moves as little as that allows. */
public final class ReplanPlan {

    private final Request request;
    private final Search search;
    private final Listener listener;
    private final StatedProblem stated;
    private final Solution previous;
    private final Instant now;

    private final LogDraft log;
    private List<Entry> ratios = List.of();
    private Optional<Edits> edits = Optional.empty();
    private Optional<Repaired> repaired = Optional.empty();
    private Optional<Menu> menu = Optional.empty();

    private ReplanPlan(Request request, Search search, Listener listener, PlanBefore before)
            throws ProblemException {
        this.request = request;
        this.search = search;
        this.listener = listener;
        this.stated = before.stated();
        this.now = request.now().in(stated.problem().timeZone());
        this.previous =
                ContinuedPlan.toRevise(
                        request.files(), stated.problem(), before.plan(), now, listener);
        ContinuedPlan.checkPresent(previous, now);
        this.log =
                new LogDraft(
                        stated,
                        request.files()
                                .progress(stated, Optional.of(previous), listener)
                                .entries());
    }

    /**
     * What to plan again.
     *
     * @param now the present
     * @param busy calendars to plan around
     * @param edited the calendar, if the person changed something there
     * @param export how the plan goes to calendar programs, given how the one before did
     * @param freeze for how long nothing should move
     * @param repair which repair to take
     */
    public record Request(
            PlanFiles files,
            Present now,
            Past past,
            BusyChoice busy,
            Optional<? extends EditedThere> edited,
            UnaryOperator<Export> export,
            SearchLimits limits,
            Duration freeze,
            RepairChoice repair) {}

    /**
     * What happened, as far as it is not logged yet.
     *
     * @param entries what is to be logged
     * @param assumption what sessions count as that nothing is recorded of
     * @param applyRatio whether what is left takes as long as work of its category really did
     */
    public record Past(Recorded entries, Assumption assumption, boolean applyRatio) {}

    /** What is to be logged by a present in the problem's zone. */
    @FunctionalInterface
    public interface Recorded {

        /** The entries. */
        List<Entry> at(Instant now, ZoneId zone);
    }

    /**
     * What was planned.
     *
     * @param problem what is left
     * @param previous the revision before
     * @param counts what became of its sessions
     * @param edits what was changed in the calendar
     * @param ratios how long work really takes, where that is new
     * @param repaired the repair that was taken
     * @param menu what could be done
     * @param search how it was found, where anything was new
     * @param written what was written beside the solution, if anything
     */
    public record Result(
            Problem problem,
            Solution previous,
            Solution solution,
            Difference difference,
            Instant now,
            Counts counts,
            Optional<Edits> edits,
            List<Entry> ratios,
            Optional<Repaired> repaired,
            Optional<Menu> menu,
            Optional<SearchFigures> search,
            Optional<Written> written) {

        Result with(Written files) {
            return new Result(
                    problem,
                    previous,
                    solution,
                    difference,
                    now,
                    counts,
                    edits,
                    ratios,
                    repaired,
                    menu,
                    search,
                    Optional.of(files));
        }
    }

    /**
     * A repair that was taken.
     *
     * @param before what was left without it
     */
    public record Repaired(Problem before, PricedRepair repair) {}

    /**
     * What could be done about a plan that does not reach what it should.
     *
     * @param shortfall what it does not reach
     */
    public record Menu(Shortfall shortfall, List<PricedRepair> repairs) {}

    /** Plans again and writes the plan. */
    public static Result run(Request request, Search search, Listener listener)
            throws IOException, ProblemException, SolutionException {
        try (SolutionFolder folder = request.files().lockSolved()) {
            return draft(request, search, listener).written(folder);
        }
    }

    /**
     * The same in a folder that is locked already, and only if anything is new since the revision
     * before: a result without figures of a search means that nothing is, and nothing is written.
     *
     * @param folder none if nothing is to be written in any case
     * @param read the revision before and its problem, where they are read already
     */
    static Result runIfNews(
            Request request,
            Search search,
            Listener listener,
            Optional<SolutionFolder> folder,
            Optional<PlanBefore> read)
            throws IOException, ProblemException, SolutionException {
        PlanBefore before =
                read.isPresent() ? read.get() : PlanBefore.read(request.files(), listener);
        PlanDraft draft = new ReplanPlan(request, search, listener, before).replan();
        return folder.isPresent() && draft.result().search().isPresent()
                ? draft.written(folder.get())
                : draft.result();
    }

    /** Plans again and writes nothing yet: what was found is looked at first. */
    public static PlanDraft draft(Request request, Search search, Listener listener)
            throws IOException, ProblemException, SolutionException {
        PlanBefore before = PlanBefore.read(request.files(), listener);
        return new ReplanPlan(request, search, listener, before).replan();
    }

    private PlanDraft replan() throws IOException, ProblemException, SolutionException {
        if (request.edited().isPresent()) {
            edits =
                    Optional.of(
                            request.edited()
                                    .get()
                                    .edits(
                                            request.files(),
                                            stated.problem(),
                                            previous,
                                            log.situation().records(),
                                            now,
                                            listener));
        }
        addNews();
        Appointments appointments = appointments();
        Outcome outcome = planned(replanner(appointments));
        RemainingProblem remaining = outcome.state().remaining();
        Solution solution =
                edits.map(made -> made.outnumbering(outcome.solution(), previous))
                        .orElse(outcome.solution());
        Publication.audit(remaining, solution, request.files().source(), listener);
        PlanCalendars.checkEnds(
                appointments,
                PlanCalendars.lastDay(solution, stated.problem().timeZone()),
                false,
                listener);
        edits.ifPresent(
                made -> request.edited().orElseThrow().warn(remaining, solution, made, listener));
        Result result =
                new Result(
                        remaining.problem(),
                        previous,
                        solution,
                        Difference.of(remaining.problem(), previous, solution, now),
                        now,
                        outcome.state().replanning().orElseThrow().counts(),
                        edits,
                        ratios,
                        repaired,
                        menu,
                        outcome.search(),
                        Optional.empty());
        return new PlanDraft(
                new FoundPlan(
                        request.files(),
                        stated,
                        previous,
                        remaining,
                        solution,
                        log.known(),
                        log.fresh(),
                        menu.map(Menu::repairs).orElse(List.of()),
                        now,
                        request.now(),
                        listener),
                result);
    }

    private void addNews() {
        log.add(request.past().entries().at(now, stated.problem().timeZone()));
        edits.ifPresent(made -> log.add(made.entries(now)));
        if (request.past().applyRatio()) {
            ratios = Ratios.news(stated.problem(), previous, log.situation().records(), now);
            log.add(ratios);
        }
    }

    private Appointments appointments() throws IOException, ProblemException, SolutionException {
        PlanCalendars named =
                PlanCalendars.of(request.files(), stated, request.busy(), Optional.of(previous))
                        .complete();
        PlanCalendars calendars =
                edits.flatMap(made -> request.edited().orElseThrow().others(made))
                        .map(others -> named.and(request.files().workspace(), others))
                        .orElse(named);
        return calendars
                .and(edits.map(Edits::alike).orElse(Map.of()))
                .read(stated.problem().start(), latest(), listener);
    }

    /** The last day that this plan or one with a later end may reach. */
    private LocalDate latest() {
        LocalDate latest = Horizon.latest(log.situation().eased(), now);
        return stated.problem().end().isPresent() ? latest.plusWeeks(Repairs.MOST_WEEKS) : latest;
    }

    private Replanner replanner(Appointments appointments) {
        return new Replanner(
                search,
                log.situation().around(appointments.busy()),
                previous,
                request.past().assumption(),
                new RevisionMaker(
                        request.files()
                                .identity(
                                        Optional.of(previous),
                                        stated.digest(),
                                        now,
                                        appointments.plans()),
                        stated,
                        appointments.files(),
                        request.export().apply(previous.export()),
                        now,
                        request.limits().seed()),
                request.limits(),
                now.plus(request.freeze()));
    }

    /** The plan with the repair that is wanted, or without one and what could be done. */
    private Outcome planned(Replanner replanner) {
        RepairChoice choice = request.repair();
        try (Listener.Watch watch = listener.search(request.limits().time())) {
            SolverListener watched = Search.watched(watch);
            Outcome plain = replanner.plan(watched);
            if (choice.isNone()) {
                return plain;
            }
            RepairMenu repairs = RepairMenu.of(replanner, plain, !choice.isOpen(), watched);
            if (choice.isOpen()) {
                menu =
                        repairs.isNeeded()
                                ? Optional.of(new Menu(repairs.shortfall(), repairs.priced()))
                                : Optional.empty();
                return plain;
            }
            PricedRepair chosen = repairs.chosen(choice);
            repaired = Optional.of(new Repaired(plain.state().remaining().problem(), chosen));
            log.add(chosen.repair().entries());
            return replanner.with(chosen.repair().entries(), replanner.limits()).plan(watched);
        }
    }
}
