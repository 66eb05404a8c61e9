package org.studycal.phrases;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds amounts of work and what they are for. */
final class Efforts {

    private final Lexicon words;
    private final Minutes minutes;
    private final Spans spans;
    private final WeekDays weekDays;
    private final Clocks clocks;

    Efforts(Vocabulary vocabulary, Minutes minutes, Spans spans, WeekDays weekDays, Clocks clocks) {
        this.words =
                vocabulary.lexicon(
                        key ->
                                key.startsWith("per.")
                                        || key.startsWith("span.")
                                        || key.startsWith("effort."));
        this.minutes = minutes;
        this.spans = spans;
        this.weekDays = weekDays;
        this.clocks = clocks;
    }

    List<Effort> all(Folded text) {
        List<Found<ClockRange>> times = clocks.found(text);
        List<Effort> efforts = new ArrayList<>();
        Before before = Before.NOTHING;
        int time = 0;
        int place = 0;
        while (place < text.length()) {
            if (time < times.size() && times.get(time).start() <= place) {
                place = Math.max(place, times.get(time++).end());
                continue;
            }
            Minutes.Amount amount = minutes.at(text, place);
            boolean clock =
                    amount != null && time < times.size() && times.get(time).start() < amount.end();
            if (amount != null && !clock) {
                Effort effort = effort(text, amount, before);
                efforts.add(effort);
                place = text.placeOf(amount.end(), effort.end());
                before = Before.NOTHING;
                continue;
            }
            Before next = before(text, place);
            if (next != null) {
                before =
                        next.days().isEmpty() && near(text, before, place)
                                ? new Before(next.per(), before.days(), next.end(), next.close())
                                : next;
                place = next.end();
            } else {
                place = text.next(place);
            }
        }
        return efforts;
    }

    /** What stands before an amount and may say what it is for. */
    private record Before(Effort.Per per, Set<DayOfWeek> days, int end, boolean close) {
        static final Before NOTHING = new Before(Effort.Per.ALL, Set.of(), -1, false);
    }

    private Before before(Folded text, int place) {
        Found<DaysMention> days = weekDays.at(text, place);
        Hit word = words.at(text, place);
        Effort.Per per = adverb(word);
        boolean close = word.is("per.daily.before") || word.is("per.weekly.before");
        if (close) {
            per = word.is("per.daily.before") ? Effort.Per.DAY : Effort.Per.WEEK;
        }
        if (per != null && (days == null || word.end() >= days.end())) {
            return new Before(per, Set.of(), word.end(), close);
        }
        return days == null
                ? null
                : new Before(Effort.Per.ALL, days.value().days(), days.end(), false);
    }

    private Effort effort(Folded text, Minutes.Amount amount, Before before) {
        Effort.Per per = Effort.Per.ALL;
        Set<DayOfWeek> days = Set.of();
        if (near(text, before, amount.start())) {
            per = before.per();
            days = before.days();
        }
        Rest rest = rest(text, amount.end());
        int end = amount.end();
        if (rest != null) {
            per = rest.per() == Effort.Per.ALL ? per : rest.per();
            days = rest.days().isEmpty() ? days : rest.days();
            end = rest.end();
        } else {
            Hit each = words.at(text, text.skip(end));
            if (each.is("per.each") && !days.isEmpty()) {
                per = Effort.Per.DAY;
                end = each.end();
            }
        }
        Rest on = on(text, end, days.isEmpty());
        if (on != null) {
            days = on.days();
            end = on.end();
        }
        Optional<Span> over = Optional.empty();
        Hit within = words.at(text, text.skip(end));
        if (within.is("effort.over")) {
            Found<Span> span = spans.at(text, text.skip(within.end()));
            if (span != null) {
                over = Optional.of(span.value());
                end = span.end();
            }
        }
        return new Effort(
                amount.min(),
                amount.max(),
                amount.open(),
                per,
                days,
                over,
                text.original(amount.start()),
                text.original(end));
    }

    /** Whether what stands before an amount belongs to it: at most three words between. */
    private static boolean near(Folded text, Before before, int start) {
        if (before.end() < 0 || start - before.end() > 40) {
            return false;
        }
        if (before.close()) {
            return text.skip(before.end()) == start;
        }
        int letters = 0;
        for (int place = before.end(); place < start; place++) {
            char character = text.at(place);
            if (text.digit(place) || "|;!?".indexOf(character) >= 0) {
                return false;
            }
            if ((text.letter(place) && !text.letter(place - 1)) || Folded.unspaced(character)) {
                letters++;
            }
        }
        return letters <= 3;
    }

    /** What follows an amount: per what, on which days, and where that ends. */
    private record Rest(Effort.Per per, Set<DayOfWeek> days, int end) {}

    private Rest rest(Folded text, int place) {
        int start = place;
        for (int words = 0; words < 4; words++) {
            Rest rest = each(text, start);
            if (rest != null) {
                return rest;
            }
            int word = text.skip(start);
            int end = word;
            while (text.letter(end) && end - word < 20) {
                end++;
            }
            if (end == word || text.letter(end)) {
                return null;
            }
            start = end;
        }
        return null;
    }

    private Rest each(Folded text, int place) {
        int start = afterHyphen(text, place);
        Hit word = words.at(text, start);
        Effort.Per adverb = adverb(word);
        if (adverb != null) {
            return new Rest(adverb, Set.of(), word.end());
        }
        boolean slash = text.at(start) == '/';
        if (!slash && !word.is("per.each")) {
            return null;
        }
        int what = slash ? text.skip(start + 1) : afterHyphen(text, word.end());
        Hit unit = words.at(text, what);
        Found<DaysMention> days = weekDays.at(text, what);
        if (days != null && days.end() >= unit.end()) {
            return new Rest(Effort.Per.DAY, days.value().days(), days.end());
        }
        if (unit.is("per.weekendday")) {
            return new Rest(
                    Effort.Per.DAY, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), unit.end());
        }
        if (unit.is("per.session")) {
            return new Rest(Effort.Per.SESSION, Set.of(), unit.end());
        }
        Span.Unit counted = Spans.spanUnit(unit);
        Effort.Per per =
                switch (counted) {
                    case DAY -> Effort.Per.DAY;
                    case WEEK -> Effort.Per.WEEK;
                    case MONTH -> Effort.Per.MONTH;
                    case YEAR -> null;
                    case null ->
                            unit.is("per.week")
                                    ? Effort.Per.WEEK
                                    : unit.is("per.day") ? Effort.Per.DAY : null;
                };
        return per == null ? null : new Rest(per, Set.of(), unit.end());
    }

    /** The place after a space, or after the hyphen of {@code 9-hour-per-week}. */
    private static int afterHyphen(Folded text, int place) {
        boolean hyphen = text.at(place) == '-' && text.letter(place + 1) && text.letter(place - 1);
        return hyphen ? place + 1 : text.skip(place);
    }

    /** The days that follow an amount, such as {@code on weekdays}; days before a colon do not. */
    private Rest on(Folded text, int place, boolean alone) {
        int start = text.skip(place);
        boolean bracket = text.at(start) == '(';
        if (bracket || (text.at(start) == ',' && alone)) {
            start = text.skip(start + 1);
        }
        Hit word = words.at(text, start);
        if (word.is("effort.on")) {
            start = text.skip(word.end());
        }
        Found<DaysMention> days = weekDays.at(text, start);
        if (days == null || text.at(text.skip(days.end())) == ':') {
            return null;
        }
        boolean closed = bracket && text.at(days.end()) == ')';
        return new Rest(Effort.Per.ALL, days.value().days(), closed ? days.end() + 1 : days.end());
    }

    private static Effort.Per adverb(Hit word) {
        if (word.is("per.daily")) {
            return Effort.Per.DAY;
        }
        if (word.is("per.weekly")) {
            return Effort.Per.WEEK;
        }
        return word.is("per.monthly") ? Effort.Per.MONTH : null;
    }
}
