package org.studycal.importer;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.studycal.importer.Doubt.Question;
import org.studycal.importer.StudyPlan.Period;
import org.studycal.importer.StudyPlan.Topic;
import org.studycal.phrases.ClockRange;
import org.studycal.phrases.DateMention;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.Frequency;
import org.studycal.phrases.Mention;
import org.studycal.phrases.Phrases;
import org.studycal.phrases.Section;
import org.studycal.phrases.Use;

/**
 * Goes over the text of a plan once more, and doubts what it says in figures that the problem has
 * nowhere. It knows nothing of how the plan was read.
 */
final class UnusedFigures {

    private static final int HALF_DAY = 720;
    private static final int MOST_QUOTED = 3;
    private static final int LONGEST_QUOTE = 60;
    private static final int LONGEST_REST = 24;

    /** What sort of figure is not used. */
    private enum Kind {
        DATE("dates"),
        TIME("times of the day"),
        DAY("days of the week"),
        OFF("days without study"),
        LENGTH("hours"),
        OFTEN("frequencies"),
        WORDS("figures in words of an unknown language"),
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
    private final UnusedHours hours;
    private final boolean otherWeek;
    private final boolean moved;
    private final Map<Kind, List<Unused>> unused = new EnumMap<>(Kind.class);

    private UnusedFigures(StudyPlan plan, ProblemPlan problem, ImportSettings settings) {
        this.plan = plan;
        this.moved = settings.start().isPresent();
        this.otherWeek = settings.week().isPresent();
        this.used = new UsedFigures(plan, problem, moved);
        this.hours = new UnusedHours(plan, used, settings.weeklyMinutes().isPresent());
    }

    /** One doubt for each kind of figure of which some are not used. */
    static List<Doubt> doubts(
            List<FigureLine> lines, StudyPlan plan, ProblemPlan problem, ImportSettings settings) {
        UnusedFigures figures = new UnusedFigures(plan, problem, settings);
        lines.stream().filter(each -> !figures.used.isNamed(each.line())).forEach(figures::read);
        figures.unknownWords(lines);
        figures.emptyPeriods();
        return figures.unused.entrySet().stream()
                .map(each -> doubt(each.getKey(), each.getValue()))
                .toList();
    }

    /** Lines that no table of words could read may say hours or days. */
    private void unknownWords(List<FigureLine> lines) {
        lines.stream()
                .filter(each -> each.account() == Account.LEFT_OUT)
                .filter(each -> each.text().chars().anyMatch(Character::isDigit))
                .filter(each -> !phrases.isReadable(each.text()))
                .forEach(each -> add(Kind.WORDS, each, ""));
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
            hours.unused(line).ifPresent(each -> add(Kind.LENGTH, line, each));
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
            } else if (!known && !settled && !isOver(line, date)) {
                add(Kind.DATE, line, date);
            }
        }
    }

    /** Whether a line that is left out only says when it was written or something was done. */
    private boolean isOver(FigureLine line, DateMention date) {
        String before = line.text().substring(0, date.start());
        return line.account() == Account.LEFT_OUT
                && used.isOver(date)
                && phrases.fact(Label.of(before).word()).isEmpty()
                && phrases.start(line.text()).isEmpty()
                && phrases.due(line.text()).isEmpty()
                && !phrases.announces(before, Section.EXAM, Section.CHECKPOINT);
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
            boolean known =
                    used.has(clock, line.line())
                            || (setting && used.has(clock.later(HALF_DAY), line.line()));
            if (counts && !known) {
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
        boolean other =
                !timed
                        && days.start() < 3
                        && rest.length() < LONGEST_REST
                        && phrases.effortsIn(rest).stream().noneMatch(each -> each.start() < 2);
        return phrases.isOff(text, days)
                || (other && phrases.use(rest).filter(each -> !each.studying()).isPresent());
    }

    private boolean isLost(FigureLine line, DaysMention days, boolean timed) {
        boolean dated = !phrases.datesIn(line.text()).isEmpty();
        if (!timed && days.days().size() == DayOfWeek.values().length) {
            return false;
        }
        if (line.account() == Account.MILESTONE && !line.aside()) {
            return !dated
                    && days.days().size() == 1
                    && used.checkpoints(line.line()).stream()
                            .flatMap(each -> each.days().weekdays().stream())
                            .noneMatch(days.days()::contains);
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

    private void frequencies(FigureLine line) {
        for (Frequency each : phrases.frequenciesIn(line.text())) {
            boolean habit = !used.shares(line.line()).isEmpty();
            boolean setting = line.account() == Account.SETTING;
            boolean counted = used.topics(line.line()).size() > 1;
            if (!habit && !setting && !counted) {
                add(Kind.OFTEN, line, each);
            }
        }
    }

    private void order(FigureLine line) {
        List<Topic> topics = used.topics(line.line());
        boolean said = line.isTopic() && phrases.prerequisite(line.text()).isPresent();
        if (said
                && !topics.isEmpty()
                && topics.stream().allMatch(each -> each.after().isEmpty())
                && !namesOneBefore(topics.getFirst())) {
            add(Kind.ORDER, line, "");
        }
    }

    /** Whether a title names a topic above, which comes before it in any case. */
    private boolean namesOneBefore(Topic topic) {
        return plan.topics().stream()
                .filter(each -> each.line() < topic.line() && each.title().length() > 1)
                .anyMatch(each -> Cut.fold(topic.title()).contains(Cut.fold(each.title())));
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
