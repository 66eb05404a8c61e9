package org.studycal.importer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.phrases.DateMention;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.Effort;
import org.studycal.phrases.Mention;
import org.studycal.phrases.PeriodName;
import org.studycal.phrases.Span;
import org.studycal.problem.WeekRange;

/** Opens the periods that headings, items and cells name. */
final class PeriodReader extends Part {
    private static final Pattern LETTER = Pattern.compile("\\s*M\\d");
    private static final int LONGEST_TITLE = 160;

    PeriodReader(Reader reader) {
        super(reader);
    }

    static Unit unit(PeriodName name) {
        return Unit.valueOf(name.unit().name());
    }

    /** Opens the period a text names, and smaller ones named behind it; the innermost of them. */
    PeriodFact open(String text, PeriodName name, Context context, int line) {
        String rest = name.rest(text);
        Optional<PeriodName> inner =
                phrases.period(rest)
                        .filter(each -> !each.weak())
                        .filter(each -> each.unit().compareTo(name.unit()) < 0);
        PeriodFact opened = opened(text, name, inner.isPresent() ? "" : rest, context, line);
        return inner.isPresent() ? open(rest, inner.get(), context.in(opened), line) : opened;
    }

    private PeriodFact opened(
            String text, PeriodName name, String rest, Context context, int line) {
        String written = name.in(text).strip();
        Optional<PeriodName> numbers = Optional.of(reader.dates.weeks().counted(name));
        PeriodFact period = add(unit(name), numbers, written, title(rest), context, line);
        period.dates = reader.dates.weeks().dates(name);
        if (period.unit == Unit.DAY && period.first == period.last) {
            period.weekday =
                    phrases.days(rest)
                            .filter(
                                    days ->
                                            days.rest(rest).isBlank()
                                                    || Cut.parts(rest, days.end()))
                            .map(DaysMention::days)
                            .filter(days -> days.size() == 1)
                            .map(days -> days.iterator().next());
        }
        facts(period, rest.isEmpty() ? text : text.substring(name.end()));
        return period;
    }

    /** A period without a number that is so many weeks long. */
    PeriodFact lasting(String name, Span length, Context context, int line) {
        PeriodFact period = add(Unit.PHASE, Optional.empty(), name, "", context, line);
        period.durationWeeks = length.weeks();
        return period;
    }

    private PeriodFact add(
            Unit unit,
            Optional<PeriodName> numbers,
            String name,
            String title,
            Context context,
            int line) {
        PeriodFact period =
                new PeriodFact(facts.periods.size(), unit, numbers, name, title, context, line);
        facts.periods.add(period);
        return period;
    }

    /** Whether a heading names its weeks or their number apart from its title. */
    boolean isNamed(String text) {
        return names(text).anyMatch(each -> each.start() > 2)
                || span(text).filter(span -> span.start() > 2).isPresent()
                || stretch(text).isPresent();
    }

    /** Whether a heading begins with dates of more than a day, and is a period of its own. */
    boolean isStretch(String text) {
        return stretch(text).isPresent();
    }

    /** Dates of more than a day with which a heading begins, such as "June 1-7". */
    private Optional<DateMention> stretch(String text) {
        return Stream.concat(phrases.datesIn(text).stream().limit(1), months(text))
                .filter(each -> PlanDates.isHead(text, each))
                .findFirst();
    }

    private Stream<DateMention> months(String text) {
        return phrases.monthsIn(text).stream().limit(1);
    }

    /** Whether a text is months of the calendar and nothing else. */
    boolean isMonths(String text) {
        return months(text).anyMatch(each -> !Cut.hasWords(Cut.out(text, each)));
    }

    private Stream<PeriodName> names(String text) {
        return phrases.periodsIn(text).stream()
                .filter(each -> !each.weak() && Cut.isApart(text, each));
    }

    /** A heading that names no period itself, but the weeks it is for in brackets. */
    Optional<PeriodFact> openNamed(String text, Context context, int line) {
        Optional<PlanDates.Found> dates =
                reader.dates
                        .stretch(text, line)
                        .filter(each -> !each.isDay() && Cut.isApart(text, each));
        Optional<Mention> said =
                names(text)
                        .findFirst()
                        .<Mention>map(each -> each)
                        .or(() -> span(text))
                        .or(() -> dates);
        String title =
                said.map(each -> text.substring(0, each.start()))
                        .map(words -> Cut.tidy(words.replaceFirst("[(\\[（【]\\s*$", "")))
                        .orElse("");
        Optional<DateMention> stretch = stretch(text);
        if (title.isBlank() && stretch.isEmpty()) {
            return Optional.empty();
        }
        String name = title.isBlank() ? stretch.get().in(text).strip() : title;
        String rest = title.isBlank() ? title(stretch.get().rest(text)) : "";
        PeriodFact period = add(Unit.PHASE, Optional.empty(), name, rest, context, line);
        facts(period, text);
        return Optional.of(period);
    }

    /**
     * The period of a table's row: the one of this name that the table has already, or a new one.
     */
    PeriodFact of(String text, PeriodName name, Context context, int line) {
        PeriodName own = reader.dates.weeks().counted(name);
        return facts.periods.reversed().stream()
                .filter(each -> each.unit == unit(name) && each.subject.equals(context.group()))
                .filter(each -> each.first == own.first() && each.last == own.last())
                .filter(each -> each.parent == each.parent(context.period()))
                .findFirst()
                .orElseGet(() -> open(text, name, context, line));
    }

    /** The period of rows that stand for the same stretch of the calendar. */
    PeriodFact dated(String name, PlanDates.Found dates, Context context, int line) {
        return facts.periods.reversed().stream()
                .filter(each -> each.name.equals(name) && each.dates.isPresent())
                .filter(each -> each.parent == each.parent(context.period()))
                .findFirst()
                .orElseGet(
                        () -> {
                            PeriodFact period =
                                    add(Unit.PHASE, Optional.empty(), name, "", context, line);
                            period.dates = Optional.of(dates);
                            return period;
                        });
    }

    /** What the words of a heading say about its length, weeks, dates and hours. */
    private void facts(PeriodFact period, String text) {
        for (PeriodName each : phrases.periodsIn(text)) {
            if (LETTER.matcher(each.in(text)).lookingAt()) {
                continue; // "M2-11" amid words is no month.
            }
            WeekRange range = new WeekRange(Math.max(1, each.first()), Math.max(1, each.last()));
            boolean own = unit(each) == period.unit;
            if (each.unit() == PeriodName.Unit.WEEK && !own && period.saidWeeks.isEmpty()) {
                period.saidWeeks = Optional.of(range);
            } else if (each.unit() == PeriodName.Unit.MONTH && !own) {
                period.saidMonths = Optional.of(range);
            }
        }
        add(period, text, period.line);
    }

    /** Reads a text that is nothing but dates, lengths, weeks and hours; whether it is one. */
    boolean readFacts(PeriodFact period, Branch branch) {
        String text = branch.plain();
        List<DateMention> dates = phrases.datesIn(text);
        if (dates.isEmpty()) {
            return false;
        }
        StringBuilder left = new StringBuilder(text);
        Stream.of(dates, phrases.spansIn(text), phrases.effortsIn(text))
                .flatMap(List::stream)
                .forEach(
                        each -> {
                            int length = each.end() - each.start();
                            left.replace(each.start(), each.end(), " ".repeat(length));
                        });
        if (left.chars().filter(Character::isLetter).count() >= 3) {
            return false;
        }
        facts.setting(branch.line(), "dates and hours of " + period.name);
        add(period, text, branch.line());
        return true;
    }

    /** Adds what a text says about a period that does not say it itself. */
    private void add(PeriodFact period, String text, int line) {
        if (period.durationWeeks == 0) {
            span(text).ifPresent(span -> period.durationWeeks = span.weeks());
        }
        if (period.dates.isEmpty()) {
            period.dates = reader.dates.stretch(text, line);
        }
        phrases.effortsIn(text).forEach(effort -> state(period, effort, text, line));
    }

    /** Notes study time that the plan states for a period. */
    void state(PeriodFact period, Effort effort, String text, int line) {
        if (period.stated.isPresent()) {
            return;
        }
        int weeks = Math.max(1, period.weeks());
        int days = period.unit == Unit.DAY ? period.last - period.first + 1 : 7;
        days = effort.days().isEmpty() ? days : effort.days().size();
        int said = effort.per() == Effort.Per.DAY ? reader.hours.days(text, line) : 0;
        boolean open =
                period.weeks() == 0
                        && said == 0
                        && period.unit != Unit.DAY
                        && (effort.per() == Effort.Per.WEEK || effort.per() == Effort.Per.DAY);
        int times =
                switch (effort.per()) {
                    case ALL -> 1;
                    case WEEK -> period.unit == Unit.DAY ? 0 : weeks;
                    case DAY -> said > 0 ? said : days * (period.unit == Unit.DAY ? 1 : weeks);
                    case SESSION, MONTH -> 0;
                };
        Amount amount = Amounts.scaled(effort, times, text, line);
        if (open) {
            period.weeklyStated = Optional.of(amount);
        } else if (times > 0) {
            period.stated = Optional.of(amount);
        }
    }

    /** A length that stands apart in a heading, such as {@code (4 weeks)}; no "5 days a week". */
    Optional<Span> span(String text) {
        return phrases.spansIn(text).stream()
                .filter(span -> span.isLength() && Cut.isAlone(text, span))
                .findFirst();
    }

    private String title(String rest) {
        String title = Cut.outApart(rest, phrases.effortsIn(rest));
        title = Cut.outApart(title, phrases.spansIn(title));
        title = Cut.outApart(title, names(title).toList());
        title = Cut.outApart(title, phrases.datesIn(title));
        title = Cut.outApart(title, phrases.monthsIn(title));
        return Cut.shortened(Cut.tidy(title.replaceFirst("^[)\\]）】]", "")), LONGEST_TITLE);
    }
}
