package org.studycal.importer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.studycal.importer.Doubt.Question;
import org.studycal.importer.ProblemPlan.PlannedActivity;
import org.studycal.phrases.Effort;
import org.studycal.phrases.Phrases;
import org.studycal.problem.Durations;

/** Doubts a problem that hardly can be the plan: most of it in no week, or titles without words. */
final class Proportions {

    private static final int MANY = 5;
    private static final int SEVERAL = 3;
    private static final int MOST_LEFT = 8;
    private static final int HURRIED = 15;
    private static final int FEW = 2;
    private static final Set<Effort.Per> REGULAR = EnumSet.of(Effort.Per.DAY, Effort.Per.WEEK);
    private static final int MOST_TIMES = 3;
    private static final Set<Account> WORK =
            Set.of(Account.TOPIC, Account.LAB, Account.HABIT, Account.MILESTONE, Account.DONE);

    /** An item or a row with words. */
    private static final Pattern LISTED =
            Pattern.compile("^\\s*(?:[-*+•]|\\d{1,3}[.)]|\\|).*\\p{L}");

    /** A branch of a tree that is no file or folder, or a box of a chart with its arrow. */
    private static final Pattern DRAWN =
            Pattern.compile(
                    "^\\s*[│|]*\\s*[├└][─ ]*+(?!\\S*(?:/|\\.[a-z]\\w{0,4})(?:\\s|$))|--+>\\s*\\w+\\s*[\\[({]");

    /** A heading below the title, without the pictures before its words. */
    private static final Pattern HEADING = Pattern.compile("#{2,6}[^\\p{L}\\p{N}]*(.+)");

    private Proportions() {}

    static List<Doubt> doubts(ProblemPlan problem, List<FigureLine> lines) {
        List<Doubt> doubts = new ArrayList<>();
        if (!problem.lines().isEmpty()) {
            weekless(problem, doubts);
            numbers(problem, doubts);
            several(problem, doubts);
            left(problem, doubts);
            hurried(problem, doubts);
            unheard(problem, lines, doubts);
            Routines.doubt(problem, lines).ifPresent(doubts::add);
        }
        return doubts;
    }

    /**
     * Lists and tables of which more was left out, without a word that says why, than was taken.
     */
    private static void left(ProblemPlan problem, List<Doubt> doubts) {
        long taken =
                problem.lines().stream()
                        .filter(each -> WORK.contains(each.account()))
                        .filter(each -> !Ledger.isAside(each))
                        .count();
        // Of a plan of which next to nothing was taken, what was left out for a reason counts, too.
        boolean few = taken <= FEW;
        List<AccountedLine> left =
                problem.lines().stream()
                        .filter(each -> each.account() == Account.LEFT_OUT)
                        .filter(each -> isWork(each) || (few && LISTED.matcher(each.text()).find()))
                        .toList();
        if (left.size() > (few ? MANY : MOST_LEFT)
                && left.size() > taken
                && (left.size() > taken * MOST_TIMES || taken < MOST_LEFT || !isFull(problem))) {
            doubts.add(
                    new Doubt(
                            left.getFirst().line(),
                            "%d lines of lists, such as \"%s\", were left out, and %d became work"
                                    .formatted(
                                            left.size(),
                                            Cut.shortened(left.getFirst().text().strip(), 60),
                                            taken),
                            Question.RIGHT));
        }
    }

    /** Whether each of several weeks has something to do: lists beside them are rather advice. */
    private static boolean isFull(ProblemPlan problem) {
        int last = problem.lastWeek();
        return last >= SEVERAL
                && IntStream.rangeClosed(1, last)
                        .allMatch(
                                week ->
                                        problem.once().stream()
                                                .flatMap(each -> each.weeks().stream())
                                                .anyMatch(
                                                        in ->
                                                                in.first() <= week
                                                                        && week <= in.last()));
    }

    /** Some weeks, and most of the work in none of them, more than they have room for. */
    private static void weekless(ProblemPlan problem, List<Doubt> doubts) {
        List<PlannedActivity> once = problem.once();
        List<PlannedActivity> none = once.stream().filter(each -> each.weeks().isEmpty()).toList();
        long minutes = none.stream().mapToLong(each -> each.minutes().value()).sum();
        int weeks = problem.lastWeek();
        int weekly = problem.weekly().map(Sourced::value).orElse(WeeklyHours.USUAL);
        boolean most = none.size() >= MANY && none.size() * 2 > once.size();
        boolean many = none.size() >= MANY && none.size() * 4 > once.size();
        boolean room = (problem.minutes() - minutes) * 10 <= 11L * weeks * weekly;
        boolean over = problem.minutes() * 10 > 12L * weeks * weekly && room;
        if (weeks > 0 && ((most && minutes > 2L * weeks * weekly) || (many && over))) {
            PlannedActivity first = none.getFirst();
            doubts.add(
                    new Doubt(
                            first.minutes().line(),
                            "%d of %d activities, such as \"%s\", are in no week; the plan's %s"
                                    .formatted(
                                            none.size(),
                                            once.size(),
                                            first.title(),
                                            weeks == 1
                                                    ? "one week has no room for their "
                                                            + Durations.format(minutes)
                                                    : weeks
                                                            + " weeks have no room for their "
                                                            + Durations.format(minutes)),
                            Question.RIGHT));
        }
    }

    private static void numbers(ProblemPlan problem, List<Doubt> doubts) {
        List<PlannedActivity> bare =
                problem.once().stream().filter(each -> !Cut.hasLetters(each.title())).toList();
        if (bare.size() >= SEVERAL) {
            doubts.add(
                    new Doubt(
                            bare.getFirst().minutes().line(),
                            "%d activities have titles without words, such as \"%s\""
                                    .formatted(bare.size(), bare.getFirst().title()),
                            Question.RIGHT));
        }
    }

    private static boolean isWork(AccountedLine line) {
        return DRAWN.matcher(line.text()).find()
                || (Ledger.isLeftForWant(line)
                        && LISTED.matcher(line.text()).find()
                        && !Places.isPlace(TextFigures.bare(line.text())));
    }

    /** Guessed hours that leave most topics next to nothing. */
    private static void hurried(ProblemPlan problem, List<Doubt> doubts) {
        if (problem.weekly().filter(each -> !each.guessed()).isPresent()) {
            return;
        }
        List<PlannedActivity> guessed =
                problem.once().stream().filter(each -> each.minutes().guessed()).toList();
        List<PlannedActivity> hurried =
                guessed.stream().filter(each -> each.minutes().value() <= HURRIED).toList();
        if (hurried.size() > MOST_LEFT && hurried.size() * 2 > guessed.size()) {
            PlannedActivity first = hurried.getFirst();
            doubts.add(
                    new Doubt(
                            first.minutes().line(),
                            "%d topics, such as \"%s\", get %s or less, as the plan has so many"
                                    .formatted(
                                            hurried.size(),
                                            first.title(),
                                            Durations.format(HURRIED)),
                            Question.WEEKLY_HOURS));
        }
    }

    /** Hours of a day or week that stand anywhere, where those of the week are a guess. */
    private static void unheard(ProblemPlan problem, List<FigureLine> lines, List<Doubt> doubts) {
        Sourced<Integer> weekly = problem.weekly().filter(Sourced::guessed).orElse(null);
        if (weekly == null || !weekly.why().endsWith(WeeklyHours.NOTHING_TELLS)) {
            return;
        }
        Set<Integer> habits =
                problem.activities().stream()
                        .filter(each -> each.origin() == ProblemPlan.Origin.HABIT)
                        .map(each -> each.minutes().line())
                        .collect(Collectors.toSet());
        for (FigureLine line : lines) {
            Optional<Effort> said =
                    Phrases.load().effortsIn(line.text()).stream()
                            .filter(each -> each.planned() > HURRIED)
                            .filter(each -> REGULAR.contains(each.per()) || !each.days().isEmpty())
                            .findFirst();
            if (said.isPresent() && !habits.contains(line.line())) {
                doubts.add(
                        new Doubt(
                                line.line(),
                                "the text says \"%s\"; %s a week was guessed, %s"
                                        .formatted(
                                                said.get().in(line.text()).strip(),
                                                Durations.format(weekly.value()),
                                                weekly.why()),
                                Question.WEEKLY_HOURS));
                return;
            }
        }
    }

    /** Headings such as "7-day sprint" and "14-day route" begin plans of which one is followed. */
    private static void several(ProblemPlan problem, List<Doubt> doubts) {
        Phrases phrases = Phrases.load();
        Map<Double, AccountedLine> lengths = new LinkedHashMap<>();
        for (AccountedLine line : problem.lines()) {
            Matcher heading = HEADING.matcher(line.text());
            if (heading.matches() && line.account() != Account.LEFT_OUT) {
                String text = heading.group(1);
                phrases.spansIn(text).stream()
                        .filter(each -> each.start() == 0 && each.isLength())
                        .filter(each -> phrases.period(text).isEmpty())
                        .forEach(
                                each -> lengths.putIfAbsent(each.min() * each.unit().days(), line));
            }
        }
        if (lengths.size() > 1) {
            List<AccountedLine> lines = List.copyOf(lengths.values());
            doubts.add(
                    new Doubt(
                            lines.get(1).line(),
                            "%s and %s are plans of other lengths, and all of them were taken"
                                    .formatted(
                                            Cut.quoted(lines.get(0).text()),
                                            Cut.quoted(lines.get(1).text())),
                            Question.RIGHT));
        }
    }
}
