package org.studycal.importer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.studycal.importer.Doubt.Question;
import org.studycal.importer.ProblemPlan.PlannedActivity;
import org.studycal.phrases.Phrases;
import org.studycal.phrases.Span;

/** Doubts what the text says for every day or week and the problem has once. */
final class Routines {
    private static final int ALL_DAYS = 7;
    private static final int LONGEST = 120;

    private final Phrases phrases = Phrases.load();

    /** What has no hours of its own, by its line. */
    private final Map<Integer, PlannedActivity> guessed;

    private Routines(ProblemPlan problem) {
        guessed =
                problem.once().stream()
                        .filter(each -> each.minutes().guessed())
                        .collect(
                                Collectors.toMap(
                                        each -> each.minutes().line(),
                                        Function.identity(),
                                        (one, other) -> one));
    }

    static Optional<Doubt> doubt(ProblemPlan problem, List<FigureLine> lines) {
        Routines routines = new Routines(problem);
        List<FigureLine> said =
                lines.stream().filter(each -> each.isTopic() && routines.is(each)).toList();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Doubt(
                                said.getFirst().line(),
                                "%s is said for every day or week and planned once%s"
                                        .formatted(
                                                Cut.quoted(said.getFirst().text()),
                                                said.size() > 1
                                                        ? ", as are %d more lines"
                                                                .formatted(said.size() - 1)
                                                        : ""),
                                Question.RIGHT));
    }

    private boolean is(FigureLine line) {
        PlannedActivity activity = guessed.get(line.line());
        if (activity == null || activity.days().isPresent()) {
            return false;
        }
        String text = Cut.shortened(TextFigures.bare(line.text()), LONGEST);
        return isDaily(text)
                || isEach(text, Span.Unit.DAY)
                || (activity.lengthInWeeks() > 1 && isEach(text, Span.Unit.WEEK));
    }

    /** Whether a text begins or ends with "daily", and no name has that word in it. */
    private boolean isDaily(String text) {
        return phrases.daysIn(text).stream()
                .filter(each -> each.days().size() == ALL_DAYS)
                .anyMatch(
                        each ->
                                Cut.isApart(text, each)
                                        || ends(text, each.end())
                                        || isCounted(text, each.start(), each.end()));
    }

    /** Whether a text begins or ends with "each week". */
    private boolean isEach(String text, Span.Unit per) {
        return phrases.eachIn(text).stream()
                .filter(each -> each.per() == per)
                .anyMatch(
                        each ->
                                ends(text, each.end())
                                        || isCounted(text, each.start(), each.end()));
    }

    /** Whether a text parts at a place, and not into the items of a row of words. */
    private static boolean ends(String text, int end) {
        boolean comma = end < text.length() && text.charAt(end) == ',';
        return !comma && Cut.parts(text, end);
    }

    /** Whether a text begins so, and a number follows: "Every day 3 problems". */
    private static boolean isCounted(String text, int start, int end) {
        String rest = text.substring(Math.min(end, text.length())).stripLeading();
        return start == 0
                && !rest.isEmpty()
                && (Character.isDigit(rest.charAt(0)) || Character.isIdeographic(rest.charAt(0)));
    }
}
