package org.studycal.importer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.studycal.importer.Doubt.Question;
import org.studycal.importer.ProblemPlan.Origin;
import org.studycal.importer.ProblemPlan.PlannedActivity;
import org.studycal.problem.Durations;

/**
 * Doubts work that is hardly any, or no work where there should be some: questions and ticked items
 * as topics, topics of minutes, the same title for different lines, weeks with nothing to do.
 */
final class OddWork {
    private static final int SEVERAL = 3;

    /** One in so many topics. */
    private static final int SHARE = 20;

    /** Of so many topics most are meant. */
    private static final int HALF = 2;

    private static final int SHORTEST = 10;
    private static final int MOST_NAMED = 3;
    private static final Pattern QUESTION = Pattern.compile("[?？][\\s*_\"”»)]*$");
    private static final Pattern TICK =
            Pattern.compile("^[\\s>|]*(?:[-*+•]\\s+|\\d+[.)]\\s+)?[✅✔☑]");

    private final ProblemPlan problem;

    /** Whether its weeks are numbers; between dates there may be gaps. */
    private final boolean counted;

    private final List<PlannedActivity> topics;
    private final Map<Integer, String> texts = new HashMap<>();
    private final List<Doubt> doubts = new ArrayList<>();

    private OddWork(StudyPlan plan, ProblemPlan problem) {
        this.counted = plan.start().isEmpty();
        this.problem = problem;
        this.topics =
                problem.once().stream().filter(each -> each.origin() == Origin.TOPIC).toList();
        problem.lines().forEach(each -> texts.put(each.line(), each.text()));
    }

    static List<Doubt> doubts(StudyPlan plan, ProblemPlan problem) {
        OddWork odd = new OddWork(plan, problem);
        if (!problem.lines().isEmpty()) {
            odd.some(odd.unlikely(each -> odd.is(each, QUESTION)), "%d topics are questions: %s");
            odd.some(
                    odd.unlikely(each -> odd.is(each, TICK)),
                    "%d topics are ticked off in the text and planned as work: %s");
            odd.some(
                    odd.topics.stream().filter(each -> each.minutes().value() < SHORTEST).toList(),
                    "%d topics take less than " + Durations.format(SHORTEST) + ": %s");
            odd.twins();
            odd.emptyWeeks();
        }
        return odd.doubts;
    }

    private boolean is(PlannedActivity topic, Pattern pattern) {
        return pattern.matcher(texts.getOrDefault(topic.line(), "")).find();
    }

    /** Topics of a sort; none where most are, which is what the plan is like then. */
    private List<PlannedActivity> unlikely(Predicate<PlannedActivity> sort) {
        List<PlannedActivity> all = topics.stream().filter(sort).toList();
        return all.size() * HALF <= topics.size() ? all : List.of();
    }

    /** Doubts topics that are more than a few of all. */
    private void some(List<PlannedActivity> odd, String format) {
        if (odd.size() >= SEVERAL && odd.size() * SHARE >= topics.size()) {
            doubt(odd, format);
        }
    }

    private void doubt(List<PlannedActivity> odd, String format) {
        doubts.add(
                new Doubt(
                        odd.getFirst().line(),
                        format.formatted(
                                odd.size(),
                                odd.stream()
                                        .limit(MOST_NAMED)
                                        .map(each -> Cut.lineQuoted(each.line(), each.title()))
                                        .collect(Collectors.joining("; "))),
                        Question.RIGHT));
    }

    /** The same title of lines whose words are others: what told them apart is lost. */
    private void twins() {
        Map<String, List<PlannedActivity>> titles =
                topics.stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> Cut.fold(each.title()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        List<PlannedActivity> twins =
                titles.values().stream()
                        .filter(each -> each.size() > 1)
                        .filter(each -> each.stream().map(this::words).distinct().count() > 1)
                        .flatMap(List::stream)
                        .toList();
        some(twins, "%d topics have the title of another, and their lines differ: %s");
    }

    private String words(PlannedActivity topic) {
        return Cut.fold(texts.getOrDefault(topic.line(), ""));
    }

    /** Weeks between others that nobody says are free. */
    private void emptyWeeks() {
        if (!counted) {
            return;
        }
        int last = problem.lastWeek();
        BitSet full = new BitSet();
        Stream.concat(problem.activities().stream(), problem.done().stream())
                .flatMap(each -> each.weeks().stream())
                .forEach(each -> full.set(each.first(), each.last() + 1));
        problem.milestones().forEach(each -> each.week().ifPresent(full::set));
        List<Integer> empty =
                IntStream.rangeClosed(1, last).filter(each -> !full.get(each)).boxed().toList();
        if (!empty.isEmpty() && full.cardinality() > 1) {
            doubts.add(
                    new Doubt(
                            0,
                            "nothing is planned for %s %s of %d"
                                    .formatted(
                                            empty.size() == 1 ? "week" : "weeks",
                                            empty.stream()
                                                    .limit(SEVERAL * MOST_NAMED)
                                                    .map(String::valueOf)
                                                    .collect(Collectors.joining(", ")),
                                            last),
                            Question.RIGHT));
        }
    }
}
