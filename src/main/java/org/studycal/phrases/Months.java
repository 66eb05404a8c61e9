package org.studycal.phrases;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;

/** Finds months of the calendar and ranges of them, as dates from their first to their last day. */
final class Months {

    /** Shorter names are as well those of days: {@code Mar}, {@code Mer}. */
    private static final int SHORTEST_NAME = 4;

    private static final int MAY = 5;

    private final Lexicon words;
    private final DateForms forms;
    private final Joints joints;
    private final Dates dates;

    Months(Vocabulary vocabulary, DateForms forms, Joints joints, Dates dates) {
        this.words = vocabulary.lexicon(key -> key.startsWith("date."));
        this.forms = forms;
        this.joints = joints;
        this.dates = dates;
    }

    /** A month as it is written; one that is not sure is one only in a range. */
    private record Form(OptionalInt year, int month, boolean sure, int end) {
        static Form of(OptionalInt year, Figure month, boolean sure, int end) {
            return month.value() < 1 || month.value() > 12
                    ? null
                    : new Form(year, (int) month.value(), sure, end);
        }

        Form in(OptionalInt other) {
            return new Form(other, month, sure, end);
        }
    }

    List<DateMention> all(Folded text) {
        List<DateMention> days = dates.all(text);
        return Found.values(text, this::at).stream()
                .filter(
                        each ->
                                days.stream()
                                        .noneMatch(
                                                day ->
                                                        day.start() < each.end()
                                                                && each.start() < day.end()))
                .toList();
    }

    private Found<DateMention> at(Folded text, int place) {
        boolean inside =
                text.digit(place)
                        ? text.digit(place - 1) || text.letter(place - 1)
                        : text.within(place);
        if (inside || (text.any(place - 1, "./-") && text.digit(place - 2))) {
            return null;
        }
        Form first = form(text, place);
        if (first == null) {
            return null;
        }
        Joints.Joint joint = joints.range(text, first.end());
        Form last = joint.found() && !joint.list() ? form(text, joint.end()) : null;
        boolean range = last != null && (last.sure() || (first.sure() && last.year().isPresent()));
        return range
                ? range(text, place, first, last)
                : first.sure() ? range(text, place, first, first) : null;
    }

    private static Found<DateMention> range(Folded text, int place, Form first, Form last) {
        int turn = first.month() > last.month() ? 1 : 0;
        Form from =
                first.year().isEmpty() && last.year().isPresent()
                        ? first.in(OptionalInt.of(last.year().getAsInt() - turn))
                        : first;
        Form to =
                last.year().isEmpty() && first.year().isPresent()
                        ? last.in(OptionalInt.of(first.year().getAsInt() + turn))
                        : last;
        int days =
                to.year().isPresent()
                        ? YearMonth.of(to.year().getAsInt(), to.month()).lengthOfMonth()
                        : to.month() == 2 ? 28 : YearMonth.of(2001, to.month()).lengthOfMonth();
        boolean back =
                from.year().isPresent()
                        && from.year().getAsInt() * 12 + from.month()
                                > to.year().getAsInt() * 12 + to.month();
        DateMention mention =
                new DateMention(
                        new DateMention.Day(from.year(), from.month(), 1),
                        new DateMention.Day(to.year(), to.month(), days),
                        false,
                        text.original(place),
                        text.original(to.end()));
        return back ? null : new Found<>(mention, place, to.end());
    }

    private Form form(Folded text, int place) {
        if (!text.digit(place)) {
            return named(text, place);
        }
        Figure first = Figure.whole(text, place);
        int digits = first.end() - place;
        if (!first.found() || (digits != 4 && digits > 2)) {
            return null;
        }
        if (digits < 3) {
            return monthFirst(text, first, OptionalInt.empty());
        }
        OptionalInt year = first.isYear() ? DateForms.known(first) : OptionalInt.empty();
        Hit sign = words.at(text, text.skip(first.end()));
        if (year.isEmpty() || sign.is("date.year.sign")) {
            Figure month = Figure.whole(text, text.skip(sign.end()));
            return year.isPresent() && month.found() ? monthFirst(text, month, year) : null;
        }
        int start = first.end() + 1;
        Figure month = text.any(first.end(), "./-") ? Figure.whole(text, start) : Figure.NONE;
        boolean written =
                month.found()
                        && month.end() - start == 2
                        && ends(text, month.end(), text.at(first.end()));
        return written ? Form.of(year, month, text.at(first.end()) != '/', month.end()) : null;
    }

    /** {@code 2月}, {@code 04/2027}, or a number whose sign stands at the end of a range. */
    private Form monthFirst(Folded text, Figure month, OptionalInt known) {
        Hit sign = words.at(text, text.skip(month.end()));
        if (sign.is("date.month.sign")) {
            return Form.of(known, month, true, sign.end());
        }
        Figure year =
                text.any(month.end(), "./") ? Figure.whole(text, month.end() + 1) : Figure.NONE;
        boolean written =
                year.found() && year.isYear() && ends(text, year.end(), text.at(month.end()));
        return written && known.isEmpty()
                ? Form.of(DateForms.known(year), month, true, year.end())
                : Form.of(known, month, false, month.end());
    }

    private static boolean ends(Folded text, int place, char point) {
        return !text.letter(place) && !(text.at(place) == point && text.digit(place + 1));
    }

    private Form named(Folded text, int place) {
        Hit word = words.at(text, place);
        int month = month(word);
        if (month == 0 || weak(text, word, month, place)) {
            return null;
        }
        Figure year = forms.year(text, DateForms.afterPoint(text, word.end()));
        boolean sure = year.found() || month == MAY || word.end() - place >= SHORTEST_NAME;
        return new Form(DateForms.known(year), month, sure, year.found() ? year.end() : word.end());
    }

    static int month(Hit hit) {
        return hit.meanings().stream()
                .map(meaning -> meaning.part(1))
                .filter(number -> !number.isEmpty() && Character.isDigit(number.charAt(0)))
                .findFirst()
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** Whether a month's name is often another word, such as {@code may}, and no capital here. */
    static boolean weak(Folded text, Hit hit, int month, int place) {
        return !hit.is("date." + month)
                && ((hit.is("date." + month + ".weak") && !text.upper(place))
                        || hit.is("date." + month + ".genitive")
                        || hit.is("date." + month + ".rare"));
    }
}
