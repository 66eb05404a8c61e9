package org.studycal.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.studycal.problem.Activity;
import org.studycal.problem.Category;
import org.studycal.problem.Durations;
import org.studycal.problem.SessionLength;

/**
 * Rule 6: sessions within their activity's minimum and maximum; the last piece of an effort may be
 * shorter.
 */
final class LengthRules {

    private final Agenda agenda;
    private final Findings findings;

    LengthRules(Agenda agenda, Findings findings) {
        this.agenda = agenda;
        this.findings = findings;
    }

    void check() {
        for (Activity activity : agenda.problem.activities()) {
            SessionLength length = lengthOf(activity);
            for (List<Placed> effort : efforts(activity)) {
                checkShort(length.minMinutes(), effort);
                length.maxMinutes().ifPresent(max -> checkLong(max, effort));
            }
        }
    }

    private SessionLength lengthOf(Activity activity) {
        Category category = agenda.categories.get(activity.category());
        return category == null
                ? activity.session()
                : activity.session().orElse(category.session());
    }

    /** The sessions that make up one effort: all of them, or of a habit each day's or week's. */
    private Collection<List<Placed>> efforts(Activity activity) {
        List<Placed> sessions = agenda.of(activity);
        return activity.effort().repeats()
                ? sessions.stream()
                        .collect(Collectors.groupingBy(placed -> agenda.periodOf(activity, placed)))
                        .values()
                : List.of(sessions);
    }

    /** The last piece is the last that could be chosen: one fixed by hand later does not count. */
    private void checkShort(OptionalInt min, List<Placed> effort) {
        Placed lastOfAll = effort.isEmpty() ? null : effort.getLast();
        Placed lastChosen =
                effort.reversed().stream()
                        .filter(placed -> !placed.exempt())
                        .findFirst()
                        .orElse(lastOfAll);
        for (Placed placed : effort) {
            if (min.isPresent()
                    && placed.booked() < min.getAsInt()
                    && !placed.equals(lastOfAll)
                    && !placed.equals(lastChosen)) {
                findings.about(
                        placed,
                        Cause.SESSION_TOO_SHORT,
                        findings.session(placed)
                                + " is shorter than "
                                + Durations.format(min.getAsInt())
                                + " and not the last session");
            }
        }
    }

    /** Sessions that touch count as one; what is fixed of it alone only warns. */
    private void checkLong(int max, List<Placed> sessions) {
        List<Placed> block = new ArrayList<>();
        for (Placed placed : sessions) {
            if (!block.isEmpty() && !block.getLast().touches(placed)) {
                checkBlock(max, block);
                block.clear();
            }
            block.add(placed);
        }
        checkBlock(max, block);
    }

    private void checkBlock(int max, List<Placed> block) {
        if (block.isEmpty()) {
            return;
        }
        long total = Agenda.booked(block);
        long exempt = Agenda.booked(block.stream().filter(Placed::exempt).toList());
        Placed first = block.getFirst();
        findings.limit(
                total,
                exempt,
                max,
                Cause.SESSION_TOO_LONG,
                first.activity(),
                first.session().start(),
                findings.session(first)
                        + (block.size() == 1 ? "" : " and what touches it")
                        + " takes "
                        + Durations.format(total)
                        + "; at most "
                        + Durations.format(max)
                        + " are expected");
    }
}
