package org.studycal.app;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.studycal.ask.Contrast;
import org.studycal.ask.Elsewhere;
import org.studycal.ask.Explanation;
import org.studycal.ask.Explanation.Hold;
import org.studycal.ask.Verdict;
import org.studycal.plan.LeftOut;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Activity;
import org.studycal.problem.DidYouMean;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.progress.Entry;

/**
 * Why a session is where it is, and what a plan would be with it elsewhere.
 *
 * @param problem what is left to plan
 * @param pinned whether the log has it at the time that was asked for now
 */
public record WhyThere(Problem problem, Explanation explanation, boolean pinned) {

    /** A session of a plan, by what the person calls it. */
    @FunctionalInterface
    public interface Which {

        /** The session. */
        Session in(Problem problem, Solution solution, Instant now);
    }

    /** A time of a plan, by what the person calls it. */
    @FunctionalInterface
    public interface When {

        /** The moment. */
        Instant in(Problem problem, Instant now);
    }

    /**
     * What is asked.
     *
     * @param instead a time at which the session could be
     * @param apply whether to put it there when that is better
     */
    public record Request(
            PlanFiles files,
            Present now,
            Which which,
            Optional<When> instead,
            boolean apply,
            SearchLimits limits) {}

    /** Asks why a session is where it is. */
    public static WhyThere run(Request request, Search search, Listener listener)
            throws IOException, ProblemException, SolutionException {
        OpenPlan plan = OpenPlan.read(request.files(), request.now(), listener);
        Session session = request.which().in(plan.problem(), plan.solution(), plan.now());
        Optional<Hold> hold = Hold.of(session, plan.now());
        boolean fixed = hold.filter(Hold::isFinal).isPresent();
        Optional<Elsewhere> elsewhere =
                fixed
                        ? Optional.empty()
                        : Optional.of(
                                Elsewhere.of(
                                        plan.state().remaining(),
                                        plan.solution(),
                                        session,
                                        plan.now()));
        Optional<Contrast> contrast = Optional.empty();
        if (request.instead().isPresent() && !fixed) {
            Instant wanted = request.instead().get().in(plan.problem(), plan.now());
            if (wanted.equals(session.start())) {
                throw new BadInput("--not: the session is at that time already");
            }
            contrast =
                    Optional.of(
                            new ForcedPlan(plan, session, wanted, search, request.limits())
                                    .contrast(listener));
        }
        if (request.apply()) {
            Instant wanted =
                    contrast.filter(each -> each.verdict() == Verdict.BETTER_FOUND)
                            .map(Contrast::wanted)
                            .orElseThrow(
                                    () ->
                                            new BadInput(
                                                    "--apply: no better plan was found",
                                                    "Without it, 'studycal why' says what was."));
            plan.files().record(List.of(pin(session, wanted, plan)), plan.stated());
        }
        return new WhyThere(
                plan.problem(),
                new Explanation(plan.solution(), plan.now(), session, hold, elsewhere, contrast),
                request.apply());
    }

    private static Entry pin(Session session, Instant wanted, OpenPlan plan) {
        return new Entry.Pin(
                plan.now(),
                session.uid(),
                Optional.of(session.start()),
                Optional.empty(),
                wanted,
                wanted.plus(Duration.between(session.start(), session.end())));
    }

    /**
     * Why work is left out.
     *
     * @param problem what is left to plan
     * @param left what is left out of the activity
     */
    public record OfLeftOut(Problem problem, String activity, List<LeftOut> left) {

        /** Asks why work of an activity is left out. */
        public static OfLeftOut run(
                PlanFiles files, Present present, String activity, Listener listener)
                throws IOException, ProblemException, SolutionException {
            OpenPlan plan = OpenPlan.read(files, present, listener);
            if (plan.problem().activity(activity).isEmpty()) {
                throw new BadInput(
                        "--left-out: there is no activity '%s'".formatted(activity),
                        DidYouMean.among(
                                        activity,
                                        plan.problem().activities().stream()
                                                .map(Activity::id)
                                                .toList())
                                .map(id -> "Maybe " + id + "?")
                                .orElse("Expected an activity's id."));
            }
            return new OfLeftOut(
                    plan.problem(),
                    activity,
                    plan.solution().leftOut().stream()
                            .filter(left -> left.activity().equals(activity))
                            .toList());
        }
    }
}
