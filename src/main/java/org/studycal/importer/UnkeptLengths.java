package org.studycal.importer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.studycal.importer.Doubt.Question;
import org.studycal.importer.ProblemPlan.Origin;
import org.studycal.importer.ProblemPlan.PlannedActivity;
import org.studycal.importer.TextHeads.Head;
import org.studycal.phrases.PeriodName;
import org.studycal.phrases.Phrases;
import org.studycal.phrases.Span;

/**
 * Goes through the text for headings that say how many weeks they have, and doubts those whose
 * topics are in far more or fewer. It knows nothing of how the plan was read.
 */
final class UnkeptLengths {
    private static final int MOST_NAMED = 3;
    private static final int MONTH = 4;

    /** Weeks that a heading says, at least and at most. */
    private record Said(int min, int max) {}

    private static final class Tally {
        private final BitSet weeks = new BitSet();
        private int topics;

        int length() {
            return weeks.isEmpty() ? 0 : weeks.length() - weeks.nextSetBit(0);
        }
    }

    private final Phrases phrases = Phrases.load();
    private final Map<Integer, List<PlannedActivity>> work;
    private final Map<Head, Optional<Said>> said = new LinkedHashMap<>();
    private final Map<Head, Tally> tallies = new LinkedHashMap<>();

    private UnkeptLengths(ProblemPlan problem) {
        work =
                problem.once().stream()
                        .filter(each -> each.origin() == Origin.TOPIC)
                        .filter(each -> each.weeks().isPresent())
                        .collect(Collectors.groupingBy(PlannedActivity::line));
    }

    static List<Doubt> doubts(ProblemPlan problem) {
        UnkeptLengths lengths = new UnkeptLengths(problem);
        TextHeads.walk(
                problem.lines(),
                (line, heads) ->
                        lengths.work
                                .getOrDefault(line.line(), List.of())
                                .forEach(each -> heads.forEach(head -> lengths.add(head, each))));
        return lengths.doubts();
    }

    private void add(Head head, PlannedActivity activity) {
        if (said.computeIfAbsent(head, each -> said(each.words())).isPresent()) {
            Tally tally = tallies.computeIfAbsent(head, each -> new Tally());
            tally.topics++;
            tally.weeks.set(activity.weeks().get().first(), activity.weeks().get().last() + 1);
        }
    }

    private Optional<Said> said(String words) {
        List<Span> spans =
                phrases.spansIn(words).stream()
                        .filter(Span::isLength)
                        .filter(each -> Cut.isApart(words, each))
                        .toList();
        if (spans.size() == 1) {
            Span span = spans.getFirst();
            double weeks = span.unit() == Span.Unit.MONTH ? MONTH : span.unit().days() / 7.0;
            return Optional.of(
                    new Said(
                            (int) Math.ceil(span.min() * weeks),
                            (int) Math.ceil(span.max() * weeks)));
        }
        return phrases.period(words)
                .filter(each -> spans.isEmpty() && each.unit() == PeriodName.Unit.WEEK)
                .map(each -> each.last() - each.first() + 1)
                .map(each -> new Said(each, each));
    }

    private List<Doubt> doubts() {
        List<String> wrong = new ArrayList<>();
        int line = 0;
        for (Map.Entry<Head, Tally> each : tallies.entrySet()) {
            Said weeks = said.get(each.getKey()).orElseThrow();
            int length = each.getValue().length();
            boolean more = length > weeks.max() + 1;
            boolean fewer = length * 2 < weeks.min() && each.getValue().topics > 1;
            if (more || fewer) {
                line = line == 0 ? each.getKey().line() : line;
                wrong.add(
                        Cut.lineQuoted(each.getKey().line(), each.getKey().text())
                                + " in "
                                + length);
            }
        }
        int others = wrong.size() - MOST_NAMED;
        return wrong.isEmpty()
                ? List.of()
                : List.of(
                        new Doubt(
                                line,
                                "topics are in other numbers of weeks than the text says: %s%s"
                                        .formatted(
                                                wrong.stream()
                                                        .limit(MOST_NAMED)
                                                        .collect(Collectors.joining("; ")),
                                                others > 0 ? "; and " + others + " more" : ""),
                                Question.RIGHT));
    }
}
