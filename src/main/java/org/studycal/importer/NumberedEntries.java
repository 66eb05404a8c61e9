package org.studycal.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.studycal.importer.StudyPlan.Kind;
import org.studycal.importer.StudyPlan.Unit;

/** Entries that are numbered, and an overview that says by their numbers when they are done. */
final class NumberedEntries extends Part {
    private static final int FEWEST = 3;
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})[.)]\\s.*\\p{L}.*");

    /** Numbers from one to another, and no amount. */
    private static final Pattern RANGE =
            Pattern.compile(
                    "(?<![\\d.,:/])(\\d{1,3})\\s?[-–—~〜]\\s?(\\d{1,3})(?![\\d.,:/]*\\d|\\s?[%\\p{L}])");

    /** What the lines of branches say. */
    private final Map<Integer, String> lines = new HashMap<>();

    NumberedEntries(Reader reader) {
        super(reader);
        reader.root.each(branch -> lines.put(branch.line(), branch.plain()));
    }

    /** An entry of an overview with the last of its numbers. */
    private record Stretch(TopicFact topic, int first, int last) {}

    /** Puts the entries into the periods of the overview, of which nothing else is left. */
    void place() {
        Map<Integer, TopicFact> entries = new HashMap<>();
        for (TopicFact topic : facts.topics) {
            Matcher number = NUMBER.matcher(topic.title);
            boolean unplaced = topic.period() == null || topic.period().unit == Unit.PHASE;
            if (unplaced && number.matches()) {
                entries.putIfAbsent(Integer.parseInt(number.group(1)), topic);
            }
        }
        int count = entries.size();
        if (count < FEWEST || !IntStream.rangeClosed(1, count).allMatch(entries::containsKey)) {
            return;
        }
        for (Stretch stretch : overview(count)) {
            for (int i = stretch.first(); i <= stretch.last(); i++) {
                entries.get(i).move(stretch.topic().period());
            }
            entries.get(stretch.first()).note(stretch.topic().title);
            facts.topics.remove(stretch.topic());
            facts.guessed(
                    stretch.topic().line,
                    "%s: the entries of these numbers",
                    Cut.quoted(stretch.topic().title));
        }
    }

    /** Topics of periods that share out all numbers in their order; none where they do not. */
    private List<Stretch> overview(int count) {
        List<Stretch> found = new ArrayList<>();
        int next = 1;
        for (TopicFact topic :
                facts.topics.stream().sorted(Comparator.comparingInt(each -> each.line)).toList()) {
            Optional<Stretch> stretch =
                    topic.period() == null
                                    || topic.period().unit == Unit.PHASE
                                    || topic.kind.filter(Kind.REVIEW::equals).isPresent()
                            ? Optional.empty()
                            : stretch(topic, next);
            if (stretch.isPresent() && stretch.get().last() <= count) {
                found.add(stretch.get());
                next = stretch.get().last() + 1;
            }
        }
        return next == count + 1 ? found : List.of();
    }

    /** The last numbers of its line: those before may be its weeks. */
    private Optional<Stretch> stretch(TopicFact topic, int next) {
        return RANGE.matcher(lines.getOrDefault(topic.line, topic.title))
                .results()
                .map(
                        each ->
                                new Stretch(
                                        topic,
                                        Integer.parseInt(each.group(1)),
                                        Integer.parseInt(each.group(2))))
                .filter(each -> each.first() == next && each.last() >= next)
                .reduce((before, last) -> last);
    }
}
