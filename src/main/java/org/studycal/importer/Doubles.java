package org.studycal.importer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.studycal.importer.StudyPlan.Kind;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.markdown.Piece;

/**
 * Leaves out sections of a plan with periods that say again what stands in its weeks and days: an
 * overview, a list to tick off, a shorter plan beside the real one.
 */
final class Doubles extends Part {
    private static final int FEWEST = 3;

    /** No plan of a person has more of them; the largest come first. */
    private static final int MOST_COMPARED = 40;

    private static final String AGAIN =
            "%s with %d topics: says again what stands in the plan's weeks and days";

    private final int[] lines;
    private int compared;

    Doubles(Reader reader) {
        super(reader);
        lines = facts.topics.stream().mapToInt(each -> each.line).sorted().toArray();
    }

    void leaveOut() {
        leaveOut(reader.root);
    }

    /** The largest sections first, as far as they stand in no period themselves. */
    private void leaveOut(Branch branch) {
        for (Branch child : branch.children) {
            if (child.isHeading() && child.period.isEmpty() && !leavesOut(child)) {
                leaveOut(child);
            }
        }
    }

    private boolean leavesOut(Branch section) {
        int last = last(section);
        long count = Math.max(0, place(last + 1) - place(section.line()));
        if (compared >= MOST_COMPARED || count < FEWEST) {
            return false;
        }
        Set<TopicFact> inside =
                facts.topics.stream()
                        .filter(each -> section.line() <= each.line && each.line <= last)
                        .collect(Collectors.toSet());
        List<TopicFact> others =
                facts.topics.stream()
                        .filter(each -> !inside.contains(each) && each.period() != null)
                        .toList();
        if (inside.size() < FEWEST || inside.size() * 2 > others.size()) {
            return false;
        }
        compared++;
        Map<PeriodFact, Set<String>> known = new HashMap<>();
        others.forEach(
                each ->
                        known.computeIfAbsent(each.period(), at -> words(at.title))
                                .addAll(words(each.title)));
        if (inside.stream().anyMatch(each -> isOfSeries(each, known.keySet()))) {
            return false;
        }
        long again = inside.stream().filter(each -> isKnown(each, section, known)).count();
        if (again * 4 < inside.size() * 3L) {
            return false;
        }
        facts.topics.removeAll(inside);
        facts.forget(each -> section.line() <= each.line && each.line <= last);
        facts.leftOut(section.line(), AGAIN, Cut.quoted(section.plain()), inside.size());
        return true;
    }

    /** Whether a topic stands in a period that goes on where others end. */
    private static boolean isOfSeries(TopicFact topic, Set<PeriodFact> others) {
        PeriodFact period = topic.period();
        return period != null && !isCounted(period, others) && !isCoarse(period, others);
    }

    /** Whether another period has its number, and no larger one has numbers of its own. */
    private static boolean isCounted(PeriodFact period, Set<PeriodFact> others) {
        return period.first > 0
                && others.stream()
                        .filter(each -> each.isNumbered(period.unit, period.first))
                        .anyMatch(each -> isSame(each.outer(), period.outer()));
    }

    private static boolean isSame(PeriodFact outer, PeriodFact other) {
        return outer == null
                || other == null
                || (outer.unit == other.unit && outer.first == other.first);
    }

    /** Whether it is a phase of another kind than those of a plan of weeks or days. */
    private static boolean isCoarse(PeriodFact period, Set<PeriodFact> others) {
        return period.unit == Unit.PHASE
                && others.stream().noneMatch(each -> each.unit == Unit.PHASE)
                && others.stream()
                        .flatMap(each -> Stream.iterate(each, at -> at != null, at -> at.parent))
                        .noneMatch(each -> called(each).equals(called(period)));
    }

    private static String called(PeriodFact period) {
        return Cut.fold(period.name).split(" ", 2)[0];
    }

    /** A topic beside the weeks is known by all its words, one in a week of its own by half. */
    private static boolean isKnown(
            TopicFact topic, Branch section, Map<PeriodFact, Set<String>> known) {
        Set<String> words = words(topic.title);
        PeriodFact period = topic.period();
        boolean counted =
                period != null && period.unit != Unit.PHASE && period.line > section.line();
        boolean own =
                topic.date.isPresent()
                        || (!counted && topic.stated.isPresent())
                        || topic.kind.filter(each -> each == Kind.REVIEW).isPresent()
                        || (topic.kindSaid && topic.kind.filter(Kind.LAB::equals).isPresent());
        return !own
                && !words.isEmpty()
                && known.values().stream()
                        .anyMatch(
                                each ->
                                        words.stream().filter(each::contains).count()
                                                        * (counted ? 2 : 1)
                                                >= words.size());
    }

    private static Set<String> words(String text) {
        return Cut.words(text)
                .filter(Cut::hasLetters)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** How many topics stood above a line in the beginning. */
    private int place(int line) {
        int place = Arrays.binarySearch(lines, line);
        while (place > 0 && lines[place - 1] == line) {
            place--;
        }
        return place < 0 ? -1 - place : place;
    }

    /** The last line of what stands under a branch. */
    static int last(Branch section) {
        int[] last = {section.line()};
        section.each(
                each -> {
                    last[0] = Math.max(last[0], each.line());
                    each.table()
                            .map(Piece.Table::rows)
                            .filter(rows -> !rows.isEmpty())
                            .map(List::getLast)
                            .ifPresent(row -> last[0] = Math.max(last[0], row.line()));
                });
        return last[0];
    }
}
