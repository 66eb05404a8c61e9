package org.studycal.importer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.studycal.importer.Doubt.Question;
import org.studycal.importer.ProblemPlan.Origin;
import org.studycal.importer.ProblemPlan.PlannedActivity;
import org.studycal.markdown.NestedFences;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.PeriodName;
import org.studycal.phrases.Phrases;

/**
 * Goes through the text for the days that its headings, labels and first cells name, and doubts
 * work that stands at one and has none in the problem, or another day of the week. It knows nothing
 * of how the plan was read.
 */
final class UnkeptDays {
    private static final int SEVERAL = 3;
    private static final int MOST_NAMED = 3;
    private static final int LONGEST = 60;

    private static final Pattern HEADING = Pattern.compile("[\\s>]*(#{1,6})\\s+(.+)");
    private static final Pattern BOLD = Pattern.compile("[\\s>]*\\*\\*([^*]+)\\*\\*[:：]?\\s*");
    private static final Pattern CELL = Pattern.compile("\\s*\\|([^|]*)\\|.*");
    private static final int BELOW_HEADINGS = 10;

    /**
     * A heading, label or item that others stand under.
     *
     * @param depth of headings 1 to 6, then of bold lines, then of items by their indentation
     * @param day what day it says, or empty
     */
    private record Head(int depth, int line, String text, Optional<PlanDays> day) {}

    private record Lost(Head head, PlannedActivity activity) {}

    private final Phrases phrases = Phrases.load();
    private final Map<Integer, List<PlannedActivity>> work;
    private final Deque<Head> open = new ArrayDeque<>();
    private final List<Lost> lost = new ArrayList<>();
    private int dated;

    private UnkeptDays(ProblemPlan problem) {
        work =
                problem.once().stream()
                        .filter(each -> each.origin() == Origin.TOPIC)
                        .collect(Collectors.groupingBy(PlannedActivity::line));
    }

    static List<Doubt> doubts(ProblemPlan problem) {
        UnkeptDays days = new UnkeptDays(problem);
        int code = 0;
        for (AccountedLine line : problem.lines()) {
            code += NestedFences.change(line.text(), code);
            if (code == 0) {
                days.read(line);
            }
        }
        return days.doubts();
    }

    private void read(AccountedLine line) {
        String text = line.begin();
        Matcher heading = HEADING.matcher(text);
        Matcher bold = BOLD.matcher(text);
        Matcher cell = CELL.matcher(text);
        int depth;
        String said;
        if (heading.matches()) {
            depth = heading.group(1).length();
            said = heading.group(2);
        } else if (bold.matches()) {
            depth = BELOW_HEADINGS - 1;
            said = bold.group(1);
        } else if (FigureLine.isEntry(text)) {
            depth = BELOW_HEADINGS + text.length() - text.stripLeading().length();
            said = cell.matches() ? cell.group(1) : text;
        } else {
            return;
        }
        while (!open.isEmpty() && open.peek().depth() >= depth) {
            open.pop();
        }
        open.push(new Head(depth, line.line(), text.strip(), day(TextFigures.bare(said))));
        Head at = open.stream().filter(each -> each.day().isPresent()).findFirst().orElse(null);
        for (PlannedActivity each : work.getOrDefault(line.line(), List.of())) {
            if (at != null && each.lengthInWeeks() == 1) {
                dated++;
                if (each.days().isEmpty() || !isOn(each, at.day().get())) {
                    lost.add(new Lost(at, each));
                }
            }
        }
    }

    private static boolean isOn(PlannedActivity activity, PlanDays day) {
        return day.weekdays().isEmpty()
                || activity.days()
                        .get()
                        .days()
                        .anyMatch(on -> day.weekdays().contains(on.getDayOfWeek()));
    }

    /** The day that a text begins with; dates are looked up elsewhere. */
    private Optional<PlanDays> day(String text) {
        if (!phrases.datesIn(text).isEmpty()) {
            return Optional.empty();
        }
        Optional<PeriodName> period = phrases.period(text);
        if (period.isPresent()) {
            return period.filter(each -> each.unit() == PeriodName.Unit.DAY)
                    .filter(each -> each.last() == each.first())
                    .map(each -> PlanDays.numbered(each.first(), each.last()));
        }
        return phrases.daysIn(text).stream()
                .filter(each -> each.start() == 0 && each.days().size() == 1)
                .filter(each -> Cut.parts(text, each.end()))
                .findFirst()
                .map(DaysMention::days)
                .map(PlanDays::named);
    }

    private List<Doubt> doubts() {
        if (lost.size() < SEVERAL) {
            return List.of();
        }
        String named =
                lost.stream()
                        .map(Lost::head)
                        .distinct()
                        .limit(MOST_NAMED)
                        .map(
                                each ->
                                        "line %d \"%s\""
                                                .formatted(
                                                        each.line(),
                                                        Cut.shortened(each.text(), LONGEST)))
                        .collect(Collectors.joining("; "));
        return List.of(
                new Doubt(
                        lost.getFirst().head().line(),
                        "%d of %d topics that stand at a day are not planned for it: %s"
                                .formatted(lost.size(), dated, named),
                        Question.RIGHT));
    }
}
