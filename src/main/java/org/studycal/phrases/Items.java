package org.studycal.phrases;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what items begin and end with: verbs, marks, prerequisites, alternatives. */
final class Items {

    private static final String DONE_SIGNS = "✅✓✔☑";
    private static final String OPEN_SIGNS = "☐⬜🔲◻□";

    private final Lexicon words;
    private final NumberWords numbers;

    Items(Vocabulary vocabulary, NumberWords numbers) {
        this.numbers = numbers;
        words =
                vocabulary.lexicon(
                        key ->
                                key.startsWith("verb.")
                                        || key.startsWith("done")
                                        || key.startsWith("before.")
                                        || key.equals("optional")
                                        || key.startsWith("alternative"));
    }

    Optional<Verb> verb(Folded text) {
        Hit word = words.at(text, text.lead());
        Verb first = verb(word, "verb.", "");
        int next = text.skip(word.end());
        if (first == null
                && word.found()
                && (text.digit(next) || words.at(text, next).is("verb.object"))) {
            first = verb(word, "verb.", ".weak");
        }
        if (first != null) {
            return Optional.of(first);
        }
        int end = text.length();
        while (end > 0 && !Folded.unspaced(text.at(end - 1))) {
            end--;
        }
        for (int place = Math.max(0, end - 8); place < end; place++) {
            Hit hit = words.at(text, place);
            Verb last = hit.end() == end ? verb(hit, "verb.last.", "") : null;
            if (last != null) {
                return Optional.of(last);
            }
        }
        return Optional.empty();
    }

    private static Verb verb(Hit hit, String prefix, String suffix) {
        for (Verb verb : Verb.values()) {
            if (hit.is(prefix + verb.name().toLowerCase(Locale.ROOT) + suffix)) {
                return verb;
            }
        }
        return null;
    }

    Mark mark(Folded text) {
        int start = 0;
        while ((text.at(start) == ' ' && start < text.length())
                || ("-*+•".indexOf(text.at(start)) >= 0 && text.at(start + 1) == ' ')) {
            start++;
        }
        int end = back(text, start, text.length());
        char sign = text.at(start);
        boolean empty = end <= start;
        int box =
                sign != '[' ? 0 : text.at(start + 1) == ']' ? 2 : text.at(start + 2) == ']' ? 3 : 0;
        char inside = box == 3 ? text.at(start + 1) : ' ';
        boolean link = box == 3 && text.at(start + 3) == '(';
        boolean ticked = inside == 'x' || DONE_SIGNS.indexOf(inside) >= 0;
        Mark.State state = Mark.State.NONE;
        if (box > 0 && !link && (inside == ' ' || ticked)) {
            state = ticked ? Mark.State.DONE : Mark.State.OPEN;
            start = text.skip(start + box);
        } else if (!empty && DONE_SIGNS.indexOf(sign) >= 0) {
            state = Mark.State.DONE;
            start = text.skip(start + 1);
        } else if (!empty && OPEN_SIGNS.indexOf(sign) >= 0 && !Character.isHighSurrogate(sign)) {
            state = Mark.State.OPEN;
            start = text.skip(start + 1);
        }
        return struck(text, state, Math.min(start, end), end);
    }

    private Mark struck(Folded text, Mark.State before, int from, int to) {
        Mark.State state = before;
        int start = from;
        int end = to;
        if (end - start > 4 && tildes(text, start) && tildes(text, end - 2)) {
            state = Mark.State.DONE;
            start += 2;
            end -= 2;
        }
        if (end > start && DONE_SIGNS.indexOf(text.at(end - 1)) >= 0) {
            state = Mark.State.DONE;
            end = back(text, start, end - 1);
        }
        Hit word = words.at(text, start);
        int after = text.skip(word.end());
        boolean whole = after >= end;
        // "Complete: chapter 3" asks for it.
        boolean asked = verb(word, "verb.", "") != null;
        if (word.is("done") && (whole || (isLabelSign(text, after) && !asked))) {
            return mark(text, Mark.State.DONE, whole ? end : text.title(after), end);
        }
        int open = lastBracket(text, start, end);
        if (open > start) {
            Hit inside = words.at(text, text.skip(open + 1));
            if (inside.is("done") && text.skip(inside.end()) == end - 1) {
                state = Mark.State.DONE;
                end = back(text, start, open);
            }
        }
        return mark(text, state, start, end);
    }

    /** Whether a colon or a dash with a space stands behind a label. */
    private static boolean isLabelSign(Folded text, int place) {
        return text.at(place) == ':' || (text.at(place) == '-' && text.at(place + 1) == ' ');
    }

    private static Mark mark(Folded text, Mark.State state, int start, int end) {
        return new Mark(state, text.original(start), text.original(Math.max(start, end)));
    }

    private static boolean tildes(Folded text, int place) {
        return text.at(place) == '~' && text.at(place + 1) == '~';
    }

    private static int back(Folded text, int start, int from) {
        int end = from;
        while (end > start && text.at(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    /** The bracket that the last one of a text closes, if it is near. */
    private static int lastBracket(Folded text, int start, int end) {
        char wanted = text.at(end - 1) == ')' ? '(' : '[';
        int place = end > start && text.any(end - 1, ")]") ? end - 2 : -1;
        while (place >= start && end - place < 30) {
            if (text.at(place) == wanted) {
                return place;
            }
            place--;
        }
        return -1;
    }

    Optional<Remainder> prerequisite(Folded text) {
        int lead = text.lead();
        for (int place = 0; place < text.length(); place = text.next(place)) {
            Hit hit = words.at(text, place);
            boolean bracket = text.any(place - 1, "([");
            boolean clause = text.at(place - 1) == ' ' && text.any(place - 2, "-,;");
            boolean set = place == lead || bracket || clause;
            int after = text.skip(hit.end());
            boolean colon = hit.found() && text.at(after) == ':';
            boolean sign = hit.found() && isLabelSign(text, after);
            // "(requirements, elements and effects)" is a list of subjects.
            boolean one = bracket && !text.any(after, ",;)");
            boolean label = hit.is("before.label") && (sign || one);
            boolean verb = hit.is("before.verb") && (set || colon);
            boolean weak = hit.is("before.weak") && set && (bracket || colon || place > lead);
            if (label || verb || weak) {
                return Optional.of(remainder(text, place, hit.end(), bracket));
            }
        }
        return Optional.empty();
    }

    private static Remainder remainder(Folded text, int place, int end, boolean bracket) {
        int rest = text.title(end);
        int close = bracket ? rest : text.length();
        while (close < text.length() && !text.any(close, ")]")) {
            close++;
        }
        int start = Math.min(rest, close);
        return new Remainder(
                text.original(bracket ? place - 1 : place),
                text.original(bracket ? close + 1 : close),
                text.original(start),
                text.original(back(text, start, close)));
    }

    /**
     * Whether a text says that nobody has to do what it is about: in brackets, before a colon, at
     * its end behind a dash, or within its first words.
     *
     * @param first how many of its first words may say so
     */
    boolean optional(Folded text, int first) {
        int before = 0;
        for (int place = text.lead(); place < text.length(); place = text.next(place)) {
            Hit hit = words.at(text, place);
            int after = text.skip(hit.end());
            boolean ends = after >= text.length() || text.any(after, ")]");
            boolean apart = place > 0 && text.any(place - 1, "([");
            boolean behind = place > 1 && text.any(place - 1, " ") && text.any(place - 2, "-,");
            boolean label = place == text.lead() && text.any(after, ":");
            if (hit.is("optional") && (before < first || apart || label || (behind && ends))) {
                return true;
            }
            before += text.letter(place) ? 1 : 0;
        }
        return false;
    }

    Optional<Alternative> alternative(Folded text) {
        int lead = text.lead();
        Hit hit = words.at(text, lead);
        if (hit.is("alternative")) {
            int name = text.skip(hit.end());
            name = text.at(name) == '#' ? name + 1 : name;
            Figure number = Figure.whole(text, name);
            boolean letter =
                    text.single(name) && !text.digit(name + 1) && text.at(name + 1) != '\'';
            number =
                    number.found()
                            ? number
                            : numbers.cardinal(text, name, hit.languages("alternative"));
            if (number.found() && number.value() < 27 && !text.letter(number.end())) {
                return found(text, lead, OptionalInt.of((int) number.value()), number.end());
            }
            if (letter && (text.upper(name) || ":)-".indexOf(text.at(text.skip(name + 1))) >= 0)) {
                return found(text, lead, OptionalInt.of(text.at(name) - 'a' + 1), name + 1);
            }
        }
        if (hit.is("alternative.or")) {
            int after = text.skip(hit.end());
            boolean set = after >= text.length() || ":,-*".indexOf(text.at(after)) >= 0;
            return set ? found(text, lead, OptionalInt.empty(), hit.end()) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Alternative> found(
            Folded text, int start, OptionalInt number, int end) {
        return Optional.of(
                new Alternative(
                        number,
                        text.original(start),
                        text.original(end),
                        text.original(text.title(end))));
    }
}
