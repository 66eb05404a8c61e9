package org.studycal.importer;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.markdown.Text;

/** Makes topics of the titles of periods in which nothing else stands. */
final class PeriodTitles extends Part {

    /** Periods that hold topics or milestones. */
    private final Set<PeriodFact> full = new HashSet<>();

    PeriodTitles(Reader reader) {
        super(reader);
    }

    /** A period that has a title and nothing in it is a topic itself. */
    void become() {
        facts.topics.forEach(topic -> fill(topic.period(), full));
        // What a week is about is learnt before the exam at its end, and by its criteria.
        facts.checkpoints.stream()
                .filter(each -> each.period() != null)
                .forEach(
                        each ->
                                fill(
                                        each.isApart() || !each.exam()
                                                ? each.period().parent
                                                : each.period(),
                                        full));
        saidAgain();
        Set<PeriodFact> filled = new HashSet<>(full);
        for (PeriodFact period : facts.periods.reversed()) {
            if (!filled.contains(period) && !period.again) {
                fill(period, filled);
                titleAsTopic(period);
            }
        }
    }

    private static void fill(PeriodFact period, Set<PeriodFact> filled) {
        for (PeriodFact at = period; at != null; at = at.parent) {
            filled.add(at);
        }
    }

    /**
     * A list of bare weeks all of which stand elsewhere with what is to be done in them is an
     * overview and no further work, if it calls most of them by words that are found there, or if
     * each of them is several weeks, such as "Weeks 1-2: Beginner".
     */
    private void saidAgain() {
        Map<String, List<PeriodFact>> lists =
                facts.periods.stream()
                        .filter(each -> !full.contains(each) && !each.title.isBlank())
                        .filter(each -> each.unit != Unit.PHASE && each.first > 0)
                        .collect(Collectors.groupingBy(each -> each.unit + each.subject));
        for (List<PeriodFact> list : lists.values()) {
            if (list.stream().allMatch(this::isCovered)
                    && list.stream().filter(each -> isStretch(each) || isKnown(each)).count() * 2
                            >= list.size()) {
                list.forEach(
                        each -> {
                            each.again = true;
                            facts.claim(
                                    each.line,
                                    Account.LEFT_OUT,
                                    "says again what stands in " + each.name);
                        });
                facts.leftOut(
                        list.getFirst().line,
                        "%s%s: these weeks and days stand elsewhere with what is to be done in them",
                        Cut.quoted(list.getFirst().name + ": " + list.getFirst().title),
                        list.size() > 1 ? " and %d more".formatted(list.size() - 1) : "");
            }
        }
    }

    private static boolean isStretch(PeriodFact period) {
        return period.unit == Unit.WEEK && period.first < period.last;
    }

    private boolean isCovered(PeriodFact period) {
        return IntStream.rangeClosed(period.first, period.last)
                .allMatch(number -> others(period, number).findAny().isPresent());
    }

    private Stream<PeriodFact> others(PeriodFact period, int number) {
        return full.stream()
                .filter(each -> each.isNumbered(period.unit, number))
                .filter(each -> each.outer() == period.outer());
    }

    /** Whether a word of its title is in what stands elsewhere in these weeks. */
    private boolean isKnown(PeriodFact period) {
        Set<PeriodFact> others =
                IntStream.rangeClosed(period.first, period.last)
                        .boxed()
                        .flatMap(number -> others(period, number))
                        .collect(Collectors.toSet());
        Set<String> words =
                Stream.concat(
                                others.stream().map(each -> each.title),
                                facts.topics.stream()
                                        .filter(each -> others.stream().anyMatch(each::isWithin))
                                        .map(each -> each.title))
                        .flatMap(PeriodTitles::words)
                        .collect(Collectors.toSet());
        return words(period.title).anyMatch(words::contains);
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(Cut.fold(text).split(" ", 0))
                .filter(word -> word.length() > 2 && Cut.hasLetters(word));
    }

    private void titleAsTopic(PeriodFact period) {
        String said = period.title;
        if (said.isBlank() && !period.notes.isEmpty()) {
            said = period.notes.removeFirst();
        }
        String title = said.isBlank() && period.first == 0 ? period.name : said;
        Context context = Context.TOP.in(period).done(period.done);
        if (Places.isAddress(title)) {
            period.links.addAll(title.lines().toList());
        } else if (!title.isBlank() && !reader.rest.is(title, context)) {
            boolean day =
                    period.unit == Unit.DAY
                            || period.dates.filter(PlanDates.Found::isDay).isPresent();
            Context inner = day ? context.on(period.from()) : context;
            Text text = Text.of(title);
            if (reader.exams.isExam(title)) {
                reader.checkpoints.add(Branch.item(text, period.line), inner);
            } else {
                reader.topics
                        .add(text, inner, period.line)
                        .ifPresent(topic -> topic.stated = topic.stated.or(() -> period.stated));
            }
        }
    }
}
