package org.studycal.app;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.studycal.ask.Evidence;
import org.studycal.ask.Forecast;
import org.studycal.ask.Learning;
import org.studycal.ask.Outlook;
import org.studycal.ask.WorkAhead;
import org.studycal.commitment.Appointments;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Placement;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.StatedProblem;
import org.studycal.progress.Entry;
import org.studycal.progress.Records;
import org.studycal.replan.PlanState;
import org.studycal.replan.Replanning.Assumption;
import org.studycal.replan.Situation;

/**
 * A plan that is asked about: where it stands at some moment, with the appointments around it.
 *
 * @param newest the newest revision as it was written
 * @param earlier revisions before it, older ones first
 * @param situation what it is planned in
 * @param state what has become of it
 * @param solution the same plan without what was missed, and with what happened besides
 */
record OpenPlan(
        PlanFiles files,
        StatedProblem stated,
        Solution newest,
        List<Solution> earlier,
        Situation situation,
        PlanState state,
        Solution solution,
        Instant now) {

    /** Reads a plan. */
    static OpenPlan read(PlanFiles files, Present present, Listener listener)
            throws IOException, ProblemException, SolutionException {
        Solution written = files.solution();
        StatedProblem stated = files.problem().statedFor(written, listener);
        Solution newest = ContinuedPlan.seen(files, stated.problem(), written, listener);
        Instant now = present.in(stated.problem().timeZone());
        ContinuedPlan.checkPresent(newest, now);
        return of(files, stated, newest, files.before(newest).reversed(), now, listener);
    }

    /**
     * A plan whose newest revision may not be written yet.
     *
     * @param earlier revisions, older ones first
     */
    static OpenPlan of(
            PlanFiles files,
            StatedProblem stated,
            Solution newest,
            List<Solution> earlier,
            Instant now,
            Listener listener)
            throws IOException, ProblemException, SolutionException {
        return of(
                files,
                stated,
                newest,
                earlier,
                files.progress(stated, Optional.of(newest), listener).entries(),
                now,
                listener);
    }

    /**
     * A plan whose newest revision and log may not be written yet.
     *
     * @param earlier revisions, older ones first
     */
    static OpenPlan of(
            PlanFiles files,
            StatedProblem stated,
            Solution newest,
            List<Solution> earlier,
            List<Entry> entries,
            Instant now,
            Listener listener)
            throws IOException, ProblemException, SolutionException {
        Appointments appointments =
                PlanCalendars.of(files, stated, BusyChoice.AS_SEEN, Optional.of(newest))
                        .read(
                                stated.problem().start(),
                                WorkAhead.latest(stated.problem(), newest, now),
                                listener);
        Situation situation = Situation.of(stated, entries).around(appointments.busy());
        PlanState state = PlanState.of(situation, newest, now, Assumption.DONE);
        return new OpenPlan(
                files,
                stated,
                newest,
                earlier,
                situation,
                state,
                standing(newest, state, now),
                now);
    }

    /** A plan whose newest revision and log are about to be written. */
    static OpenPlan upcoming(
            PlanFiles files,
            StatedProblem stated,
            Solution newest,
            Optional<Solution> previous,
            List<Entry> entries,
            Instant now)
            throws IOException, ProblemException, SolutionException {
        return of(files, stated, newest, through(files, previous), entries, now, Listener.NONE);
    }

    /** The revisions up to one that is not kept yet, older ones first. */
    static List<Solution> through(PlanFiles files, Optional<Solution> last)
            throws SolutionException {
        List<Solution> revisions = new ArrayList<>();
        if (last.isPresent()) {
            revisions.addAll(files.before(last.get()).reversed());
            revisions.add(last.get());
        }
        return revisions;
    }

    private static Solution standing(Solution newest, PlanState state, Instant now) {
        Set<Placement> happened = new HashSet<>(state.remaining().problem().history().sessions());
        List<Session> sessions = new ArrayList<>();
        for (Session session : state.previous().orElse(newest).sessions()) {
            if (!session.start().isBefore(now) || happened.contains(session.placement())) {
                sessions.add(session);
            }
        }
        return newest.withSessions(sessions);
    }

    /** Whether an earlier revision is of the plan that the newest one continues. */
    boolean continues(Solution revision) {
        return revision.course().begun().equals(newest.course().begun());
    }

    /** An earlier revision, if it is kept; one that was read already is not read again. */
    Optional<Solution> revision(int number) throws SolutionException {
        Optional<Solution> known =
                earlier.stream().filter(each -> each.revision() == number).findFirst();
        return known.isPresent() ? known : files.kept().read(number);
    }

    /** What is left to plan. */
    Problem problem() {
        return state.remaining().problem();
    }

    Records records() {
        return situation.records();
    }

    /** What the person's record says about the person. */
    Evidence evidence() {
        List<Solution> revisions = new ArrayList<>();
        for (Solution each : earlier) {
            revisions.add(ContinuedPlan.earlier(stated.problem(), newest, each));
        }
        revisions.add(newest);
        return Learning.of(stated.problem(), revisions, records(), now);
    }

    /** When the plan will really be done. */
    Forecast forecast() {
        Records records = records();
        WorkAhead work =
                WorkAhead.of(
                        state.remaining(), solution, category -> records.takes(category, now), now);
        return Forecast.of(work, Outlook.USUAL, evidence(), Forecast.TRIALS, newest.basis().seed());
    }
}
