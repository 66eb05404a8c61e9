package org.studycal.importer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.studycal.importer.StudyPlan.Unit;

/** Finds where the numbers and the length of a plan's periods contradict each other. */
final class Sequence {
    private final Facts facts;

    Sequence(Facts facts) {
        this.facts = facts;
    }

    /**
     * Looks for missing and repeated numbers, and compares the plan's stated length.
     *
     * @param lastWeek of all periods, or 0
     */
    void check(int lastWeek) {
        Map<String, PeriodFact> before = new HashMap<>();
        for (PeriodFact period : facts.periods) {
            if (!period.again && (period.unit != Unit.PHASE || period.first > 0)) {
                String word = period.name.replaceAll("[\\d\\s–-]+", "");
                int parent = period.parent == null ? -1 : period.parent.index;
                String row = period.unit + "/" + parent + "/" + period.subject + "/" + word;
                Optional.ofNullable(before.put(row, period))
                        .ifPresent(each -> compare(each, period));
            }
        }
        facts.lengths.stream()
                .limit(1)
                .filter(each -> lastWeek > 0)
                .filter(each -> Math.abs(each.weeks() - lastWeek) > each.weeks() / 10)
                .forEach(
                        each ->
                                facts.contradiction(
                                        each.line(),
                                        "the plan says that it has %d weeks (line %d), its last is"
                                                + " week %d",
                                        each.weeks(),
                                        each.line(),
                                        lastWeek));
    }

    private void compare(PeriodFact before, PeriodFact period) {
        int missing = before.last + 1;
        if (period.first > missing) {
            String numbers =
                    missing == period.first - 1
                            ? missing + " is"
                            : missing + " to " + (period.first - 1) + " are";
            facts.contradiction(
                    period.line,
                    "%s %s missing: %s (line %d) is followed by %s (line %d)",
                    period.unit.name().toLowerCase(Locale.ROOT),
                    numbers,
                    before.name,
                    before.line,
                    period.name,
                    period.line);
        } else if (period.first <= before.last && period.last >= before.first) {
            facts.contradiction(
                    period.line,
                    "%s (line %d) has the number of %s (line %d) again; both were taken",
                    period.name,
                    period.line,
                    before.name,
                    before.line);
        }
    }
}
