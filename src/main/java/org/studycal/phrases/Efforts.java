package org.studycal.phrases;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds amounts of work and what they are for. */
final class Efforts {

    /** Signs between an amount and the "=" behind it, as in {@code 2h x 5 days = 10h}. */
    private static final int LONGEST_TERM = 20;

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
                                        || key.startsWith("effort.")
                                        || key.equals("1"));
        this.minutes = minutes;
        this.spans = spans;
        this.weekDays = weekDays;
        this.clocks = clocks;
    }

    List<Effort> all(Folded text) {
        List<Found<ClockRange>> times = clocks.found(text);
        List<Effort> efforts = new ArrayList<>();
        Beside before = Beside.NOTHING;
        int time = 0;
        int place = 0;
        while (place < text.length()) {
            if (time < times.size() && times.get(time).start() <= place) {
                place = Math.max(place, times.get(time++).end());
                continue;
            }
            Minutes.Amount amount = minutes.at(text, place);
            // "À 10 heures" is a time, and none in "8 à 10 heures".
            boolean clock =
                    amount != null
                            && time < times.size()
                            && times.get(time).start() < amount.end()
                            && times.get(time).end() > amount.end();
            if (amount != null && isLess(text, place)) {
                place = amount.end();
                continue;
            }
            if (amount != null && !clock) {
                Effort effort = effort(text, amount, before);
                boolean sum =
                        !efforts.isEmpty()
                                && isSum(text, amount.start(), efforts.getLast(), effort);
                efforts.add(sum ? effort.at(efforts.removeLast().start(), effort.end()) : effort);
                place = text.placeOf(amount.end(), effort.end());
                before = Beside.NOTHING;
                continue;
            }
            Beside next = before(text, place);
            if (next != null) {
                before =
                        next.days().isEmpty() && before.isNear(text, place)
                                ? new Beside(next.per(), before.days(), next.end(), next.words())
                                : next;
                place = next.end();
            } else {
                place = text.next(place);
            }
        }
        return efforts;
    }

    /** An amount behind "=" is what the one before it comes to: {@code 5 x 2h = 10h}. */
    private static boolean isSum(Folded text, int place, Effort part, Effort whole) {
        int sign = text.any(place - 1, " ") ? place - 2 : place - 1;
        return text.at(sign) == '=' && whole.start() - part.end() < LONGEST_TERM;
    }

    /** "Write it in < 5 minutes" is a goal, and not how long to study. */
    private static boolean isLess(Folded text, int place) {
        int sign = place - 1;
        while (sign > 0 && text.at(sign) == ' ') {
            sign--;
        }
        int word = sign - 1;
        while (word > 0 && text.at(word) == ' ') {
            word--;
        }
        return sign > 0 && text.at(sign) == '<' && text.letter(word);
    }

    private Beside before(Folded text, int place) {
        Found<DaysMention> days = weekDays.at(text, place);
        Hit word = words.at(text, place);
        // "35 study days, 105 hours" is not said of each.
        boolean subject = word.is("per.daily.subject") && !text.digit(place - 2);
        boolean daily = word.is("per.daily.before");
        boolean close = daily || word.is("per.weekly.before");
        Effort.Per per = subject || daily ? Effort.Per.DAY : close ? Effort.Per.WEEK : adverb(word);
        if (per != null && (days == null || word.end() >= days.end())) {
            int most = subject ? Beside.MOST_OF_SENTENCE : close ? 0 : 3;
            return new Beside(per, Set.of(), word.end(), most);
        }
        if (days != null) {
            return Beside.of(Effort.Per.ALL, days.value().days(), days.end());
        }
        // "Mon-Fri 2 h, Sat 4 h"
        Set<DayOfWeek> day =
                text.at(place - 1) == ' ' && ",;".indexOf(text.at(place - 2)) >= 0
                        ? weekDays.named(text, place, false)
                        : Set.of();
        int behind = weekDays.afterName(text, place);
        if (!day.isEmpty() && text.digit(text.skip(behind))) {
            return Beside.of(Effort.Per.ALL, day, behind);
        }
        Beside each = word.is("per.each") ? each(text, place) : null;
        boolean label =
                each != null && (each.per() == Effort.Per.DAY || each.per() == Effort.Per.WEEK);
        return label ? new Beside(each.per(), each.days(), each.end(), 0) : null;
    }

    private Effort effort(Folded text, Minutes.Amount amount, Beside before) {
        Beside near = before.isNear(text, amount.start()) ? before : Beside.NOTHING;
        Effort.Per per = near.per();
        Set<DayOfWeek> days = near.days();
        int end = amount.end();
        Beside rest = rest(text, end);
        Hit each = words.at(text, text.skip(end));
        if (rest != null) {
            per = rest.per() == Effort.Per.ALL ? per : rest.per();
            days = rest.days().isEmpty() ? days : rest.days();
            end = rest.end();
        } else if (each.is("per.each") && !days.isEmpty()) {
            per = Effort.Per.DAY;
            end = each.end();
        }
        Beside on = on(text, end, days.isEmpty());
        if (on != null) {
            days = on.days();
            end = on.end();
        }
        Hit within = words.at(text, text.skip(end));
        Found<Span> over =
                within.is("effort.over") ? spans.at(text, text.skip(within.end())) : null;
        return new Effort(
                amount.min(),
                amount.max(),
                amount.open(),
                per,
                days,
                Found.optional(over),
                text.original(amount.start()),
                text.original(over == null ? end : over.end()));
    }

    /** What follows an amount: per what, on which days, and where that ends. */
    private Beside rest(Folded text, int place) {
        int start = place;
        for (int words = 0; words < 4; words++) {
            Beside rest = each(text, start);
            // "From Monday to Friday" in Spanish has "each Friday" in it.
            boolean days = words > 0 && weekDays.at(text, text.skip(start)) != null;
            if (rest != null || days) {
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

    private Beside each(Folded text, int place) {
        int start = afterHyphen(text, place);
        Hit word = words.at(text, start);
        Effort.Per adverb = adverb(word);
        if (adverb != null) {
            return Beside.of(adverb, word.end());
        }
        boolean slash = text.at(start) == '/';
        if (!slash && !word.is("per.each")) {
            return null;
        }
        int what = slash ? text.skip(start + 1) : afterHyphen(text, word.end());
        Hit unit = words.at(text, what);
        Found<DaysMention> days = weekDays.at(text, what);
        if (days != null && days.end() >= unit.end()) {
            return Beside.of(Effort.Per.DAY, days.value().days(), days.end());
        }
        if (unit.is("per.weekendday")) {
            return Beside.of(
                    Effort.Per.DAY, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), unit.end());
        }
        if (unit.is("per.session")) {
            return Beside.of(Effort.Per.SESSION, unit.end());
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
                                    : unit.is("per.day") || unit.is("per.daily.subject")
                                            ? Effort.Per.DAY
                                            : null;
                };
        return per == null ? null : Beside.of(per, unit.end());
    }

    /** The place after a space, or after the hyphen of {@code 9-hour-per-week}. */
    private static int afterHyphen(Folded text, int place) {
        boolean hyphen = text.at(place) == '-' && text.letter(place + 1) && text.letter(place - 1);
        return hyphen ? place + 1 : text.skip(place);
    }

    /** The days that follow an amount, such as {@code on weekdays}; days before a colon do not. */
    private Beside on(Folded text, int place, boolean alone) {
        int start = text.skip(place);
        boolean bracket = text.at(start) == '(';
        if (bracket || (text.at(start) == ',' && alone)) {
            start = text.skip(start + 1);
        }
        Hit word = words.at(text, start);
        if (word.is("effort.on") && weekDays.at(text, start) == null) {
            start = text.skip(word.end());
        }
        Hit one = words.at(text, start);
        Hit free = one.is("1") ? words.at(text, text.skip(one.end())) : Hit.NONE;
        if (free.is("per.weekendday")) {
            return Beside.of(Effort.Per.ALL, Set.of(DayOfWeek.SATURDAY), free.end());
        }
        Found<DaysMention> days = weekDays.at(text, start);
        if (days == null || text.at(text.skip(days.end())) == ':') {
            return null;
        }
        boolean closed = bracket && text.at(days.end()) == ')';
        return Beside.of(Effort.Per.ALL, days.value().days(), closed ? days.end() + 1 : days.end());
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
