package org.studycal.importer;

import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.studycal.importer.Doubt.Question;
import org.studycal.importer.ProblemPlan.Origin;
import org.studycal.importer.ProblemPlan.PlannedActivity;
import org.studycal.importer.TextHeads.Head;
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

    private final Phrases phrases = Phrases.load();
    private final Map<Integer, List<PlannedActivity>> work;
    private final Map<Head, Optional<PlanDays>> days = new HashMap<>();
    private final List<Head> lost = new ArrayList<>();
    private final List<Head> routine = new ArrayList<>();
    private int dated;

    private UnkeptDays(ProblemPlan problem) {
        work =
                problem.once().stream()
                        .filter(each -> each.origin() == Origin.TOPIC)
                        .collect(Collectors.groupingBy(PlannedActivity::line));
    }

    static List<Doubt> doubts(ProblemPlan problem) {
        if (problem.remarks().stream().anyMatch(each -> each.text().startsWith(KeptDays.DROPPED))) {
            return List.of();
        }
        UnkeptDays unkept = new UnkeptDays(problem);
        TextHeads.walk(problem.lines(), unkept::read);
        return unkept.doubts();
    }

    private void read(AccountedLine line, Deque<Head> heads) {
        List<PlannedActivity> here = work.getOrDefault(line.line(), List.of());
        if (here.isEmpty()) {
            return;
        }
        Optional<Head> at = heads.stream().filter(each -> day(each).isPresent()).findFirst();
        for (PlannedActivity each : here) {
            if (at.isEmpty()) {
                continue;
            }
            boolean named = !day(at.get()).get().weekdays().isEmpty();
            if (named && each.lengthInWeeks() > 1) {
                routine.add(at.get());
            } else {
                dated++;
                if (each.days().isEmpty() || !isOn(each, day(at.get()).get())) {
                    lost.add(at.get());
                }
            }
        }
    }

    private Optional<PlanDays> day(Head head) {
        return days.computeIfAbsent(head, each -> day(each.words()));
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
        return Stream.of(
                        doubt(
                                lost,
                                "%d of "
                                        + dated
                                        + " topics that stand at a day are not planned for it: %s"),
                        doubt(
                                routine,
                                "%d topics stand at a day in parts of several weeks, and are planned once: %s"))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Doubts topics, each of which stands under one of these. */
    private static Optional<Doubt> doubt(List<Head> all, String format) {
        if (all.size() < SEVERAL) {
            return Optional.empty();
        }
        String named =
                all.stream()
                        .distinct()
                        .limit(MOST_NAMED)
                        .map(each -> Cut.lineQuoted(each.line(), each.text()))
                        .collect(Collectors.joining("; "));
        return Optional.of(
                new Doubt(
                        all.getFirst().line(),
                        format.formatted(all.size(), named),
                        Question.RIGHT));
    }
}
