package org.studycal.phrases;

import java.time.Month;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import org.studycal.phrases.DateForm.Trait;

/** Reads one calendar date. */
final class DateForms {

    private static final int LEAP_YEAR = 2028;

    private final Lexicon words;

    DateForms(Vocabulary vocabulary) {
        words =
                vocabulary.lexicon(
                        key ->
                                key.startsWith("date.")
                                        || key.equals("due.before")
                                        || key.equals("period.suffix"));
    }

    /** The date that begins at a place, or {@code null}; {@code second} at the end of a range. */
    DateForm at(Folded text, int place, boolean second) {
        if (!text.digit(place)) {
            return monthFirst(text, place);
        }
        Figure first = Figure.whole(text, place);
        if (!first.found()) {
            return null;
        }
        int digits = first.end() - place;
        Hit mark = words.at(text, text.skip(first.end()));
        if (digits == 4 && first.isYear()) {
            return yearFirst(text, first, mark);
        }
        if (digits > 2) {
            return null;
        }
        if (mark.is("date.month.sign")) {
            return signs(text, first, mark, OptionalInt.empty());
        }
        DateForm named = dayFirst(text, first);
        return named == null ? numeric(text, place, first, second) : named;
    }

    /** A day without month; the month follows at the end of the range. */
    DateForm bareDay(Folded text, int place) {
        Figure day = Figure.whole(text, place);
        if (!day.found() || day.end() - place > 2 || day.value() < 1 || day.value() > 31) {
            return null;
        }
        boolean dot = text.at(day.end()) == '.' && !text.digit(day.end() + 1);
        DateMention.Day bare = new DateMention.Day(OptionalInt.empty(), 1, (int) day.value());
        return new DateForm(bare, suffix(text, day.end()), EnumSet.of(Trait.DAY_FIRST))
                .with(true, Trait.NEEDS_RANGE)
                .with(dot, Trait.DOTTED);
    }

    /** The end of {@code Jan 5 - 11, 2027}: a day in the month of the first. */
    DateForm dayOnly(Folded text, int place, DateMention.Day first) {
        Figure day = Figure.whole(text, place);
        if (!day.found() || day.end() - place > 2 || day.value() > 31) {
            return null;
        }
        Hit sign = words.at(text, text.skip(day.end()));
        if (sign.is("date.day.sign")) {
            return form(first.year(), first.month(), day, true, sign.end());
        }
        int end = suffix(text, day.end());
        boolean time = text.at(end) == ':' && text.digit(end + 1);
        if (text.letter(end) || time || text.at(end) == '/') {
            return null;
        }
        Figure later = year(text, end);
        OptionalInt year = later.found() ? known(later) : first.year();
        return form(year, first.month(), day, true, later.found() ? later.end() : end);
    }

    static OptionalInt known(Figure year) {
        return year.found() ? OptionalInt.of((int) year.value()) : OptionalInt.empty();
    }

    private DateForm yearFirst(Folded text, Figure year, Hit mark) {
        if (mark.is("date.year.sign")) {
            Figure month = Figure.whole(text, text.skip(mark.end()));
            Hit sign = month.found() ? words.at(text, text.skip(month.end())) : Hit.NONE;
            return sign.is("date.month.sign") ? signs(text, month, sign, known(year)) : null;
        }
        char point = text.at(year.end());
        Figure month = Figure.whole(text, year.end() + 1);
        if ("-/.".indexOf(point) < 0 || !month.found() || text.at(month.end()) != point) {
            return null;
        }
        Figure day = Figure.whole(text, month.end() + 1);
        boolean written =
                day.found() && day.end() - month.end() <= 3 && month.end() - year.end() <= 3;
        return written ? form(known(year), (int) month.value(), day, true, day.end()) : null;
    }

    /** {@code 1月5日} after its month. */
    private DateForm signs(Folded text, Figure month, Hit sign, OptionalInt year) {
        Figure day = Figure.whole(text, text.skip(sign.end()));
        Hit end = day.found() ? words.at(text, text.skip(day.end())) : Hit.NONE;
        return end.is("date.day.sign")
                ? form(year, (int) month.value(), day, true, end.end())
                : null;
    }

    /** {@code 5th of January 2027}, {@code 5. Januar}, {@code 5 tháng 1}. */
    private DateForm dayFirst(Folded text, Figure day) {
        int end = suffix(text, day.end());
        Hit of = words.at(text, text.skip(end));
        int name = text.skip(of.is("date.of") ? of.end() : end);
        Hit month = words.at(text, name);
        if (month.is("date.month.before")) {
            Figure number = Figure.whole(text, text.skip(month.end()));
            return number.found() && number.end() - month.end() <= 3
                    ? withYear(text, (int) number.value(), day, false, number.end())
                    : null;
        }
        int value = Months.month(month);
        boolean weak =
                Months.weak(text, month, value, name)
                        && !(month.is("date." + value + ".genitive") || of.is("date.of"))
                        && !year(text, month.end()).found();
        return value == 0 || name == day.end() || weak
                ? null
                : withYear(text, value, day, false, afterPoint(text, month.end()));
    }

    static int afterPoint(Folded text, int place) {
        return text.at(place) == '.' ? place + 1 : place;
    }

    private DateForm monthFirst(Folded text, int place) {
        Hit word = words.at(text, place);
        if (word.is("date.day.before")) {
            Figure day = Figure.whole(text, text.skip(word.end()));
            return day.found() ? dayFirst(text, day) : null;
        }
        int value = Months.month(word);
        if (value == 0 || (Months.weak(text, word, value, place) && !text.upper(place))) {
            return null;
        }
        // "July, 13, 2027"
        boolean comma = text.at(word.end()) == ',';
        int start = text.skip(comma ? word.end() + 1 : afterPoint(text, word.end()));
        Figure day = Figure.whole(text, start);
        int end = suffix(text, day.end());
        // "mar 15/12" is a Tuesday.
        boolean more = text.digit(end + 1) && ":./".indexOf(text.at(end)) >= 0;
        if (!day.found()
                || start == word.end() // "Gen2"
                || day.end() - start > 2
                || text.letter(end)
                || isNamed(text, day)
                || (comma && !year(text, end).found())
                || text.at(end) == '%'
                || more) {
            return null;
        }
        return withYear(text, value, day, true, end);
    }

    /** Whether a day has its month behind it, as in Italian {@code Mar 8 dicembre}. */
    private boolean isNamed(Folded text, Figure day) {
        DateForm named = dayFirst(text, day);
        int next = named == null ? 0 : text.skip(named.end());
        return named != null && (!text.digit(next) || year(text, next).found());
    }

    private DateForm withYear(Folded text, int month, Figure day, boolean monthFirst, int end) {
        Figure year = year(text, end);
        return form(known(year), month, day, monthFirst, year.found() ? year.end() : end);
    }

    /** A year after a date, past a comma or {@code de}. */
    Figure year(Folded text, int place) {
        int start = text.skip(text.at(place) == ',' ? place + 1 : place);
        Hit word = words.at(text, start);
        if (word.is("date.of") || word.is("date.year.before")) {
            start = text.skip(word.end());
        }
        Figure year = Figure.whole(text, start);
        boolean written = year.found() && year.end() - start == 4 && year.isYear();
        return written && !text.letter(year.end()) ? year : Figure.NONE;
    }

    private int suffix(Folded text, int place) {
        if (text.at(place) == '.' && !text.digit(place + 1)) {
            return place + 1;
        }
        Hit suffix = words.at(text, place);
        return suffix.is("period.suffix") ? suffix.end() : place;
    }

    /** {@code 04.01.2027}, {@code 4.1.}, {@code 5/1/2027}, {@code 5/1}. */
    private DateForm numeric(Folded text, int place, Figure first, boolean second) {
        char point = text.at(first.end());
        Figure next = Figure.whole(text, first.end() + 1);
        if ("./-".indexOf(point) < 0 || !next.found() || next.end() - first.end() > 3) {
            return null;
        }
        int end = next.end();
        int apart = text.skip(end + 1);
        int start = point == '.' ? apart : end + 1;
        Figure year = text.at(end) == point ? Figure.whole(text, start) : Figure.NONE;
        int digits = year.end() - start;
        boolean glued = apart == end + 1;
        OptionalInt known = OptionalInt.empty();
        if (year.found() && digits == 4 && year.isYear()) {
            known = known(year);
        } else if (glued && digits == 2 && isShortYear(first, next, year)) {
            known = OptionalInt.of(2000 + (int) year.value());
        } else if (glued && year.found()) {
            return null;
        }
        int after = known.isPresent() ? year.end() : end;
        if (point == '.') {
            return dotted(text, place, first, next, known, after, second);
        }
        boolean other = text.letter(after) || "/%".indexOf(text.at(after)) >= 0;
        return other || (point == '-' && known.isEmpty())
                ? null
                : slashed(first, next, known, after);
    }

    private static boolean isShortYear(Figure first, Figure second, Figure year) {
        // "10/20/30 problems" are steps.
        return year.value() >= 20
                && year.value() < 50
                && first.value() % 10 + second.value() % 10 + year.value() % 10 > 0;
    }

    private static DateForm dotted(
            Folded text,
            int place,
            Figure first,
            Figure next,
            OptionalInt year,
            int end,
            boolean second) {
        boolean pointed = year.isEmpty() && text.at(end) == '.';
        boolean padded = first.end() - place == 2 && next.end() - first.end() == 3;
        int after = pointed ? end + 1 : end;
        // "12.7 周一" is in December.
        boolean turned = year.isEmpty() && text.ideographic();
        Figure month = turned ? first : next;
        DateForm form = form(year, (int) month.value(), turned ? next : first, turned, after);
        boolean written = year.isPresent() || pointed || padded || second;
        boolean free = year.isPresent() || second || (padded && pointed);
        return form == null || text.letter(after)
                ? null
                : form.with(true, Trait.DOTTED)
                        .with(!written, Trait.NEEDS_WEEKDAY)
                        .with(!free && pointed, Trait.NEEDS_COMPANY)
                        .with(!free && !pointed, Trait.NEEDS_RANGE);
    }

    /** Whether the word before a place is one that stands before dates, such as {@code until}. */
    boolean announced(Folded text, int place) {
        int end = text.at(place - 2) == ':' ? place - 2 : place - 1;
        int start = text.wordBefore(end);
        Hit word = start < end ? words.at(text, start) : Hit.NONE;
        return (word.is("date.before") || word.is("due.before")) && word.end() == end;
    }

    private static DateForm slashed(Figure first, Figure next, OptionalInt year, int end) {
        boolean dayFirst = first.value() > 12;
        Figure day = dayFirst ? first : next;
        DateForm form = form(year, (int) (dayFirst ? next : first).value(), day, !dayFirst, end);
        boolean allDay = year.isEmpty() && first.value() == 24 && next.value() == 7;
        return form == null || allDay
                ? null
                : new DateForm(form.day(), end, EnumSet.noneOf(Trait.class))
                        .with(dayFirst, Trait.DAY_FIRST)
                        .with(!dayFirst && next.value() <= 12, Trait.AMBIGUOUS)
                        .with(year.isEmpty(), Trait.NEEDS_COMPANY);
    }

    static DateForm form(OptionalInt year, int month, Figure day, boolean monthFirst, int end) {
        int number = (int) day.value();
        if (month < 1 || month > 12 || number < 1 || number > Month.of(month).maxLength()) {
            return null;
        }
        DateMention.Day date = new DateMention.Day(year, month, number);
        Set<Trait> traits = EnumSet.of(monthFirst ? Trait.MONTH_FIRST : Trait.DAY_FIRST);
        return date.in(year.orElse(LEAP_YEAR)).isPresent() ? new DateForm(date, end, traits) : null;
    }
}
