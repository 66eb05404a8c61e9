package org.studycal.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.studycal.importer.StudyPlan.Kind;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.markdown.Text;

/**
 * Makes notes of lists that say what a period is about, where its own weeks, days or parts of the
 * day stand below them and hold the work: such a list comes again in other periods.
 */
final class Summaries extends Part {
    private static final String AGAIN =
            "%s with %d entries in %d places: what is planned below it, a note on it";

    /** Heads of the lists in the order of lines, with what became topics of them. */
    private final Map<Branch, List<TopicFact>> lists = new LinkedHashMap<>();

    private final Map<PeriodFact, List<TopicFact>> placed = new HashMap<>();

    Summaries(Reader reader) {
        super(reader);
    }

    /** Finds them, once all topics are known. */
    void become() {
        for (TopicFact topic : facts.topics) {
            PeriodFact period = topic.period();
            if (period != null && isPartOf(topic, period)) {
                put(period, topic);
            }
            Stream.iterate(period, Objects::nonNull, at -> at.parent)
                    .skip(1)
                    .forEach(outer -> put(outer, topic));
        }
        Map<Integer, List<TopicFact>> lines =
                facts.topics.stream().collect(Collectors.groupingBy(topic -> topic.line));
        reader.root.each(head -> collect(head, lines));
        lists.entrySet().removeIf(each -> !isSummary(each.getKey(), each.getValue()));
        Map<String, List<Branch>> labels =
                lists.keySet().stream()
                        .collect(
                                Collectors.groupingBy(
                                        head -> Cut.fold(head.plain()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        labels.values().stream().filter(this::comeAgain).forEach(this::becomeNotes);
    }

    private void put(PeriodFact period, TopicFact topic) {
        placed.computeIfAbsent(period, each -> new ArrayList<>()).add(topic);
    }

    /** Whether a topic has a day or part of the day of its period to itself. */
    private boolean isPartOf(TopicFact topic, PeriodFact period) {
        return period.unit == Unit.DAY
                ? Cut.words(topic.context.group()).anyMatch(phrases::isDayPart)
                : !topic.weekdays.isEmpty() || topic.date.isPresent();
    }

    private void collect(Branch head, Map<Integer, List<TopicFact>> lines) {
        boolean plain =
                head.isHead()
                        && head.period.isEmpty()
                        && head.hasItems()
                        && head.items().stream().allMatch(each -> each.text.box() == Text.Box.NONE);
        List<TopicFact> topics =
                head.items().stream()
                        .flatMap(each -> lines.getOrDefault(each.line(), List.of()).stream())
                        .toList();
        if (plain && !topics.isEmpty()) {
            lists.put(head, topics);
        }
    }

    private boolean isSummary(Branch head, List<TopicFact> list) {
        PeriodFact period = list.getFirst().period();
        List<TopicFact> below = placed.getOrDefault(period, List.of());
        return period != null
                && list.stream().allMatch(each -> each.period() == period && isBare(each))
                && list.stream().noneMatch(below::contains)
                && below.stream().allMatch(each -> each.line > head.line())
                && below.stream().map(Summaries::place).distinct().count() > 1
                && below.size() >= list.size();
    }

    /** Whether nothing says when, how long or what kind of work it is. */
    private static boolean isBare(TopicFact topic) {
        return topic.stated.isEmpty()
                && topic.date.isEmpty()
                && topic.deadline.isEmpty()
                && topic.weekdays.isEmpty()
                && !topic.done
                && !(topic.kindSaid && topic.kind.filter(Kind.THEORY::equals).isEmpty());
    }

    private static List<Object> place(TopicFact topic) {
        return List.of(topic.period(), topic.weekdays, topic.date, topic.context.group());
    }

    private boolean comeAgain(List<Branch> heads) {
        return heads.stream().map(this::period).distinct().count() > 1;
    }

    private PeriodFact period(Branch head) {
        return lists.get(head).getFirst().period();
    }

    private void becomeNotes(List<Branch> heads) {
        int count = heads.stream().mapToInt(head -> lists.get(head).size()).sum();
        for (Branch head : heads) {
            Set<TopicFact> list = Set.copyOf(lists.get(head));
            PeriodFact period = period(head);
            facts.topics.removeAll(list);
            reader.says.note(head, period);
            head.items()
                    .forEach(
                            item ->
                                    facts.claim(
                                            item.line(), Account.TOPIC, "note on " + period.name));
        }
        Branch first = heads.getFirst();
        facts.leftOut(first.line(), AGAIN, Cut.quoted(first.plain()), count, heads.size());
    }
}
