package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.studycal.markdown.Piece;
import org.studycal.phrases.DateMention;
import org.studycal.phrases.Mention;
import org.studycal.phrases.Phrases;
import org.studycal.phrases.Section;

/** Gives dates their year: the plan goes forward, and its first date is near today. */
final class PlanDates {
    static final String TAKEN = "; the date was taken";

    private final Phrases phrases;
    private final Facts facts;
    private final LocalDate today;
    private Optional<LocalDate> last = Optional.empty();
    private OptionalInt year = OptionalInt.empty();
    private boolean yearSaid;

    /** A day that dates before the first one with a year are near. */
    private final Optional<LocalDate> anchor;

    /** The last day of a plan that says the years of its months. */
    private final Optional<LocalDate> latest;

    private final CalendarWeeks weeks;

    private final DateOrder order;

    PlanDates(Phrases phrases, Facts facts, LocalDate today, List<Piece> pieces) {
        this.phrases = phrases;
        this.facts = facts;
        this.today = today;
        List<String> texts =
                pieces.stream()
                        .flatMap(piece -> piece.texts().stream())
                        .map(said -> said.text().plain())
                        .toList();
        order = new DateOrder(phrases, facts, today, texts);
        anchor = new NearDay(phrases, facts, today, order::of).of(pieces, texts);
        latest =
                texts.stream()
                        .flatMap(text -> phrases.monthsIn(text).stream())
                        .map(DateMention::last)
                        .filter(day -> day.year().isPresent())
                        .flatMap(day -> day.in(0).stream())
                        .max(LocalDate::compareTo);
        weeks = new CalendarWeeks(anchor.orElse(today));
    }

    /** The weeks that the plan names by the calendar. */
    CalendarWeeks weeks() {
        return weeks;
    }

    /** A stretch of dates in a text and where it stands there. */
    record Found(LocalDate first, LocalDate last, int start, int end) implements Mention {
        boolean isDay() {
            return first.equals(last);
        }

        @Override
        public String toString() {
            return first + " to " + last;
        }
    }

    /** The first day of the first date in a text. */
    Optional<LocalDate> first(String text, int line) {
        return in(text, line).map(Found::first);
    }

    /** The first date in a text. */
    Optional<Found> in(String text, int line) {
        return phrases.datesIn(text).stream().findFirst().flatMap(each -> of(each, text, line));
    }

    /** The first stretch of days or, where they stand apart or at its head, of months in a text. */
    Optional<Found> stretch(String text, int line) {
        return in(text, line)
                .or(
                        () ->
                                phrases.monthsIn(text).stream()
                                        .filter(
                                                each ->
                                                        Cut.isApart(text, each)
                                                                || isHead(text, each))
                                        .findFirst()
                                        .flatMap(each -> months(each, text, line)));
    }

    /** Months without a year that would begin after all others are seasons. */
    private Optional<Found> months(DateMention said, String text, int line) {
        Optional<LocalDate> before = last;
        Optional<Found> found = of(said, text, line);
        boolean season =
                said.first().year().isEmpty()
                        && found.filter(each -> latest.filter(each.first()::isAfter).isPresent())
                                .isPresent();
        last = season ? before : last;
        return found.filter(each -> !season);
    }

    /** Whether a stretch of the calendar is what a text is called by. */
    static boolean isHead(String text, DateMention each) {
        return !each.isDay() && each.start() == 0 && Cut.parts(text, each.end());
    }

    private Optional<Found> of(DateMention said, String text, int line) {
        DateMention mention = order.of(said);
        order.say(said, text, line);
        Optional<LocalDate> first = resolved(mention.first(), line);
        Optional<LocalDate> end = mention.isDay() ? first : resolved(mention.last(), line);
        if (first.isPresent() && end.equals(first)) {
            check(first.get(), said.weekdays(), line);
            phrases.daysIn(text).stream()
                    .filter(each -> said.weekdays().isEmpty() && each.isBeside(mention, text))
                    .findFirst()
                    .ifPresent(each -> check(first.get(), each.days(), line));
        }
        return first.map(
                day ->
                        new Found(
                                day,
                                end.filter(each -> !each.isBefore(day)).orElse(day),
                                mention.start(),
                                mention.end()));
    }

    /** A day that a text gives by its part of a month. */
    Optional<Found> vague(String text, int line) {
        Optional<DateMention> said =
                phrases.vagueDatesIn(text).stream()
                        .filter(each -> phrases.datesIn(text).isEmpty())
                        .findFirst();
        Optional<Found> found = said.flatMap(each -> of(each, text, line));
        found.ifPresent(
                each ->
                        facts.guessed(
                                line,
                                "%s was taken to be %s",
                                Cut.quoted(said.get().in(text).strip()),
                                each.first()));
        return found;
    }

    /** The days that a cell gives for its row. */
    Optional<Found> ofCell(String text, int line) {
        return vague(text, line).or(() -> stretch(text, line));
    }

    /** By when what a text names is to be handed in, and where the text says so. */
    Optional<Found> due(String text, int line) {
        return phrases.due(text)
                .flatMap(
                        due ->
                                first(text.substring(due.restStart(), due.restEnd()), line)
                                        .map(day -> new Found(day, day, due.start(), due.end())));
    }

    /** By when the work that an item names is to be handed in; an exam is at its day. */
    Optional<Found> due(Branch item) {
        return (item.isItem() ? due(item.plain(), item.line()) : Optional.<Found>empty())
                .filter(each -> isWork(Cut.out(item.plain(), each)));
    }

    private boolean isWork(String text) {
        return Cut.hasLetters(text)
                && phrases.datesIn(text).isEmpty()
                && !phrases.announces(text, Section.EXAM, Section.CHECKPOINT);
    }

    private Optional<LocalDate> resolved(DateMention.Day day, int line) {
        Optional<LocalDate> date;
        if (day.year().isPresent()) {
            year = day.year();
            date = day.in(year.getAsInt());
        } else if (last.isEmpty() && year.isPresent()) {
            date = day.in(year.getAsInt());
        } else {
            date = nearest(day, last.or(() -> anchor).orElse(today));
        }
        if (date.isPresent() && year.isEmpty() && anchor.isEmpty() && !yearSaid) {
            yearSaid = true;
            facts.guessed(
                    line, "dates without a year: %d was taken for the first", date.get().getYear());
        }
        last = date.or(() -> last);
        return date;
    }

    static Optional<LocalDate> nearest(DateMention.Day day, LocalDate to) {
        return Stream.of(to.getYear(), to.getYear() - 1, to.getYear() + 1)
                .flatMap(each -> day.in(each).stream())
                .min(Comparator.comparingLong(each -> Math.abs(ChronoUnit.DAYS.between(each, to))));
    }

    /** The date beats a weekday that stands beside it. */
    void check(LocalDate date, Set<DayOfWeek> days, int line) {
        if (days.size() == 1 && !days.contains(date.getDayOfWeek())) {
            facts.contradiction(
                    line,
                    "%s is a %s, the plan says %s%s",
                    date,
                    name(date.getDayOfWeek()),
                    name(days.iterator().next()),
                    TAKEN);
        }
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** Whether a text is a day, perhaps with its day of the week and hours, and nothing else. */
    boolean isAlone(String text) {
        return in(text, 0)
                .filter(PlanDates.Found::isDay)
                .map(each -> Cut.out(text, each))
                .map(rest -> Cut.without(rest, phrases.effortsIn(rest)))
                .filter(rest -> !Cut.hasLetters(Cut.without(rest, phrases.daysIn(rest))))
                .isPresent();
    }
}
