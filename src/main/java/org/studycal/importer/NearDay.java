package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.studycal.markdown.Piece;
import org.studycal.phrases.DateMention;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.Phrases;

/**
 * A day that a plan's first dates are near, where they say no year themselves.
 *
 * @param order puts day and month of a date in the order that the plan has
 */
record NearDay(Phrases phrases, Facts facts, LocalDate today, UnaryOperator<DateMention> order) {
    private static final Pattern YEAR = Pattern.compile("(?U)\\d{4}");
    private static final Pattern TITLE_YEAR = Pattern.compile("(?<!\\d)20[2-4]\\d(?!\\d)");

    /** The first date with a year, or what the title, days of the week or months say of it. */
    Optional<LocalDate> of(List<Piece> pieces, List<String> texts) {
        return withYear(texts, phrases::datesIn)
                .or(() -> byTitle(pieces))
                .or(() -> byWeekdays(pieces))
                .or(() -> withYear(texts, phrases::monthsIn).filter(this::isNear));
    }

    private boolean isNear(LocalDate day) {
        return Math.abs(day.getYear() - today.getYear()) <= 1;
    }

    private static Optional<LocalDate> withYear(
            List<String> texts, Function<String, List<DateMention>> dates) {
        return texts.stream()
                .filter(text -> YEAR.matcher(text).find())
                .flatMap(text -> dates.apply(text).stream())
                .map(DateMention::first)
                .filter(day -> day.year().isPresent())
                .flatMap(day -> day.in(day.year().getAsInt()).stream())
                .findFirst();
    }

    /** The middle of the only year that the first heading names. */
    private static Optional<LocalDate> byTitle(List<Piece> pieces) {
        return pieces.stream()
                .filter(Piece.Heading.class::isInstance)
                .limit(1)
                .flatMap(title -> title.texts().stream())
                .map(said -> TITLE_YEAR.matcher(said.text().plain()))
                .filter(year -> year.results().count() == 1 && year.reset().find())
                .map(year -> LocalDate.of(Integer.parseInt(year.group()), 7, 1))
                .findFirst();
    }

    /** A date and the day of the week that stands beside it. */
    private record DayOfYear(DateMention.Day day, DayOfWeek weekday) {
        boolean fits(int year) {
            return day.in(year).filter(date -> date.getDayOfWeek() == weekday).isPresent();
        }
    }

    /** The first date in the one year near today in which dates have the weekdays beside them. */
    private Optional<LocalDate> byWeekdays(List<Piece> pieces) {
        List<DayOfYear> dates = pieces.stream().flatMap(this::daysOfYear).toList();
        OptionalInt found =
                IntStream.of(0, 1, -1, 2, -2)
                        .map(years -> today.getYear() + years)
                        .filter(
                                at ->
                                        dates.stream().filter(d -> d.fits(at)).count() * 10
                                                >= dates.size() * 8L)
                        .findFirst();
        if (found.isEmpty() || dates.size() < 2) {
            return Optional.empty();
        }
        DateMention.Day first = dates.getFirst().day();
        int best = found.getAsInt();
        if (Math.abs(best - today.getYear()) > 1
                || !PlanDates.nearest(first, today).equals(first.in(best))) {
            facts.guessed(0, "dates without a year: %d, by their days of the week", best);
        }
        return first.in(best);
    }

    /** The dates of lines and rows, in which a date and its day of the week may stand apart. */
    private Stream<DayOfYear> daysOfYear(Piece piece) {
        Stream<String> texts =
                piece instanceof Piece.Table table
                        ? table.rows().stream().map(row -> row.joined(" | "))
                        : piece.texts().stream().map(said -> said.text().plain());
        return texts.flatMap(
                text -> {
                    List<DateMention> dates = phrases.datesIn(text);
                    if (dates.size() != 1 || !dates.getFirst().isDay()) {
                        return Stream.empty();
                    }
                    DateMention date = order.apply(dates.getFirst());
                    Set<DayOfWeek> days =
                            date.weekdays().isEmpty()
                                    ? phrases.daysIn(text).stream()
                                            .limit(1)
                                            .map(DaysMention::days)
                                            .collect(HashSet::new, Set::addAll, Set::addAll)
                                    : date.weekdays();
                    return days.size() == 1
                            ? Stream.of(new DayOfYear(date.first(), days.iterator().next()))
                            : Stream.empty();
                });
    }
}
