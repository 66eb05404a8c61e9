package org.studycal.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.studycal.importer.Doubt.Question;
import org.studycal.phrases.Effort;
import org.studycal.phrases.Phrases;
import org.studycal.phrases.Span;
import org.studycal.problem.Durations;

/** Compares how long a problem is, in weeks and hours, with what any line of the text says. */
final class StatedSizes {
    private static final int LONGEST_EXAM = 10 * 60;
    private static final int TWO_YEARS = 104;
    private static final int MOST_TIMES = 4;
    private static final Pattern TIMES = Pattern.compile("\\s*[x×*·]\\s*");

    private final Phrases phrases = Phrases.load();
    private final StudyPlan plan;
    private final ProblemPlan problem;
    private final List<FigureLine> lines;
    private final int last;
    private final List<Doubt> doubts = new ArrayList<>();

    private StatedSizes(StudyPlan plan, ProblemPlan problem, List<FigureLine> lines) {
        this.plan = plan;
        this.problem = problem;
        this.lines = lines;
        this.last = problem.lastWeek();
    }

    /**
     * Doubts a problem of another size.
     *
     * @param hoursAsked whether the person said how much time there is, whatever the plan says
     */
    static List<Doubt> doubts(
            StudyPlan plan, ProblemPlan problem, List<FigureLine> lines, boolean hoursAsked) {
        StatedSizes sizes = new StatedSizes(plan, problem, lines);
        sizes.weeks();
        if (!hoursAsked) {
            sizes.total();
            sizes.weekly();
        }
        return sizes.doubts;
    }

    private static String words(long minutes) {
        return Durations.format(minutes);
    }

    /** Far more weeks than all lines together say, or than anyone plans. */
    private void weeks() {
        if (plan.checks().weeks() > 0) {
            return;
        }
        int said = 0;
        int line = 0;
        for (FigureLine each : lines) {
            int weeks = each.isTopic() ? 0 : length(each.text()).map(Span::weeks).orElse(0);
            line = weeks > said ? each.line() : line;
            said += weeks;
        }
        if (said > 0 && last > said * MOST_TIMES) {
            String text = "the text says %d weeks, the problem has %d".formatted(said, last);
            doubts.add(new Doubt(line, text, Question.RIGHT));
        } else if (said == 0 && last > TWO_YEARS && last > plan.checks().lastWeek()) {
            String text =
                    "the problem has %d weeks, of which the text says nothing".formatted(last);
            doubts.add(new Doubt(0, text, Question.RIGHT));
        }
    }

    /** The length straight behind a label: {@code Planned: 9 weeks}. */
    private Optional<Span> length(String text) {
        Label label = Label.of(text);
        return phrases.spansIn(text).stream()
                .filter(each -> label.found() && each.isLength() && each.unit() != Span.Unit.DAY)
                .filter(each -> each.start() > label.colon())
                .filter(each -> !Cut.hasWords(text.substring(label.colon(), each.start())))
                .findFirst();
    }

    /** Hours against the total that the text states. */
    private void total() {
        Amount total =
                plan.checks()
                        .total()
                        .or(() -> only(this::product))
                        .or(() -> only(this::labelled))
                        .orElse(null);
        long planned = hours();
        // So little is how long an exam or a lesson takes, and not the whole plan.
        if (total == null
                || planned == 0
                || (planned > total.max() * (long) MOST_TIMES && total.max() < LONGEST_EXAM)) {
            return;
        }
        boolean more = planned * 10 > total.max() * 12L && !total.open();
        if (more || planned * 10 < total.min() * 8L) {
            String text =
                    "the text says %s in all, the problem has %s"
                            .formatted(words(total.planned()), words(planned));
            doubts.add(new Doubt(total.line(), text, Question.WEEKLY_HOURS));
        }
    }

    /** The one amount that any line states; several are those of parts. */
    private Optional<Amount> only(Function<FigureLine, Optional<Amount>> kind) {
        List<Amount> all =
                lines.stream()
                        .filter(each -> !each.isWork() && each.account() != Account.MILESTONE)
                        .flatMap(each -> kind.apply(each).stream())
                        .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** What weeks times hours are: {@code 9 weeks x 36h = 324h}. */
    private Optional<Amount> product(FigureLine line) {
        String text = line.text();
        for (Effort effort : phrases.effortsIn(text)) {
            for (Span span : phrases.spansIn(text)) {
                boolean factors =
                        span.isLength()
                                && span.unit() == Span.Unit.WEEK
                                && span.end() <= effort.start()
                                && TIMES.matcher(text.substring(span.end(), effort.start()))
                                        .matches();
                if (factors) {
                    int times = effort.in(text).indexOf('=') < 0 ? span.weeks() : 1;
                    return Optional.of(Amounts.scaled(effort, times, text, line.line()));
                }
            }
        }
        return Optional.empty();
    }

    /** The amount straight behind a word for a total: {@code In total: about 40 hours}. */
    private Optional<Amount> labelled(FigureLine line) {
        Label label = Label.of(line.text());
        return phrases.effortsIn(line.text()).stream()
                .filter(each -> label.found() && phrases.isTotal(label.word()))
                .filter(each -> each.per() == Effort.Per.ALL && each.start() > label.colon())
                .limit(1)
                .filter(each -> !Cut.hasWords(line.text().substring(label.colon(), each.start())))
                .map(each -> Amounts.of(each, line.text(), line.line()))
                .findFirst();
    }

    /** Hours against those of a week times the weeks. */
    private void weekly() {
        Amount weekly = plan.weekly().orElse(null);
        if (weekly == null || last == 0 || plan.checks().total().isPresent()) {
            return;
        }
        long planned = hours();
        long min = (long) weekly.min() * last;
        long max = (long) weekly.max() * last;
        if (planned * 2 < min || (planned * 10 > max * 13 && !weekly.open())) {
            String text =
                    "the text says %s a week, %s in %d weeks; the problem has %s"
                            .formatted(
                                    words(weekly.planned()),
                                    words((min + max) / 2),
                                    last,
                                    words(planned));
            doubts.add(new Doubt(weekly.line(), text, Question.WEEKLY_HOURS));
        }
    }

    private long hours() {
        long done = problem.done().stream().mapToLong(each -> each.minutes().value()).sum();
        long all = problem.activities().stream().mapToLong(each -> each.minutes().value()).sum();
        return problem.minutes() + done + (all - problem.minutes()) * last;
    }
}
