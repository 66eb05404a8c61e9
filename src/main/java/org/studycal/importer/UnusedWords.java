package org.studycal.importer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.studycal.importer.Doubt.Question;
import org.studycal.importer.ProblemPlan.PlannedActivity;
import org.studycal.phrases.Mention;
import org.studycal.phrases.Phrases;

/**
 * Goes over the lines of a plan that became work once more, and doubts those of which the problem
 * has most words nowhere: a column or the half of a line that was lost. It knows nothing of how the
 * plan was read.
 */
final class UnusedWords {

    private static final int MOST_QUOTED = 3;

    /** So many words are something to do; fewer are a mark, a name of a column or a level. */
    private static final int FEWEST = 3;

    private static final Pattern CELL = Pattern.compile("(?<!\\\\)\\|");

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}|[\\p{IsHan}\\p{IsHangul}]{2,}");

    private final Phrases phrases = Phrases.load();
    private final Set<Integer> named;
    private final Set<String> words = new HashSet<>();
    private final StringBuilder text = new StringBuilder();

    private UnusedWords(StudyPlan plan, ProblemPlan problem) {
        named =
                Stream.concat(
                                problem.remarks().stream()
                                        .filter(each -> each.kind() != RemarkKind.GUESSED)
                                        .map(Remark::line),
                                problem.doubts().stream().map(Doubt::line))
                        .collect(Collectors.toSet());
        Stream.of(
                        Stream.of(plan.title()),
                        plan.periods().stream()
                                .flatMap(each -> Stream.of(each.name(), each.title())),
                        Stream.concat(problem.activities().stream(), problem.done().stream())
                                .flatMap(UnusedWords::of),
                        plan.topics().stream()
                                .flatMap(each -> Stream.of(each.group(), each.notes())),
                        problem.categories().stream().map(ProblemPlan.PlannedCategory::title),
                        plan.checkpoints().stream()
                                .flatMap(
                                        each ->
                                                Stream.concat(
                                                        Stream.of(each.title()),
                                                        each.checklist().stream())),
                        plan.windows().stream().map(StudyPlan.Window::label))
                .flatMap(each -> each)
                .forEach(this::add);
    }

    private static Stream<String> of(PlannedActivity activity) {
        return Stream.concat(
                Stream.of(activity.title(), activity.notes()), activity.links().stream());
    }

    private void add(String said) {
        String small = said.toLowerCase(Locale.ROOT);
        text.append(small).append('\n');
        words(small).forEach(words::add);
    }

    /** One doubt for all lines with parts that are not used. */
    static Optional<Doubt> doubt(List<FigureLine> lines, StudyPlan plan, ProblemPlan problem) {
        UnusedWords unused = new UnusedWords(plan, problem);
        List<FigureLine> found = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (FigureLine line : lines) {
            Optional<String> lost = unused.lost(line);
            if (lost.isPresent()) {
                found.add(line);
                parts.add(Cut.lineQuoted(line.line(), lost.get()));
            }
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        int more = parts.size() - MOST_QUOTED;
        String quoted =
                String.join("; ", parts.subList(0, Math.min(parts.size(), MOST_QUOTED)))
                        .replaceFirst("^line \\d+ ", "");
        return Optional.of(
                new Doubt(
                        found.getFirst().line(),
                        "the text has words that the problem does not have: %s%s"
                                .formatted(quoted, more > 0 ? "; and " + more + " more" : ""),
                        Question.RIGHT));
    }

    /** The part of a line that is nowhere in the problem. */
    private Optional<String> lost(FigureLine line) {
        boolean work =
                line.isTopic()
                        || line.account() == Account.HABIT
                        || (line.account() == Account.MILESTONE && line.isEntry());
        if (!work || named.contains(line.line())) {
            return Optional.empty();
        }
        return CELL.splitAsStream(line.text())
                .filter(this::isLost)
                .findFirst()
                .map(each -> Cut.tidy(each.replace("[", "")));
    }

    private boolean isLost(String part) {
        return countLost(part) >= FEWEST && isMostLost(part);
    }

    /** A word of a figure or a place counts as lost here, which is the cheap half of the answer. */
    private long countLost(String part) {
        return words(part).filter(each -> !isUsed(each)).count();
    }

    private boolean isMostLost(String part) {
        String left =
                withoutFigures(
                        Stream.of(part.replace("[", " ").split("\\s+", 0))
                                .filter(each -> !Places.isAddress(each))
                                .collect(Collectors.joining(" ")));
        long lost = countLost(left);
        return lost >= FEWEST && lost * 2 > words(left).count();
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group);
    }

    /**
     * A text without a label that only announces, and without what {@link UnusedFigures} looks for.
     */
    private String withoutFigures(String part) {
        int colon = part.indexOf(':');
        boolean label =
                colon > 0
                        && (phrases.sectionOnly(part.substring(0, colon)).isPresent()
                                || phrases.fact(part.substring(0, colon)).isPresent());
        StringBuilder rest = new StringBuilder(part);
        Stream.<List<? extends Mention>>of(
                        phrases.datesIn(part),
                        phrases.clocksIn(part),
                        phrases.effortsIn(part),
                        phrases.daysIn(part),
                        phrases.frequenciesIn(part),
                        phrases.spansIn(part),
                        phrases.periodsIn(part))
                .flatMap(List::stream)
                .forEach(
                        each -> {
                            for (int i = each.start(); i < each.end(); i++) {
                                rest.setCharAt(i, ' ');
                            }
                        });
        return rest.substring(label ? colon : 0);
    }

    private boolean isUsed(String word) {
        boolean spaced = word.codePoints().allMatch(each -> each < 0x2E80);
        return words.contains(word) || (!spaced && text.indexOf(word) >= 0);
    }
}
