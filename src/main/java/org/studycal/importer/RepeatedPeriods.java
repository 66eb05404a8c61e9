package org.studycal.importer;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.phrases.PeriodName;

/** Tells periods that stand in a plan's text once more from those that have their number. */
final class RepeatedPeriods extends Part {
    /** What a period is counted with. */
    private static final Pattern NUMBERS = Pattern.compile("(?U)[\\W\\d一二三四五六七八九十第]+");

    /** So many weeks that say the same again show that all of the plan stands there twice. */
    private static final int TWICE = 2;

    private int found;

    RepeatedPeriods(Reader reader) {
        super(reader);
    }

    /** The periods of this name that stand above. */
    Stream<PeriodFact> above(PeriodName name) {
        return facts.periods.stream()
                .filter(each -> each.unit == PeriodReader.unit(name) && each.first == name.first());
    }

    /**
     * Whether a branch lists again what its period has already; in a plan that stands there twice,
     * in other words too.
     *
     * @param section whether what the branch is called announces a section
     */
    boolean is(Branch branch, PeriodName name, boolean section, Context context) {
        boolean repeats =
                above(name)
                        .filter(each -> context.isOutside() || !context.period().isWithin(each))
                        .filter(each -> isOfKind(each, name.in(branch.plain())))
                        .limit(1)
                        .filter(
                                each ->
                                        section
                                                || (branch.hasItems()
                                                        && (isCalled(branch, each)
                                                                || each.subject.equals(
                                                                        context.group()))))
                        .anyMatch(
                                each ->
                                        isKnown(branch, each)
                                                || (found >= TWICE && isCalled(branch, each)));
        found += repeats ? 1 : 0;
        return repeats;
    }

    /** Whether a period is called like another: a chapter is no phase. */
    private static boolean isOfKind(PeriodFact period, String name) {
        return period.unit != Unit.PHASE
                || NUMBERS.matcher(Cut.fold(period.name))
                        .replaceAll("")
                        .equals(NUMBERS.matcher(Cut.fold(name)).replaceAll(""));
    }

    private static boolean isCalled(Branch branch, PeriodFact period) {
        return !period.title.isEmpty() && Cut.fold(branch.plain()).endsWith(Cut.fold(period.title));
    }

    private boolean isKnown(Branch branch, PeriodFact period) {
        List<String> titles =
                facts.topics.stream()
                        .filter(topic -> topic.isWithin(period))
                        .map(topic -> Cut.fold(topic.title))
                        .toList();
        List<Branch> items = branch.items();
        long known = items.stream().filter(item -> titles.contains(Cut.fold(item.plain()))).count();
        boolean said = branch.isItem() && items.isEmpty();
        return !titles.isEmpty() && !said && known * 2 >= items.size();
    }
}
