package org.studycal.phrases;

import java.time.Month;
import java.util.Map;
import java.util.OptionalInt;

/** Reads a day that is given by its part of a month. */
final class VagueDays {

    /** The day of a month that a word for a part of it stands for. */
    private static final Map<String, Integer> DAYS =
            Map.of("date.early", 7, "date.mid", 15, "date.late", 31);

    private final Lexicon words;
    private final DateForms forms;

    VagueDays(Vocabulary vocabulary, DateForms forms) {
        this.words = vocabulary.lexicon(key -> key.startsWith("date."));
        this.forms = forms;
    }

    /** {@code end of March}, {@code early April 2027}, {@code 8月底}, or {@code null}. */
    DateForm at(Folded text, int place) {
        Hit part = words.at(text, place);
        boolean before = day(part) > 0;
        int start = !before ? place : text.skip(part.end() + (text.at(part.end()) == '-' ? 1 : 0));
        Figure year = Figure.whole(text, start);
        Hit sign = year.found() ? words.at(text, text.skip(year.end())) : Hit.NONE;
        boolean led = year.isYear() && sign.is("date.year.sign");
        start = led ? text.skip(sign.end()) : start;
        Hit monthBefore = words.at(text, start);
        boolean named = monthBefore.is("date.month.before");
        Figure number = Figure.whole(text, named ? text.skip(monthBefore.end()) : start);
        Hit month = words.at(text, number.found() ? text.skip(number.end()) : start);
        boolean counted = number.found() && (named || month.is("date.month.sign"));
        int value = counted ? (int) number.value() : number.found() ? 0 : Months.month(month);
        int monthEnd = named && counted ? number.end() : month.end();
        Hit behind = words.at(text, text.skip(monthEnd));
        int day = before ? day(part) : day(behind);
        if (value < 1 || value > 12 || day == 0) {
            return null;
        }
        int end = before ? DateForms.afterPoint(text, monthEnd) : behind.end();
        Figure later = led ? Figure.NONE : forms.year(text, end);
        OptionalInt known = DateForms.known(led ? year : later);
        Figure figure = new Figure(Math.min(day, Month.of(value).minLength()), end, true);
        return DateForms.form(known, value, figure, false, later.found() ? later.end() : end);
    }

    private static int day(Hit part) {
        return DAYS.entrySet().stream()
                .filter(each -> part.is(each.getKey()))
                .mapToInt(Map.Entry::getValue)
                .findFirst()
                .orElse(0);
    }
}
