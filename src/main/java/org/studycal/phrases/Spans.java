package org.studycal.phrases;

import java.util.List;
import java.util.Optional;

/** Finds lengths in calendar time. */
final class Spans {

    private static final double MOST = 5000;
    private static final double MOST_YEARS = 100;
    private static final int LONGEST_WEEKLY = 6;

    private final Lexicon words;
    private final NumberWords numbers;
    private final Joints joints;

    Spans(Vocabulary vocabulary, NumberWords numbers, Joints joints) {
        this.words =
                vocabulary.lexicon(
                        key ->
                                key.startsWith("span.")
                                        || key.startsWith("per.")
                                        || key.startsWith("period."));
        this.numbers = numbers;
        this.joints = joints;
    }

    List<Span> all(Folded text) {
        return Found.all(text, this::at).stream()
                .filter(found -> !named(text, found.start()))
                .map(Found::value)
                .toList();
    }

    /** The length that begins at a place, or {@code null}. */
    Found<Span> at(Folded text, int place) {
        Hit dual = words.at(text, place);
        for (Meaning meaning : dual.meanings()) {
            if (meaning.part(2).equals("two")) {
                return found(text, place, unit(meaning), 2, 2, dual.end(), false);
            }
        }
        Figure first = number(text, place);
        if (!first.found()) {
            return null;
        }
        double last = first.value();
        int end = first.end();
        Hit unit = unitAfter(text, end);
        Joints.Joint joint = joints.range(text, unit.found() ? unit.end() : end);
        if (joint.found() && !joint.list()) {
            // "2.0 - 20 weeks" is a version and a length.
            boolean version = text.at(end - 1) == '0' && text.at(end - 2) == '.';
            Figure second = version ? Figure.NONE : number(text, joint.end());
            Hit secondUnit = second.found() ? unitAfter(text, second.end()) : Hit.NONE;
            if (spanUnit(secondUnit) != null
                    && second.value() > first.value()
                    && (!unit.found() || spanUnit(unit) == spanUnit(secondUnit))) {
                last = second.value();
                unit = secondUnit;
            }
        }
        boolean foreign = (first.languages() & unit.languagesOf("span.")) == 0;
        Span.Unit counted = foreign ? null : spanUnit(unit);
        boolean weekly = isWeekly(text, place);
        // "週5日" is no fifth of the month.
        Hit day = words.at(text, text.skip(first.end()));
        if (counted == null && weekly && day.is("per.day")) {
            counted = Span.Unit.DAY;
            unit = day;
        }
        // "2027年" is a year of the calendar.
        boolean calendar = counted == Span.Unit.YEAR && first.value() > MOST_YEARS;
        return counted == null || calendar
                ? null
                : found(text, place, counted, first.value(), last, unit.end(), weekly);
    }

    /** Whether a word such as "每周" stands straight before a place. */
    private boolean isWeekly(Folded text, int place) {
        int end = place > 0 && text.at(place - 1) == ' ' ? place - 1 : place;
        for (int start = end - 1; start >= 0 && end - start <= LONGEST_WEEKLY; start--) {
            Hit word = words.at(text, start);
            if (word.end() == end && (word.is("per.weekly") || word.is("per.weekly.before"))) {
                return true;
            }
        }
        return false;
    }

    private Found<Span> found(
            Folded text,
            int place,
            Span.Unit unit,
            double min,
            double max,
            int end,
            boolean weekly) {
        Optional<Span.Unit> per =
                Optional.of(Span.Unit.WEEK).filter(each -> weekly && unit == Span.Unit.DAY);
        int after = end;
        Hit each = words.at(text, text.skip(end));
        boolean slash = text.at(text.skip(end)) == '/';
        if (each.is("per.each") || slash) {
            Hit what = words.at(text, text.skip(slash ? text.skip(end) + 1 : each.end()));
            Span.Unit whole = spanUnit(what);
            if (whole != null && whole != unit) {
                per = Optional.of(whole);
                after = what.end();
            }
        }
        Span.Unit often = often(each);
        if (per.isEmpty() && often != null && often != unit) {
            per = Optional.of(often);
            after = each.end();
        }
        Span span = new Span(unit, min, max, per, text.original(place), text.original(after));
        return new Found<>(span, place, after);
    }

    private static Span.Unit often(Hit each) {
        if (each.is("per.daily")) {
            return Span.Unit.DAY;
        }
        if (each.is("per.weekly")) {
            return Span.Unit.WEEK;
        }
        return each.is("per.monthly") ? Span.Unit.MONTH : null;
    }

    private Figure number(Folded text, int place) {
        if (text.digit(place)) {
            boolean own =
                    !text.digit(place - 1) && !text.letter(place - 1) && text.at(place - 1) != '.';
            Figure figure = own ? Figure.of(text, place) : Figure.NONE;
            return figure.value() > MOST || figure.value() <= 0 ? Figure.NONE : figure;
        }
        return text.letter(place - 1) ? Figure.NONE : numbers.cardinal(text, place, -1);
    }

    private Hit unitAfter(Folded text, int place) {
        int start = text.at(place) == '+' ? place + 1 : place;
        boolean glued = text.at(start) == '-' && text.letter(start + 1);
        Hit hit = words.at(text, glued ? start + 1 : text.skip(start));
        return spanUnit(hit) == null ? Hit.NONE : hit;
    }

    /** Whether the number at a place belongs to a period's name or comes after "every". */
    private boolean named(Folded text, int place) {
        int end = place;
        while (end > 0 && (text.at(end - 1) == ' ' || text.at(end - 1) == '#')) {
            end--;
        }
        int start = text.wordBefore(end);
        if (start == end) {
            return Folded.unspaced(text.at(end - 1))
                    && words.at(text, end - 1).is("period.ordinal");
        }
        Hit before = words.at(text, start);
        return before.end() == end
                && before.meanings().stream()
                        .anyMatch(
                                meaning ->
                                        meaning.key().startsWith("period.")
                                                || meaning.key().equals("per.every"));
    }

    static Span.Unit spanUnit(Hit hit) {
        for (Meaning meaning : hit.meanings()) {
            if (meaning.part(0).equals("span") && !meaning.part(2).equals("two")) {
                return unit(meaning);
            }
        }
        return null;
    }

    private static Span.Unit unit(Meaning meaning) {
        return switch (meaning.part(1)) {
            case "day" -> Span.Unit.DAY;
            case "week" -> Span.Unit.WEEK;
            case "month" -> Span.Unit.MONTH;
            default -> Span.Unit.YEAR;
        };
    }
}
