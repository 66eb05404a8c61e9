package org.studycal.ask;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;

/**
 * Why a session is where it is, and what a plan would be with it elsewhere.
 *
 * @param plan as it is
 * @param now when it was asked
 * @param hold what keeps the session there whatever it costs, if anything
 * @param elsewhere what it would be worth at other times; empty where nothing could move it
 * @param contrast the plan with it at the time that was asked for, if one was
 */
public record Explanation(
        Solution plan,
        Instant now,
        Session session,
        Optional<Hold> hold,
        Optional<Elsewhere> elsewhere,
        Optional<Contrast> contrast) {

    /** For how long a replan leaves alone what comes next, unless told otherwise. */
    private static final Duration FREEZE = Duration.ofDays(1);

    /** What keeps a session where it is. */
    public enum Hold {
        /** It has begun or is over. */
        HISTORY("history"),
        /** The person put it there. */
        PIN("pin"),
        /** It is so near that a replan moves it only when it must. */
        FREEZE("freeze");

        private final String words;

        Hold(String words) {
            this.words = words;
        }

        /** As files have it. */
        public String words() {
            return words;
        }

        /** What holds a session at a moment. */
        public static Optional<Hold> of(Session session, Instant now) {
            if (session.status() == Session.Status.DONE || session.start().isBefore(now)) {
                return Optional.of(HISTORY);
            }
            if (session.pinned()) {
                return Optional.of(PIN);
            }
            return session.start().isBefore(now.plus(Explanation.FREEZE))
                    ? Optional.of(FREEZE)
                    : Optional.empty();
        }

        /** Whether nothing moves it at all. */
        public boolean isFinal() {
            return this != FREEZE;
        }
    }

    /** How sure the answer is. */
    public Verdict verdict() {
        if (contrast.isPresent()) {
            return contrast.get().verdict();
        }
        if (elsewhere.isEmpty()) {
            return Verdict.PROVED;
        }
        Elsewhere other = elsewhere.get();
        if (!other.cheaper().isEmpty()) {
            return Verdict.BETTER_FOUND;
        }
        return isBestPossible() || isRuledOut(other) ? Verdict.PROVED : Verdict.OPEN;
    }

    /** Whether no plan at all is cheaper. */
    public boolean isBestPossible() {
        return plan.score().bound().isPresent()
                && plan.score().bound().getAsLong() >= plan.cost()
                && plan.leftOut().isEmpty();
    }

    private static boolean isRuledOut(Elsewhere other) {
        return other.isNowherePossible()
                && other.impossible().stream().allMatch(each -> Elsewhere.isForGood(each.cause()));
    }
}
