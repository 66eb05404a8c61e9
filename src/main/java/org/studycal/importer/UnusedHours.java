package org.studycal.importer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.studycal.importer.StudyPlan.Checkpoint;
import org.studycal.importer.StudyPlan.Period;
import org.studycal.importer.StudyPlan.Topic;
import org.studycal.phrases.Effort;
import org.studycal.phrases.Phrases;

/** Looks hours of the text up in the problem: as often as the text says that they are spent. */
final class UnusedHours {

    private static final int NEAR = 10;
    private static final int WEEK_DAYS = 7;
    private static final int MOST_TIMES = 60;

    private static final Pattern COUNT = Pattern.compile("(\\d{1,2})\\s?[x×*]\\s?$");
    private static final Pattern DAYS = Pattern.compile("\\d\\s?[-–—]\\s?\\d");
    private static final Pattern PERCENT = Pattern.compile("\\d\\s?%");
    private static final Pattern EACH =
            Pattern.compile(
                    "(?iu)\\b(?:je|jeweils|each|apiece|chacune?|cada un[oa]|ciascun[oa]|cadauno)\\b");

    private final Phrases phrases = Phrases.load();
    private final StudyPlan plan;
    private final UsedFigures used;
    private final boolean otherHours;

    /**
     * Takes where to look.
     *
     * @param otherHours whether the person said how much time there is, whatever the plan says
     */
    UnusedHours(StudyPlan plan, UsedFigures used, boolean otherHours) {
        this.plan = plan;
        this.used = used;
        this.otherHours = otherHours;
    }

    /** The first amount of a line that the problem does not have. */
    Optional<Effort> unused(FigureLine line) {
        List<Effort> efforts =
                phrases.effortsIn(line.text()).stream()
                        .filter(each -> isAmount(line.text(), each))
                        .toList();
        int sum = efforts.stream().mapToInt(Effort::planned).sum();
        int all = phrases.effortsIn(line.text()).stream().mapToInt(Effort::planned).sum();
        for (Effort effort : efforts) {
            boolean known =
                    (line.isWork() && !isOfAWeek(line, effort))
                            ? isStated(line, effort, sum)
                                    || isStated(line, effort, all)
                                    || isBesideHabit(line, effort)
                            : isSet(line, effort);
            if (!known) {
                return Optional.of(effort);
            }
        }
        return Optional.empty();
    }

    /** Whether a heading of no period says hours a week, as in "My week (40 hours/week)". */
    private boolean isOfAWeek(FigureLine line, Effort effort) {
        return line.account() == Account.STRUCTURE
                && effort.per() == Effort.Per.WEEK
                && used.periods(line.line()).isEmpty();
    }

    /** Whether an amount is that of the plan's weeks, in a line that names a habit, too. */
    private boolean isBesideHabit(FigureLine line, Effort effort) {
        return line.account() == Account.HABIT
                && effort.per() == Effort.Per.WEEK
                && plan.weekly().filter(each -> each.max() == effort.max()).isPresent();
    }

    private static boolean isAmount(String text, Effort effort) {
        return effort.per() != Effort.Per.ALL
                || Cut.isAlone(text, effort)
                || Cut.isTail(text, effort)
                || isEach(text, effort);
    }

    /** Whether a word beside an amount says that it is taken several times. */
    private static boolean isEach(String text, Effort effort) {
        int from = Math.max(0, effort.start() - NEAR);
        int to = Math.min(text.length(), effort.end() + NEAR);
        return EACH.matcher(text.substring(from, effort.start())).find()
                || EACH.matcher(text.substring(effort.end(), to)).find();
    }

    /** Whether an amount is that of the topic or period of its line, as often as it is said. */
    private boolean isStated(FigureLine line, Effort effort, int sum) {
        List<Topic> topics = used.topics(line.line());
        List<Period> periods = used.periods(line.line());
        List<Amount> stated =
                Stream.of(
                                topics.stream().flatMap(each -> each.stated().stream()),
                                periods.stream().flatMap(each -> each.stated().stream()),
                                used.shares(line.line()).stream().map(each -> each.weekly()))
                        .flatMap(each -> each)
                        .toList();
        int all = stated.stream().mapToInt(Amount::planned).sum();
        if ((topics.isEmpty() && periods.isEmpty() && stated.isEmpty())
                || (topics.size() > 1 && all == sum)) {
            return true;
        }
        String before = line.text().substring(0, effort.start());
        Matcher count = COUNT.matcher(before);
        boolean counted = count.find();
        int times = counted ? Integer.parseInt(count.group(1)) : least(line, effort, topics);
        boolean onDays =
                phrases.days(line.text()).isPresent()
                        || !effort.days().isEmpty()
                        || !phrases.frequenciesIn(line.text()).isEmpty()
                        || phrases.spansIn(line.text()).stream().anyMatch(each -> !each.isLength());
        boolean exact =
                counted
                        || (times == 1
                                && !onDays
                                && line.account() != Account.HABIT
                                && topics.stream().noneMatch(this::isOfDays));
        return stated.stream()
                .anyMatch(
                        each ->
                                (times == 1 && each.planned() == sum)
                                        || each.max() == effort.max() * times
                                        || each.planned() == effort.planned() * times
                                        || (!exact && isMultiple(each, effort, times))
                                        || (times == 1
                                                && effort.per() != Effort.Per.ALL
                                                && isMultiple(each, effort, 1)));
    }

    /** Whether a topic is of each of several days, as in "Day 1-7". */
    private boolean isOfDays(Topic topic) {
        return topic.period() >= 0
                && plan.periods().get(topic.period()).unit() == StudyPlan.Unit.DAY
                && DAYS.matcher(plan.periods().get(topic.period()).name()).find();
    }

    /** At least how often an amount has to be taken. */
    private int least(FigureLine line, Effort effort, List<Topic> topics) {
        boolean inWeeks =
                topics.stream()
                        .flatMap(topic -> topic.weeks().stream())
                        .anyMatch(weeks -> weeks.first() == weeks.last());
        boolean days =
                topics.stream()
                        .filter(topic -> topic.period() >= 0)
                        .map(topic -> plan.periods().get(topic.period()))
                        .anyMatch(period -> period.unit() == StudyPlan.Unit.DAY);
        return switch (effort.per()) {
            case DAY -> days ? 1 : 2;
            case WEEK -> inWeeks ? 1 : 2;
            case ALL -> isEach(line.text(), effort) ? 2 : 1;
            case SESSION, MONTH -> 1;
        };
    }

    private static boolean isMultiple(Amount amount, Effort effort, int least) {
        for (int times = least; times <= MOST_TIMES; times++) {
            if (amount.max() == effort.max() * times
                    || amount.planned() == effort.planned() * times) {
                return true;
            }
        }
        return false;
    }

    /** Whether an amount is that of an exam, of a week, or of windows. */
    private boolean isSet(FigureLine line, Effort effort) {
        boolean often = effort.per() == Effort.Per.DAY || effort.per() == Effort.Per.WEEK;
        if (line.account() == Account.MILESTONE && !often && effort.days().isEmpty()) {
            return used.checkpoints(line.line()).stream()
                    .filter(Checkpoint::exam)
                    .allMatch(
                            each ->
                                    each.minutes()
                                            .filter(minutes -> minutes == effort.planned())
                                            .isPresent());
        }
        if (line.unread() && !often) {
            // "60 questions, 90 minutes, 70% to pass" is said of an exam.
            return PERCENT.matcher(line.text()).find();
        }
        if (otherHours || (!often && effort.days().isEmpty())) {
            return true;
        }
        boolean shared =
                plan.topics().stream()
                        .flatMap(each -> each.stated().stream())
                        .anyMatch(each -> each.line() == line.line());
        return shared
                || Stream.of(1, effort.days().size(), WEEK_DAYS, sessions(line.text()))
                        .filter(times -> times > 0)
                        .anyMatch(
                                times -> used.hasWeekly(effort.min() * times, effort.max() * times))
                || used.hasWindow(effort.planned());
    }

    private int sessions(String text) {
        return phrases.spansIn(text).stream()
                .filter(each -> !each.isLength())
                .mapToInt(each -> (int) each.max())
                .findFirst()
                .orElse(phrases.daysIn(text).stream().mapToInt(each -> each.days().size()).sum());
    }
}
