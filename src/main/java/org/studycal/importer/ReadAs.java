package org.studycal.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.studycal.importer.Doubt.Question;
import org.studycal.importer.StudyPlan.Topic;

/**
 * Says in a line each what was taken as work beside a plan's weeks and days, and what became notes:
 * what a person has to look at to see whether a plan was read as it is meant.
 */
final class ReadAs {
    private static final int MOST_NAMED = 4;

    /** A label that comes so often is one of the plan's. */
    private static final int SEVERAL = 3;

    private ReadAs() {}

    /** What is named, how often, and where first. */
    private record Named(String name, int count, int line) {
        @Override
        public String toString() {
            return "%s (%d, line %d)".formatted(Cut.quoted(name), count, line);
        }
    }

    static List<Remark> remarks(StudyPlan plan) {
        List<Remark> remarks = new ArrayList<>();
        boolean named =
                plan.checks().doubts().stream()
                        .anyMatch(each -> each.question() == Question.SECTIONS);
        List<Topic> beside = plan.topics().stream().filter(each -> each.period() < 0).toList();
        if (!named && !plan.periods().isEmpty() && beside.size() < plan.topics().size()) {
            say(
                    remarks,
                    "stands in no week or day and was taken, too",
                    counted(beside, ReadAs::place, Topic::line));
        }
        List<AccountedLine> notes = plan.checks().lines().stream().filter(Ledger::isAside).toList();
        say(
                remarks,
                "became notes on topics",
                counted(notes, ReadAs::label, AccountedLine::line).stream()
                        .filter(each -> each.count() >= SEVERAL)
                        .toList());
        return remarks;
    }

    private static String place(Topic topic) {
        return topic.group().isBlank() ? topic.title() : topic.group().strip();
    }

    private static String label(AccountedLine line) {
        String label = Label.of(TextFigures.bare(line.text())).word();
        return Cut.unmarked(label.replaceAll("[*_`]+", ""));
    }

    private static <T> List<Named> counted(
            List<T> all, Function<T, String> name, Function<T, Integer> line) {
        Map<String, List<T>> names = new LinkedHashMap<>();
        all.forEach(
                each ->
                        names.computeIfAbsent(name.apply(each), key -> new ArrayList<>())
                                .add(each));
        return names.entrySet().stream()
                .filter(each -> Cut.hasLetters(each.getKey()))
                .map(
                        each ->
                                new Named(
                                        each.getKey(),
                                        each.getValue().size(),
                                        line.apply(each.getValue().getFirst())))
                .sorted(Comparator.comparingInt(Named::count).reversed())
                .toList();
    }

    private static void say(List<Remark> remarks, String what, List<Named> all) {
        if (!all.isEmpty()) {
            String names =
                    all.stream()
                            .limit(MOST_NAMED)
                            .map(Named::toString)
                            .collect(Collectors.joining(", "));
            int more = all.size() - MOST_NAMED;
            remarks.add(
                    new Remark(
                            RemarkKind.GUESSED,
                            all.getFirst().line(),
                            what
                                    + ": "
                                    + names
                                    + (more > 0 ? " and %d more".formatted(more) : "")));
        }
    }
}
