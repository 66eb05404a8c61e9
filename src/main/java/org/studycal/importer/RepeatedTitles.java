package org.studycal.importer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells topics of one title apart by what their rows, labels or periods call them. */
final class RepeatedTitles extends Part {
    /** Twice the same may be meant. */
    private static final int FEWEST = 3;

    private static final int LONGEST = 60;

    private static final Pattern SIGNS = Pattern.compile("[\\p{So}\\uFE0F\\u200D]+");

    private final Map<String, List<TopicFact>> titles;
    private final Map<Integer, TopicFact> firstOfLines = new HashMap<>();

    RepeatedTitles(Reader reader) {
        super(reader);
        titles = facts.topics.stream().collect(Collectors.groupingBy(each -> Cut.fold(each.title)));
        facts.topics.forEach(each -> firstOfLines.putIfAbsent(each.line, each));
    }

    /** Adds to each title that comes three times or more what tells it from the others. */
    void tellApart() {
        for (List<TopicFact> same : titles.values()) {
            if (same.size() >= FEWEST) {
                List<Function<TopicFact, String>> sources =
                        List.of(this::ownWords, this::row, this::label, this::period);
                Set<TopicFact> named = new HashSet<>();
                for (Function<TopicFact, String> source : sources) {
                    name(
                            same.stream().filter(each -> !named.contains(each)).toList(),
                            source,
                            named);
                }
            }
        }
    }

    private void name(
            List<TopicFact> same, Function<TopicFact, String> source, Set<TopicFact> named) {
        Map<TopicFact, String> names =
                same.stream()
                        .filter(each -> !source.apply(each).isBlank())
                        .collect(Collectors.toMap(each -> each, source));
        if (new HashSet<>(names.values()).size() * 2 < same.size()) {
            return;
        }
        names.forEach(
                (topic, name) -> {
                    topic.title =
                            topic.title.replaceFirst("[.。]$", "")
                                    + ": "
                                    + Cut.shortened(
                                            SIGNS.matcher(name).replaceAll("").strip(), LONGEST);
                    named.add(topic);
                });
    }

    /** What its own line says behind a title that is only the first of its words. */
    private String ownWords(TopicFact topic) {
        String note = topic.notes.isEmpty() ? "" : topic.notes.getFirst();
        return note.startsWith(topic.title) ? Cut.tidy(note.substring(topic.title.length())) : "";
    }

    /** The first topic of its row. */
    private String row(TopicFact topic) {
        TopicFact first = firstOfLines.get(topic.line);
        return first == topic ? "" : unlike(topic, first.title);
    }

    /** The label or item that it stands under, unless it says no more than when or what kind. */
    private String label(TopicFact topic) {
        String group = topic.context.group();
        boolean subject =
                Cut.hasLetters(group)
                        && !phrases.isDayPart(group)
                        && phrases.days(group).isEmpty()
                        && phrases.sectionOnly(group).isEmpty();
        return subject ? unlike(topic, group) : "";
    }

    /** The innermost period with a title. */
    private String period(TopicFact topic) {
        for (PeriodFact at = topic.period(); at != null; at = at.parent) {
            if (Cut.hasLetters(at.title)) {
                return unlike(topic, at.title);
            }
        }
        return "";
    }

    private static String unlike(TopicFact topic, String name) {
        return Cut.fold(topic.title).contains(Cut.fold(name)) ? "" : name;
    }
}
