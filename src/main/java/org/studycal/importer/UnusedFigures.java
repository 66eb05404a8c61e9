package org.studycal.importer;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.studycal.importer.Doubt.Question;
import org.studycal.importer.StudyPlan.Checkpoint;
import org.studycal.importer.StudyPlan.Period;
import org.studycal.importer.StudyPlan.Topic;
import org.studycal.phrases.ClockRange;
import org.studycal.phrases.DateMention;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.Effort;
import org.studycal.phrases.Frequency;
import org.studycal.phrases.Mention;
import org.studycal.phrases.Phrases;
import org.studycal.phrases.Use;

/**
 * Goes over the text of a plan once more, and doubts what it says in figures that the problem has
 * nowhere. It knows nothing of how the plan was read.
 */
final class UnusedFigures {

    private static final int MOST_QUOTED = 3;
    private static final int LONGEST_QUOTE = 60;
    private static final int LONGEST_REST = 24;
    private static final int NEAR = 10;
    private static final int WEEK_DAYS = 7;
    private static final int MOST_TIMES = 60;

    private static final Pattern COUNT = Pattern.compile("(\\d{1,2})\\s?[x×*]\\s?$");
    private static final Pattern EACH =
            Pattern.compile(
                    "(?iu)\\b(?:je|jeweils|each|apiece|chacune?|cada un[oa]|ciascun[oa]|cadauno)\\b");

    /** What sort of figure is not used. */
    private enum Kind {
        DATE("dates"),
        TIME("times of the day"),
        DAY("days of the week"),
        OFF("days without study"),
        LENGTH("hours"),
        OFTEN("frequencies"),
        PERIOD("stretches with something to do"),
        ORDER("an order");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private record Unused(int line, String figure, String text) {}

    private final Phrases phrases = Phrases.load();
    private final StudyPlan plan;
    private final UsedFigures used;
    private final boolean otherWeek;
    private final boolean otherHours;
    private final boolean moved;
    private final Map<Kind, List<Unused>> unused = new EnumMap<>(Kind.class);

    private UnusedFigures(StudyPlan plan, ProblemPlan problem, ImportSettings settings) {
        this.plan = plan;
        this.moved = settings.start().isPresent();
        this.otherWeek = settings.week().isPresent();
        this.otherHours = settings.weeklyMinutes().isPresent();
        this.used = new UsedFigures(plan, problem, moved);
    }

    /** One doubt for each kind of figure of which some are not used. */
    static List<Doubt> doubts(StudyPlan plan, ProblemPlan problem, ImportSettings settings) {
        UnusedFigures figures = new UnusedFigures(plan, problem, settings);
        FigureLine.all(plan.checks().lines()).stream()
                .filter(each -> !figures.used.isNamed(each.line()))
                .forEach(figures::read);
        figures.emptyPeriods();
        return figures.unused.entrySet().stream()
                .map(each -> doubt(each.getKey(), each.getValue()))
                .toList();
    }

    private static Doubt doubt(Kind kind, List<Unused> found) {
        StringBuilder lines = new StringBuilder();
        for (Unused each : found.subList(0, Math.min(found.size(), MOST_QUOTED))) {
            lines.append(lines.isEmpty() ? "" : "; line " + each.line() + " ")
                    .append('"')
                    .append(Cut.shortened(each.text(), LONGEST_QUOTE))
                    .append('"')
                    .append(each.figure().isEmpty() ? "" : " (" + each.figure() + ")");
        }
        int more = found.size() - MOST_QUOTED;
        return new Doubt(
                found.getFirst().line(),
                "the text has %s that the problem does not have: %s%s"
                        .formatted(kind.words, lines, more > 0 ? "; and " + more + " more" : ""),
                Question.RIGHT);
    }

    private void add(Kind kind, FigureLine line, Mention figure) {
        add(kind, line, figure.in(line.text()).strip());
    }

    private void add(Kind kind, FigureLine line, String figure) {
        List<Unused> all = unused.computeIfAbsent(kind, each -> new ArrayList<>());
        if (all.stream().noneMatch(each -> each.line() == line.line())) {
            all.add(new Unused(line.line(), figure, line.text()));
        }
    }

    private void read(FigureLine line) {
        dates(line);
        times(line);
        days(line);
        if (!line.aside()) {
            efforts(line);
            frequencies(line);
            order(line);
        }
    }

    private void dates(FigureLine line) {
        boolean settled = moved && line.account() == Account.SETTING;
        for (DateMention date : phrases.datesIn(line.text())) {
            boolean known =
                    used.has(date.first(), line.line()) && used.has(date.last(), line.line());
            DateMention other = date.swapped();
            known |= used.has(other.first(), line.line()) && used.has(other.last(), line.line());
            if (phrases.isOff(line.text(), date)) {
                if (!known) {
                    add(Kind.OFF, line, date);
                }
            } else if (!known && !settled) {
                add(Kind.DATE, line, date);
            }
        }
    }

    private void times(FigureLine line) {
        boolean dated =
                !phrases.daysIn(line.text()).isEmpty() || !phrases.datesIn(line.text()).isEmpty();
        boolean setting = line.account() == Account.SETTING;
        if ((otherWeek && setting) || (line.aside() && !dated)) {
            return;
        }
        for (ClockRange clock : phrases.clocksIn(line.text())) {
            boolean counts = clock.to().isPresent() || dated || setting;
            if (counts && !used.has(clock, line.line())) {
                add(Kind.TIME, line, clock);
            }
        }
    }

    private void days(FigureLine line) {
        if (otherWeek) {
            return;
        }
        boolean timed = !phrases.clocksIn(line.text()).isEmpty();
        for (DaysMention days : phrases.daysIn(line.text())) {
            if (isOff(line.text(), days, timed)) {
                if (days.days().stream().anyMatch(used.studied()::contains)) {
                    add(Kind.OFF, line, days);
                }
            } else if (isLost(line, days, timed)) {
                add(Kind.DAY, line, days);
            }
        }
    }

    private boolean isOff(String text, DaysMention days, boolean timed) {
        String rest = days.rest(text);
        boolean other = !timed && days.start() < 3 && rest.length() < LONGEST_REST;
        return phrases.isOff(text, days)
                || (other && phrases.use(rest).filter(each -> !each.studying()).isPresent());
    }

    private boolean isLost(FigureLine line, DaysMention days, boolean timed) {
        boolean dated = !phrases.datesIn(line.text()).isEmpty();
        if (line.account() == Account.MILESTONE && !line.aside()) {
            return !dated && days.days().size() == 1;
        }
        boolean week = line.account() == Account.SETTING || (line.unread() && timed);
        if (!week || dated) {
            return line.aside() && timed && !used.named().containsAll(days.days());
        }
        Set<DayOfWeek> missing = EnumSet.copyOf(days.days());
        missing.removeAll(used.named());
        missing.removeAll(plan.off().days());
        return !missing.isEmpty();
    }

    private void efforts(FigureLine line) {
        List<Effort> efforts =
                phrases.effortsIn(line.text()).stream()
                        .filter(each -> isAmount(line.text(), each))
                        .toList();
        int sum = efforts.stream().mapToInt(Effort::planned).sum();
        for (Effort effort : efforts) {
            boolean known = line.isWork() ? isStated(line, effort, sum) : isSet(line, effort);
            if (!known) {
                add(Kind.LENGTH, line, effort);
                return;
            }
        }
    }

    private static boolean isAmount(String text, Effort effort) {
        return effort.per() != Effort.Per.ALL
                || Cut.isApart(text, effort)
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
        boolean onDays = phrases.days(line.text()).isPresent() || !effort.days().isEmpty();
        boolean exact = counted || (times == 1 && !onDays && line.account() != Account.HABIT);
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
        if (line.account() == Account.MILESTONE && !often) {
            return used.checkpoints(line.line()).stream()
                    .filter(Checkpoint::exam)
                    .allMatch(
                            each ->
                                    each.minutes()
                                            .filter(minutes -> minutes == effort.planned())
                                            .isPresent());
        }
        if (line.unread()) {
            return false;
        }
        if (otherHours || (!often && effort.days().isEmpty())) {
            return true;
        }
        return Stream.of(1, effort.days().size(), WEEK_DAYS, sessions(line.text()))
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

    private void frequencies(FigureLine line) {
        for (Frequency each : phrases.frequenciesIn(line.text())) {
            boolean habit = !used.shares(line.line()).isEmpty();
            boolean setting = line.account() == Account.SETTING;
            if (!habit && !setting) {
                add(Kind.OFTEN, line, each);
            }
        }
    }

    private void order(FigureLine line) {
        List<Topic> topics = used.topics(line.line());
        boolean said = line.isTopic() && phrases.prerequisite(line.text()).isPresent();
        if (said && !topics.isEmpty() && topics.stream().allMatch(each -> each.after().isEmpty())) {
            add(Kind.ORDER, line, "");
        }
    }

    /** Weeks and days that are about something of which nothing became an activity. */
    private void emptyPeriods() {
        for (int i = 0; i < plan.periods().size(); i++) {
            Period period = plan.periods().get(i);
            int index = i;
            boolean holds =
                    plan.topics().stream().anyMatch(each -> isIn(each, index, period))
                            || plan.periods().stream().anyMatch(each -> each.parent() == index)
                            || !used.checkpoints(period.line()).isEmpty();
            if (!holds && isAbout(period.title()) && !used.isNamed(period.line())) {
                String text = period.name() + ": " + period.title();
                add(
                        Kind.PERIOD,
                        new FigureLine(period.line(), text, Account.STRUCTURE, false, false),
                        "");
            }
        }
    }

    private static boolean isIn(Topic topic, int index, Period period) {
        boolean weeks =
                topic.weeks().isPresent()
                        && period.weeks().isPresent()
                        && period.unit() != StudyPlan.Unit.DAY
                        && topic.weeks().get().first() <= period.weeks().get().last()
                        && topic.weeks().get().last() >= period.weeks().get().first();
        return topic.period() == index || weeks;
    }

    private boolean isAbout(String title) {
        Optional<Use> use = phrases.use(title).filter(each -> !each.studying());
        return Cut.hasLetters(title) && use.isEmpty();
    }
}
