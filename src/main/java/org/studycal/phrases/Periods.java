package org.studycal.phrases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studycal.phrases.PeriodName.Unit;

/** Finds the names of weeks, days, months and phases. */
final class Periods {

    /** "Sem. 3" */
    private static final int LONGEST_DOTTED = 4;

    private static final int MOST = 999;

    private final Lexicon words;
    private final NumberWords numbers;
    private final Joints joints;
    private final Dates dates;

    Periods(Vocabulary vocabulary, NumberWords numbers, Joints joints, Dates dates) {
        this.words = vocabulary.lexicon(key -> key.startsWith("period."));
        this.numbers = numbers;
        this.joints = joints;
        this.dates = dates;
    }

    /** The period that a text begins with. */
    Optional<PeriodName> first(Folded text) {
        int lead = text.lead();
        Found<PeriodName> name = at(text, lead);
        int digits = Figure.digits(text, lead);
        if (name == null && digits > lead && ".)".indexOf(text.at(digits)) >= 0) {
            name = named(text, text.skip(digits + 1));
        }
        return Found.optional(name);
    }

    /** All periods that a text names. */
    List<PeriodName> all(Folded text) {
        return Found.values(text, this::at);
    }

    /** The period whose name begins at a place, or {@code null}. */
    Found<PeriodName> at(Folded text, int place) {
        Found<PeriodName> name = named(text, place);
        return name == null ? ordered(text, place) : name;
    }

    /** A word and its number: {@code Week 3}. */
    private Found<PeriodName> named(Folded text, int place) {
        Hit word = words.at(text, place);
        Kind name = kind(word, Form.NAME);
        boolean tight = name == null;
        Kind kind = tight ? kind(word, Form.TIGHT) : name;
        if (kind == null) {
            return null;
        }
        // "月1-2" is a name only where it begins a text: "2月1日" is a day.
        if (!tight
                && Folded.unspaced(text.at(place))
                && kind.unit() == Unit.MONTH
                && place != text.lead()) {
            return null;
        }
        boolean dotted = text.at(word.end()) == '.' && word.end() - place <= LONGEST_DOTTED;
        int named = dotted ? word.end() + 1 : word.end();
        int start = tight ? word.end() : joints.afterNumberSign(text, named);
        Figure first = number(text, start, kind, tight);
        boolean other =
                text.letter(first.end())
                        || (text.at(first.end()) == '.' && text.letter(first.end() + 1));
        if (!first.found()
                || (tight && (other || !text.digit(word.end()) || isItem(text, place, first)))
                || (kind.unit() == Unit.DAY
                        && words.at(text, text.skip(first.end())).is("period.day.not-before"))) {
            return null;
        }
        return finish(text, place, first, kind, tight, word);
    }

    /** "M1 Motor" and "T5, BERT" are no month and no week, and "M1-02" numbers an item. */
    private static boolean isItem(Folded text, int place, Figure first) {
        int end = first.end();
        int next = text.skip(end);
        boolean alone = next >= text.length() || ":-–—|()[]./~+&".indexOf(text.at(next)) >= 0;
        return ("mt".indexOf(text.at(place)) >= 0 && !alone)
                || (text.at(end) == '-' && text.at(end + 1) == '0' && text.digit(end + 2));
    }

    /** A number and its word: {@code 1st week}, {@code 第1周}, {@code 1週目}. */
    private Found<PeriodName> ordered(Folded text, int place) {
        Hit mark = words.at(text, place);
        if (mark.is("period.ordinal")) {
            Figure first = counter(text, text.skip(mark.end()), -1);
            return first.found() ? counted(text, place, first, true) : null;
        }
        if (!text.digit(place) || text.digit(place - 1) || text.letter(place - 1)) {
            Figure figure = numbers.ordinal(text, place, -1);
            return figure.found() ? unitAfter(text, place, figure, figure.end(), -1) : null;
        }
        Figure figure = Figure.whole(text, place);
        if (!figure.found() || figure.value() > MOST) {
            return null;
        }
        Found<PeriodName> counted = counted(text, place, figure, false);
        Hit suffix = words.at(text, figure.end());
        int languages = suffix.languages("period.suffix");
        return counted != null || languages == 0
                ? counted
                : unitAfter(text, place, figure, suffix.end(), languages);
    }

    private Found<PeriodName> unitAfter(
            Folded text, int place, Figure figure, int after, int languages) {
        Hit unit = words.at(text, text.skip(after));
        Kind kind = kind(unit, Form.NAME);
        boolean shared = kind != null && !kind.weak() && (kind.languages() & languages) != 0;
        if (!shared || text.digit(joints.afterNumberSign(text, unit.end()))) {
            return null;
        }
        return name(text, place, kind, figure, figure, false, unit.end());
    }

    /** A number with its counting word: Chinese and Japanese names. */
    private Found<PeriodName> counted(Folded text, int place, Figure first, boolean marked) {
        Hit unit = words.at(text, text.skip(first.end()));
        Kind kind = kind(unit, Form.COUNTER);
        int end = kind == null ? first.end() : unit.end();
        Figure last = first;
        Joints.Joint joint = joints.range(text, end);
        if (joint.found()) {
            Hit mark = words.at(text, joint.end());
            int start = mark.is("period.ordinal") ? mark.end() : joint.end();
            Figure next = counter(text, start, -1);
            Hit nextUnit = next.found() ? words.at(text, text.skip(next.end())) : Hit.NONE;
            Kind nextKind = kind(nextUnit, Form.COUNTER);
            if (nextKind != null
                    && (kind == null || kind.unit() == nextKind.unit())
                    && next.value() >= first.value()) {
                kind = nextKind;
                last = next;
                end = nextUnit.end();
            }
        }
        if (kind == null) {
            return null;
        }
        Hit after = words.at(text, end);
        if (after.is("period.ordinal-after")) {
            end = after.end();
        } else if (!marked) {
            return null;
        }
        return name(text, place, kind, first, last, false, end);
    }

    private Figure counter(Folded text, int place, int languages) {
        Figure figure = Figure.whole(text, place);
        figure = figure.found() ? figure : numbers.cardinal(text, place, languages);
        return figure.found() && figure.value() <= MOST ? figure : Figure.NONE;
    }

    private Found<PeriodName> finish(
            Folded text, int place, Figure first, Kind kind, boolean tight, Hit word) {
        Figure last = first;
        int end = first.end();
        boolean plural = text.at(word.end() - 1) == 's';
        for (int times = 0; times < 40; times++) {
            Joints.Joint joint = joints.range(text, end);
            if (!joint.found()) {
                break;
            }
            int start = joint.end();
            Hit again = words.at(text, start);
            Kind same = kind(again, tight ? Form.TIGHT : Form.NAME);
            boolean repeated = same != null && same.unit() == kind.unit();
            if (repeated) {
                start = tight ? again.end() : joints.afterNumberSign(text, again.end());
            }
            Figure next = number(text, start, kind, tight);
            if (!next.found()
                    || text.letter(next.end())
                    || next.value() <= last.value()
                    || (repeated && joint.list() && next.value() > last.value() + 1)
                    || (!repeated && !belongs(text, joint, last, next, plural))) {
                break;
            }
            last = next;
            end = next.end();
        }
        boolean open = text.at(end) == '+';
        int total = joints.afterTotal(text, open ? end + 1 : end);
        return name(text, place, kind, first, last, open, total);
    }

    /** Whether a second number without a word of its own is a second number of the period. */
    private boolean belongs(
            Folded text, Joints.Joint joint, Figure last, Figure next, boolean plural) {
        boolean follows = next.value() == last.value() + 1;
        // "Week 2 - 6 to 12 May" is week 2 and its dates.
        if (!joint.tight() && dates.at(text, joint.end()) != null) {
            return false;
        }
        int after = text.skip(next.end());
        boolean listed = joint.list() && follows && joints.range(text, next.end()).found();
        boolean ranged = !joint.list() || follows || plural;
        boolean apart = joint.tight() || plural || !text.letter(after) || text.upper(after);
        return listed || (ranged && apart && !joints.unit(text, next.end()));
    }

    private Found<PeriodName> name(
            Folded text, int place, Kind kind, Figure first, Figure last, boolean open, int end) {
        PeriodName name =
                new PeriodName(
                        kind.unit(),
                        (int) first.value(),
                        (int) last.value(),
                        open,
                        kind.weak(),
                        kind.calendar(),
                        text.original(place),
                        text.original(end),
                        text.original(text.title(end)));
        return new Found<>(name, place, Math.max(place + 1, end));
    }

    /** The number of a period: digits, words, Roman numbers, one letter. */
    private Figure number(Folded text, int place, Kind kind, boolean tight) {
        Figure figure = Figure.whole(text, place);
        if (figure.found()) {
            return figure.value() <= MOST && stands(text, figure.end()) ? figure : Figure.NONE;
        }
        if (tight) {
            return Figure.NONE;
        }
        Figure word = numbers.cardinal(text, place, kind.languages());
        word = word.found() ? word : numbers.ordinal(text, place, kind.languages());
        Figure roman = NumberWords.roman(text, place);
        if (word.found() || (roman.found() && (roman.end() - place > 1 || lone(text, place)))) {
            return word.found() ? word : roman;
        }
        return kind.unit() == Unit.PHASE && text.single(place) && lone(text, place)
                ? new Figure(text.at(place) - 'a' + 1, place + 1, true)
                : Figure.NONE;
    }

    /** Whether one letter at a place is a capital and no word of a sentence. */
    private static boolean lone(Folded text, int place) {
        int after = text.skip(place + 1);
        return text.upper(place)
                && (!text.letter(after) || (text.upper(after) && text.at(place) != 'a'));
    }

    /** Whether digits that end at a place are a number of their own. */
    private static boolean stands(Folded text, int end) {
        boolean fraction = text.any(end, ".,") && text.digit(end + 1);
        boolean time = text.at(end) == ':' && text.digit(end + 1) && text.digit(end + 2);
        boolean word = text.letter(end) && text.letter(end + 1);
        return !fraction && !time && !word && text.at(end) != '%';
    }

    /** How a word stands with its number. */
    private enum Form {
        NAME,
        TIGHT,
        COUNTER;

        boolean has(String key) {
            return this == NAME
                    ? key.isEmpty() || key.equals("weak")
                    : key.equals(this == TIGHT ? "tight" : "counter");
        }
    }

    private record Kind(Unit unit, boolean weak, boolean calendar, int languages) {}

    private static final Map<String, Unit> UNITS =
            Map.of(
                    "day", Unit.DAY,
                    "week", Unit.WEEK,
                    "calendar", Unit.WEEK,
                    "month", Unit.MONTH,
                    "phase", Unit.PHASE);

    private static Kind kind(Hit hit, Form form) {
        for (Meaning meaning : hit.meanings()) {
            Unit unit = UNITS.get(meaning.part(1));
            if (unit != null && form.has(meaning.part(2))) {
                boolean weak = meaning.part(2).equals("weak");
                boolean calendar = meaning.part(1).equals("calendar");
                return new Kind(unit, weak, calendar, meaning.languages());
            }
        }
        return null;
    }
}
