package org.studycal.app;

import java.util.ArrayList;
import java.util.List;
import org.studycal.problem.StatedProblem;
import org.studycal.progress.Entry;
import org.studycal.replan.Situation;

/** What the log of a plan has, and what it gets with the next revision. */
final class LogDraft {

    private final List<Entry> known;
    private final List<Entry> fresh = new ArrayList<>();
    private Situation situation;

    LogDraft(StatedProblem stated, List<Entry> known) {
        this.known = List.copyOf(known);
        this.situation = Situation.of(stated, known);
    }

    void add(List<Entry> entries) {
        fresh.addAll(entries);
        situation = situation.with(entries);
    }

    /** What the log has. */
    List<Entry> known() {
        return known;
    }

    /** What it does not have yet. */
    List<Entry> fresh() {
        return fresh;
    }

    /** The problem by all of it. */
    Situation situation() {
        return situation;
    }
}
