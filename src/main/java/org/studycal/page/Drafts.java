package org.studycal.page;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.studycal.app.BadInput;
import org.studycal.app.ChangedElsewhere;
import org.studycal.app.PlanDraft;
import org.studycal.app.PlanView;
import org.studycal.plan.SolutionException;
import org.studycal.problem.ProblemException;
import org.studycal.progress.Entry;

/** The draft that waits to be kept, at most one, and the last one that was kept. */
final class Drafts {

    private final AskedOfPlan asked;
    private final AtomicReference<Waiting> waiting = new AtomicReference<>();
    private volatile Kept kept = Kept.NOTHING;
    private int made;

    Drafts(AskedOfPlan asked) {
        this.asked = asked;
    }

    /** A draft by the number that the page knows it by. */
    record Waiting(int number, PlanDraft plan, List<String> warnings) {}

    /**
     * The last draft that was kept here.
     *
     * @param entries how many entries of the log went with it
     * @param log what held in the log then
     */
    private record Kept(int revision, int entries, List<Entry> log) {
        private static final Kept NOTHING = new Kept(0, 0, List.of());
    }

    /** A new one, in place of one that waits. */
    Waiting add(PlanDraft plan, List<String> warnings) {
        Waiting fresh = new Waiting(++made, plan, warnings);
        waiting.set(fresh);
        return fresh;
    }

    Optional<Waiting> waiting() {
        return Optional.ofNullable(waiting.get());
    }

    void discard() {
        waiting.set(null);
    }

    /** Writes the one of a number, if that still waits. */
    void keep(int number)
            throws IOException, ProblemException, SolutionException, ChangedElsewhere {
        Waiting wanted = waiting.get();
        if (wanted == null || wanted.number() != number) {
            throw new ChangedElsewhere();
        }
        PlanDraft plan = wanted.plan();
        try {
            plan.keep();
        } catch (ChangedElsewhere e) {
            waiting.compareAndSet(wanted, null);
            throw e;
        }
        waiting.compareAndSet(wanted, null);
        kept =
                new Kept(
                        plan.result().solution().revision(),
                        plan.entries(),
                        asked.view().records().effective());
    }

    /** The plan goes back: neither draft is of it any more. */
    void forget() {
        kept = Kept.NOTHING;
        discard();
    }

    /**
     * What the log must say so that what was dragged does not stay where it was dragged to, when
     * the plan goes back.
     *
     * @param name what the person calls the plan
     */
    List<Entry> takenBack(PlanView view, String name) {
        if (kept.revision() != view.solution().revision() || kept.entries() == 0) {
            return List.of();
        }
        if (!kept.log().equals(view.records().effective())) {
            throw new BadInput(
                    "something was logged since; 'studycal log %s undo' takes that back first"
                            .formatted(name));
        }
        return List.of(new Entry.Undo(view.now(), kept.entries()));
    }
}
