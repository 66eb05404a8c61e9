package org.studycal.importer;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.studycal.markdown.Piece;
import org.studycal.phrases.Section;

/**
 * The rhythm of a week: what is done on which of its days, again and again. Beside other work it
 * says when that is done, and alone it is habits.
 */
final class Rhythm extends Part {
    static final String WHY = "what is done on which day of every week: no topics of their own";
    private static final int FEWEST = 3;
    private static final int USUAL = 60;
    private static final int LONGEST = 40 * 60;

    private final List<List<TopicFact>> rhythms = new ArrayList<>();

    /** Those of which it shows that they come again. */
    private final Set<TopicFact> again = new HashSet<>();

    Rhythm(Reader reader) {
        super(reader);
        Map<Integer, List<TopicFact>> open =
                facts.topics.stream()
                        .filter(each -> each.period() == null)
                        .collect(Collectors.groupingBy(each -> each.line));
        if (!open.isEmpty()) {
            gather(reader.root, false, open);
        }
    }

    private void gather(Branch branch, boolean told, Map<Integer, List<TopicFact>> open) {
        boolean said = told || phrases.announces(branch.plain(), Section.SCHEDULE);
        List<TopicFact> topics = new ArrayList<>();
        for (Branch child : branch.children) {
            topics.addAll(open.getOrDefault(child.line(), List.of()));
            for (Piece.Row row : child.table().map(Piece.Table::rows).orElse(List.of())) {
                topics.addAll(open.getOrDefault(row.line(), List.of()));
            }
            gather(child, said, open);
        }
        Map<Set<DayOfWeek>, Long> lines =
                topics.stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.weekdays,
                                        Collectors.collectingAndThen(
                                                Collectors.mapping(
                                                        each -> each.line, Collectors.toSet()),
                                                each -> (long) each.size())));
        boolean dated =
                topics.stream().anyMatch(each -> each.mentioned.or(() -> each.date).isPresent());
        if (lines.size() < FEWEST
                || dated
                || lines.containsKey(Set.of())
                || lines.values().stream().anyMatch(count -> count > 1)) {
            return;
        }
        long titles = topics.stream().map(each -> Cut.fold(each.title)).distinct().count();
        rhythms.add(topics);
        if (said
                || titles < topics.size()
                || lines.keySet().stream().anyMatch(days -> days.size() > 1)) {
            again.addAll(topics);
        }
    }

    /** Takes rhythms out of the topics. */
    void settle() {
        int all = rhythms.stream().mapToInt(List::size).sum();
        boolean alone = all == facts.topics.size();
        for (List<TopicFact> each : rhythms) {
            boolean repeated = again.contains(each.getFirst());
            if (repeated || (!alone && reader.survey.hasPeriods)) {
                facts.topics.removeAll(each);
                if (alone) {
                    habits(each);
                } else {
                    leaveOut(each);
                }
            }
        }
    }

    private void leaveOut(List<TopicFact> topics) {
        topics.forEach(each -> facts.claim(each.line, Account.LEFT_OUT, WHY));
        facts.leftOut(
                topics.getFirst().line,
                "%s with %d more: %s",
                Cut.quoted(topics.getFirst().title),
                topics.size() - 1,
                WHY);
        if (topics.stream().allMatch(each -> each.stated.isPresent())) {
            topics.stream()
                    .map(each -> each.stated.get().times(times(each)))
                    .reduce(Amount::plus)
                    .ifPresent(facts::weekly);
        }
    }

    private void habits(List<TopicFact> topics) {
        Map<String, List<TopicFact>> titles = new LinkedHashMap<>();
        topics.forEach(
                each ->
                        titles.computeIfAbsent(Cut.fold(each.title), key -> new ArrayList<>())
                                .add(each));
        int usual = usual(topics);
        facts.guessed(
                topics.getFirst().line,
                "what each day of the week is for: weekly habits, their days only in their notes");
        for (List<TopicFact> same : titles.values()) {
            TopicFact first = same.getFirst();
            Amount weekly =
                    same.stream()
                            .map(
                                    each ->
                                            each.stated
                                                    .orElse(guess(usual, each.line))
                                                    .times(times(each)))
                            .reduce(Amount::plus)
                            .orElseThrow();
            String days =
                    Repeated.days(
                            same.stream()
                                    .flatMap(each -> each.weekdays.stream())
                                    .collect(Collectors.toSet()));
            String notes =
                    same.stream()
                            .flatMap(each -> each.notes.stream())
                            .distinct()
                            .collect(Collectors.joining(". "));
            String about = notes.isEmpty() ? days : days + ". " + notes;
            facts.habits.add(Repeated.share(first.title, weekly, about, phrases));
            same.forEach(each -> facts.claim(each.line, Account.HABIT, first.title));
        }
    }

    private static Amount guess(int minutes, int line) {
        return new Amount(minutes, minutes, false, "", line);
    }

    /** Minutes of a day for what says none itself. */
    private int usual(List<TopicFact> topics) {
        int days = 0;
        int known = 0;
        for (TopicFact each : topics) {
            known += each.stated.map(Amount::planned).orElse(0) * times(each);
            days += each.stated.isPresent() ? 0 : times(each);
        }
        Optional<Amount> weekly = facts.weekly.stream().findFirst();
        int left = weekly.map(Amount::planned).orElse(0) - known;
        return days > 0 && left / days >= USUAL / 4 ? left / days : USUAL;
    }

    /** On how many days of the week; more than a week's work is of all of them together. */
    private static int times(TopicFact topic) {
        int days = topic.weekdays.size();
        return topic.stated.map(Amount::planned).orElse(USUAL) * days > LONGEST ? 1 : days;
    }
}
