package org.studycal.phrases;

import java.time.Month;
import java.util.OptionalInt;

/** Reads one calendar date. */
final class DateForms {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    private final Lexicon words;

    DateForms(Vocabulary vocabulary) {
        words = vocabulary.lexicon(key -> key.startsWith("date.") || key.equals("period.suffix"));
    }

    /**
     * A date as it is written.
     *
     * @param monthFirst whether the month stands before the day
     * @param ambiguous whether day and month may be the other way round
     * @param needsCompany whether it is a date only in a range, alone or after a weekday
     * @param needsRange whether it is a date only in a range
     * @param dotted whether points part it
     */
    record Form(
            DateMention.Day day,
            boolean monthFirst,
            boolean ambiguous,
            boolean dayFirst,
            boolean needsCompany,
            boolean needsRange,
            boolean dotted,
            int end) {

        private static Form of(DateMention.Day day, boolean monthFirst, int end) {
            return new Form(day, monthFirst, false, !monthFirst, false, false, false, end);
        }

        /** The same day in the month and year of another. */
        Form in(DateMention.Day other) {
            DateMention.Day same = new DateMention.Day(other.year(), other.month(), day.day());
            return new Form(same, false, false, true, false, true, dotted, end);
        }
    }

    /** The date that begins at a place, or {@code null}; {@code second} at the end of a range. */
    Form at(Folded text, int place, boolean second) {
        if (!text.digit(place)) {
            return monthFirst(text, place);
        }
        Figure first = Figure.whole(text, place);
        if (!first.found()) {
            return null;
        }
        int digits = first.end() - place;
        Hit mark = words.at(text, text.skip(first.end()));
        if (digits == 4 && first.value() >= FIRST_YEAR && first.value() <= LAST_YEAR) {
            return yearFirst(text, first, mark);
        }
        if (digits > 2) {
            return null;
        }
        if (mark.is("date.month.sign")) {
            return signs(text, first, mark, OptionalInt.empty());
        }
        Form named = dayFirst(text, first);
        return named == null ? numeric(text, place, first, second) : named;
    }

    /** A day without month; the month follows at the end of the range. */
    Form bareDay(Folded text, int place) {
        Figure day = Figure.whole(text, place);
        if (!day.found() || day.end() - place > 2 || day.value() < 1 || day.value() > 31) {
            return null;
        }
        boolean dot = text.at(day.end()) == '.' && !text.digit(day.end() + 1);
        Hit suffix = words.at(text, day.end());
        int end = dot ? day.end() + 1 : suffix.is("period.suffix") ? suffix.end() : day.end();
        DateMention.Day bare = new DateMention.Day(OptionalInt.empty(), 1, (int) day.value());
        return new Form(bare, false, false, true, false, true, dot, end);
    }

    /** The end of {@code Jan 5 - 11, 2027}: a day in the month of the first. */
    Form dayOnly(Folded text, int place, Form first) {
        Figure day = Figure.whole(text, place);
        if (!day.found() || day.end() - place > 2 || day.value() > 31) {
            return null;
        }
        Hit sign = words.at(text, text.skip(day.end()));
        if (sign.is("date.day.sign")) {
            return form(first.day().year(), first.day().month(), day, true, sign.end());
        }
        int end = suffix(text, day.end());
        if (text.letter(end)
                || (text.at(end) == ':' && text.digit(end + 1))
                || text.at(end) == '/') {
            return null;
        }
        OptionalInt year = first.day().year();
        Figure later = year(text, end);
        if (later.found()) {
            year = OptionalInt.of((int) later.value());
            end = later.end();
        }
        return form(year, first.day().month(), day, true, end);
    }

    private Form yearFirst(Folded text, Figure year, Hit mark) {
        OptionalInt known = OptionalInt.of((int) year.value());
        if (mark.is("date.year.sign")) {
            Figure month = Figure.whole(text, text.skip(mark.end()));
            Hit sign = month.found() ? words.at(text, text.skip(month.end())) : Hit.NONE;
            return sign.is("date.month.sign") ? signs(text, month, sign, known) : null;
        }
        char point = text.at(year.end());
        if (point != '-' && point != '/' && point != '.') {
            return null;
        }
        Figure month = Figure.whole(text, year.end() + 1);
        if (!month.found() || text.at(month.end()) != point) {
            return null;
        }
        Figure day = Figure.whole(text, month.end() + 1);
        boolean written =
                day.found() && day.end() - month.end() <= 3 && month.end() - year.end() <= 3;
        return written ? form(known, (int) month.value(), day, true, day.end()) : null;
    }

    /** {@code 1月5日} after its month. */
    private Form signs(Folded text, Figure month, Hit sign, OptionalInt year) {
        Figure day = Figure.whole(text, text.skip(sign.end()));
        Hit end = day.found() ? words.at(text, text.skip(day.end())) : Hit.NONE;
        return end.is("date.day.sign")
                ? form(year, (int) month.value(), day, true, end.end())
                : null;
    }

    /** {@code 5th of January 2027}, {@code 5. Januar}, {@code 5 tháng 1}. */
    private Form dayFirst(Folded text, Figure day) {
        int end = suffix(text, day.end());
        Hit of = words.at(text, text.skip(end));
        int name = of.is("date.of") ? text.skip(of.end()) : text.skip(end);
        boolean glued = name == day.end();
        Hit month = words.at(text, name);
        if (month.is("date.month.before")) {
            Figure number = Figure.whole(text, text.skip(month.end()));
            if (!number.found() || number.end() - month.end() > 3) {
                return null;
            }
            return withYear(text, (int) number.value(), day, false, number.end());
        }
        int value = month(month);
        if (value == 0
                || glued
                || (weak(text, month, value, name)
                        && !of.is("date.of")
                        && !year(text, month.end()).found())) {
            return null;
        }
        int after = text.at(month.end()) == '.' ? month.end() + 1 : month.end();
        return withYear(text, value, day, false, after);
    }

    private Form monthFirst(Folded text, int place) {
        Hit word = words.at(text, place);
        if (word.is("date.day.before")) {
            Figure day = Figure.whole(text, text.skip(word.end()));
            Form form = day.found() ? dayFirst(text, day) : null;
            return form;
        }
        int value = month(word);
        if (value == 0 || (weak(text, word, value, place) && !text.upper(place))) {
            return null;
        }
        int after = text.at(word.end()) == '.' ? word.end() + 1 : word.end();
        Figure day = Figure.whole(text, text.skip(after));
        if (!day.found() || day.end() - text.skip(after) > 2) {
            return null;
        }
        int end = suffix(text, day.end());
        boolean other =
                text.letter(end)
                        || text.at(end) == '%'
                        || text.at(end) == ':'
                        || (text.at(end) == '.' && text.digit(end + 1));
        if (other && !(text.at(end) == ':' && !text.digit(end + 1))) {
            return null;
        }
        return withYear(text, value, day, true, end);
    }

    private Form withYear(Folded text, int month, Figure day, boolean monthFirst, int end) {
        Figure year = year(text, end);
        OptionalInt known = year.found() ? OptionalInt.of((int) year.value()) : OptionalInt.empty();
        return form(known, month, day, monthFirst, year.found() ? year.end() : end);
    }

    /** A year after a date, past a comma or {@code de}. */
    private Figure year(Folded text, int place) {
        int start = text.at(place) == ',' ? text.skip(place + 1) : text.skip(place);
        Hit word = words.at(text, start);
        if (word.is("date.of") || word.is("date.year.before")) {
            start = text.skip(word.end());
        }
        Figure year = Figure.whole(text, start);
        boolean written =
                year.found()
                        && year.end() - start == 4
                        && year.value() >= FIRST_YEAR
                        && year.value() <= LAST_YEAR;
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
    private Form numeric(Folded text, int place, Figure first, boolean second) {
        char point = text.at(first.end());
        Figure next = Figure.whole(text, first.end() + 1);
        if ((point != '.' && point != '/' && point != '-')
                || !next.found()
                || next.end() - first.end() > 3) {
            return null;
        }
        int end = next.end();
        int start = text.skip(end + 1);
        Figure year =
                text.at(end) == point
                        ? Figure.whole(text, point == '.' ? start : end + 1)
                        : Figure.NONE;
        int digits = year.end() - (point == '.' ? start : end + 1);
        OptionalInt known = OptionalInt.empty();
        if (year.found()
                && digits == 4
                && year.value() >= FIRST_YEAR
                && year.value() <= LAST_YEAR) {
            known = OptionalInt.of((int) year.value());
        } else if (year.found()
                && digits == 2
                && start == end + 1
                && year.value() >= 20
                && year.value() < 50) {
            known = OptionalInt.of(2000 + (int) year.value());
        } else if (year.found() && start == end + 1) {
            return null;
        }
        int after = known.isPresent() ? year.end() : end;
        if (point == '.') {
            return dotted(text, place, first, next, known, after, second);
        }
        if ((point == '-' && known.isEmpty())
                || text.letter(after)
                || text.at(after) == '/'
                || text.at(after) == '%') {
            return null;
        }
        return slashed(first, next, known, after);
    }

    private static Form dotted(
            Folded text,
            int place,
            Figure first,
            Figure next,
            OptionalInt year,
            int end,
            boolean second) {
        boolean pointed = year.isEmpty() && text.at(end) == '.';
        boolean padded = first.end() - place == 2 && next.end() - first.end() == 3;
        if ((year.isEmpty() && !pointed && !padded && !second)
                || text.letter(pointed ? end + 1 : end)) {
            return null;
        }
        Form form = form(year, (int) next.value(), first, false, pointed ? end + 1 : end);
        boolean free = year.isPresent() || second || (padded && pointed);
        return form == null
                ? null
                : new Form(
                        form.day(),
                        false,
                        false,
                        true,
                        !free && pointed,
                        !free && !pointed,
                        true,
                        form.end());
    }

    /** Whether the word before a place is one that stands before dates, such as {@code until}. */
    boolean announced(Folded text, int place) {
        int end = place - 1;
        int start = end;
        while (start > 0 && end - start < 12 && text.letter(start - 1)) {
            start--;
        }
        Hit word = start < end ? words.at(text, start) : Hit.NONE;
        return word.is("date.before") && word.end() == end;
    }

    private static Form slashed(Figure first, Figure next, OptionalInt year, int end) {
        boolean dayFirst = first.value() > 12;
        Figure day = dayFirst ? first : next;
        int month = (int) (dayFirst ? next : first).value();
        boolean unsure = !dayFirst && next.value() <= 12;
        Form form = form(year, month, day, true, end);
        boolean allDay = year.isEmpty() && first.value() == 24 && next.value() == 7;
        return form == null || allDay
                ? null
                : new Form(form.day(), false, unsure, dayFirst, year.isEmpty(), false, false, end);
    }

    private static Form form(OptionalInt year, int month, Figure day, boolean monthFirst, int end) {
        int number = (int) day.value();
        if (month < 1 || month > 12 || number < 1 || number > Month.of(month).maxLength()) {
            return null;
        }
        DateMention.Day date = new DateMention.Day(year, month, number);
        return date.in(year.orElse(2028)).isPresent() ? Form.of(date, monthFirst, end) : null;
    }

    private static int month(Hit hit) {
        for (Meaning meaning : hit.meanings()) {
            String number = meaning.part(1);
            if (!number.isEmpty() && Character.isDigit(number.charAt(0))) {
                return Integer.parseInt(number);
            }
        }
        return 0;
    }

    /**
     * Whether a month's name is often another word, such as {@code may}, and not a capital here.
     */
    private static boolean weak(Folded text, Hit hit, int month, int place) {
        boolean strong = hit.is("date." + month);
        return !strong
                && ((hit.is("date." + month + ".weak") && !text.upper(place))
                        || hit.is("date." + month + ".rare"));
    }
}
