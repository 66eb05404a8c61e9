package org.studycal.importer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.problem.WeekRange;

/** Numbers periods by how long they are, one after the other. */
final class Lengths {
    private final Facts facts;
    private final List<PeriodFact> periods;
    private final Numbering numbering;
    private final Map<PeriodFact, WeekRange> weeks;

    /**
     * Adds to a numbering.
     *
     * @param weeks of the periods, as far as they are numbered
     */
    Lengths(Facts facts, Numbering numbering, Map<PeriodFact, WeekRange> weeks) {
        this.facts = facts;
        this.periods = facts.periods;
        this.numbering = numbering;
        this.weeks = weeks;
    }

    /** Months and phases that say how long they are follow each other; months have four weeks. */
    void sequential(Unit unit, boolean weeksRestart, int shift) {
        Map<String, Integer> reached = new HashMap<>();
        Map<PeriodFact, Integer> counted = new HashMap<>();
        periods.stream()
                .filter(each -> each.unit == Unit.WEEK)
                .forEach(each -> counted.merge(each.outer(), each.last + shift, Math::max));
        List<PeriodFact> row = periods.stream().filter(each -> each.unit == unit).toList();
        for (PeriodFact period : row) {
            String key = (period.parent == null ? -1 : period.parent.index) + "/" + period.subject;
            int before = weeksRestart ? lastBefore(period) : 0;
            int begin =
                    reached.getOrDefault(
                            key,
                            numbering
                                    .of(period.parent)
                                    .map(range -> range.first() - 1)
                                    .orElse(before));
            int length = period.durationWeeks;
            boolean inside = weeksRestart && counted.containsKey(period);
            if (unit == Unit.MONTH && length == 0 && !inside) {
                length = (period.last - period.first + 1) * Numbering.MONTH_WEEKS;
                if (!weeks.containsKey(period)) {
                    facts.guessed(
                            row.getFirst().line,
                            "months without weeks were taken as four weeks each");
                }
            }
            length = length == 0 ? counted.getOrDefault(period, 0) : length;
            if (length > 0) {
                weeks.putIfAbsent(period, new WeekRange(begin + 1, begin + length));
            }
            if (!weeks.containsKey(period)) {
                // Nobody knows when what follows it begins.
                return;
            }
            reached.put(key, weeks.get(period).last());
        }
    }

    /** The last of the weeks that stand before a period and in none. */
    private int lastBefore(PeriodFact period) {
        return periods.stream()
                .limit(period.index)
                .filter(each -> each.unit == Unit.WEEK && each.outer() == null)
                .flatMap(each -> numbering.own(each).stream())
                .mapToInt(WeekRange::last)
                .max()
                .orElse(0);
    }

    private List<PeriodFact> phases() {
        return periods.stream()
                .filter(period -> period.unit == Unit.PHASE && period.parent == null)
                .toList();
    }

    /** Phases that say nothing share the plan's stated length. */
    void totalShared() {
        List<PeriodFact> open = phases();
        Facts.Length length =
                facts.lengths.isEmpty() ? new Facts.Length(0, 0) : facts.lengths.getFirst();
        if (length.weeks() == 0
                || open.isEmpty()
                || open.stream()
                        .anyMatch(each -> weeks.containsKey(each) || each.dates.isPresent())) {
            return;
        }
        for (int i = 0; i < open.size(); i++) {
            int first = i * length.weeks() / open.size() + 1;
            int last = Math.max(first, (i + 1) * length.weeks() / open.size());
            weeks.put(open.get(i), new WeekRange(first, last));
        }
        facts.guessed(
                open.getFirst().line,
                "%d weeks (line %d) were divided equally among %d phases",
                length.weeks(),
                length.line(),
                open.size());
    }

    /** Phases that say nothing share the weeks from the first day to the last. */
    void phasesUntil(int last) {
        List<PeriodFact> all = phases();
        List<PeriodFact> open = all.stream().filter(each -> !weeks.containsKey(each)).toList();
        if (last < 1 || open.isEmpty()) {
            return;
        }
        int length = Math.max(1, last / open.size());
        int next = 1;
        for (PeriodFact phase : all) {
            weeks.putIfAbsent(phase, new WeekRange(next, next + length - 1));
            next = weeks.get(phase).last() + 1;
        }
        String names =
                open.size() == 1
                        ? open.getFirst().name
                        : open.getFirst().name + " to " + open.getLast().name;
        facts.guessed(
                open.getFirst().line,
                "how long %s is: %d %s each",
                names,
                length,
                length == 1 ? "week" : "weeks");
    }
}
