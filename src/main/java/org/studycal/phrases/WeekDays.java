package org.studycal.phrases;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds days of the week. Long names are days wherever they stand; short ones, which are often
 * other words too, only in ranges and lists, alone, in brackets or before a colon or figure.
 */
final class WeekDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.complementOf(EnumSet.copyOf(WEEKEND));
    private static final String LIST_SIGNS = ",&/+、・;";

    /** More names in a list are no days; without a bound hostile text would take long. */
    private static final int MOST = 14;

    private static final List<String> NAMES =
            List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private final Lexicon words;
    private final Joints joints;

    WeekDays(Vocabulary vocabulary, Joints joints) {
        this.words = vocabulary.lexicon(key -> key.startsWith("days."));
        this.joints = joints;
    }

    List<DaysMention> all(Folded text) {
        return Found.values(text, this::at);
    }

    Optional<DaysMention> first(Folded text) {
        return Found.optional(lead(text));
    }

    /** The days that a text begins with, or {@code null}. */
    Found<DaysMention> lead(Folded text) {
        int lead = text.lead();
        Found<DaysMention> found = at(text, lead);
        if (found != null) {
            return found;
        }
        Hit before = words.at(text, lead);
        return before.is("days.before") ? at(text, text.skip(before.end())) : null;
    }

    private static Found<DaysMention> found(Folded text, Set<DayOfWeek> days, int start, int end) {
        DaysMention mention =
                new DaysMention(
                        days,
                        text.original(start),
                        text.original(end),
                        text.original(text.title(end)));
        return new Found<>(mention, start, end);
    }

    /** The days that a place begins with, or {@code null}. */
    Found<DaysMention> at(Folded text, int place) {
        Item item = item(text, place, -1, false);
        if (item == null) {
            return null;
        }
        Set<DayOfWeek> days = EnumSet.copyOf(item.days());
        Strength strongest = item.strength();
        int languages = item.languages();
        int count = 1;
        int end = item.end();
        Item last = item;
        while (count <= MOST) {
            Link link = link(text, end, last);
            Item next = link == null ? null : item(text, link.end(), languages, true);
            if (next == null || (link.bare() && next.strength().compareTo(Strength.SHORT) > 0)) {
                break;
            }
            if (link.range()) {
                if (last.days().size() > 1 || next.days().size() > 1) {
                    break;
                }
                addRange(days, last.days().iterator().next(), next.days().iterator().next());
            } else {
                days.addAll(next.days());
            }
            languages &= next.languages();
            strongest = strongest.compareTo(next.strength()) < 0 ? strongest : next.strength();
            count++;
            last = next;
            end = next.end();
        }
        boolean certain =
                strongest == Strength.LONG
                        || (count > 1 && (strongest == Strength.SHORT || capitals(text, place)))
                        || (count == 1 && alone(text, place, item));
        return certain ? found(text, days, place, end) : null;
    }

    /** The place after a day's name, long or short; the same place where there is none. */
    int afterName(Folded text, int place) {
        Item item = item(text, place, -1, false);
        return item == null ? place : item.end();
    }

    /**
     * The one day whose name, long or short, stands at a place; none where there is none.
     *
     * @param set whether a name of two letters may be without a capital
     */
    Set<DayOfWeek> named(Folded text, int place, boolean set) {
        Item item = item(text, place, -1, false);
        boolean name =
                item != null
                        && item.days().size() == 1
                        && (set || item.strength() != Strength.TINY || capitals(text, place));
        return name ? item.days() : Set.of();
    }

    private enum Strength {
        LONG,
        SHORT,
        TINY
    }

    private record Item(Set<DayOfWeek> days, Strength strength, int languages, int end) {}

    /** What connects two days: a range, a list, or a space alone. */
    private record Link(int end, boolean range, boolean bare) {}

    private Item item(Folded text, int place, int languages, boolean later) {
        Hit hit = words.at(text, place);
        Item best = null;
        for (Meaning meaning : hit.meanings()) {
            String form = meaning.part(2);
            int shared = meaning.languages() & languages;
            if (shared == 0
                    || meaning.part(1).equals("before")
                    || (form.equals("rest") && !later)) {
                continue;
            }
            Strength strength =
                    switch (form) {
                        case "short" -> Strength.SHORT;
                        case "tiny", "rest" -> Strength.TINY;
                        default -> Strength.LONG;
                    };
            if (best == null || strength.compareTo(best.strength()) < 0) {
                best = new Item(days(meaning.part(1)), strength, shared, hit.end());
            }
        }
        boolean digitsBefore =
                best != null && best.strength() != Strength.LONG && text.digit(place - 1);
        boolean digitsAfter = best != null && text.digit(best.end() - 1) && text.digit(best.end());
        return digitsBefore || digitsAfter ? null : best;
    }

    private static Set<DayOfWeek> days(String name) {
        return switch (name) {
            case "weekdays" -> WEEKDAYS;
            case "weekend" -> WEEKEND;
            case "every" -> EnumSet.allOf(DayOfWeek.class);
            default -> EnumSet.of(DayOfWeek.of(NAMES.indexOf(name) + 1));
        };
    }

    private Link link(Folded text, int place, Item last) {
        int end = last.strength() != Strength.LONG && text.at(place) == '.' ? place + 1 : place;
        int start = text.skip(end);
        Joints.Joint joint = joints.range(text, end);
        if (joint.found()) {
            return new Link(joint.end(), !joint.list() && !text.any(start, LIST_SIGNS), false);
        }
        boolean list = text.any(start, LIST_SIGNS);
        return list || start > end
                ? new Link(list ? text.skip(start + 1) : start, false, !list)
                : null;
    }

    private static void addRange(Set<DayOfWeek> days, DayOfWeek first, DayOfWeek last) {
        for (DayOfWeek day = first; day != last; day = day.plus(1)) {
            days.add(day);
        }
        days.add(last);
    }

    /** Whether a word of two letters is written as a name, where its script has capitals. */
    private static boolean capitals(Folded text, int place) {
        return !text.letter(place) || text.at(place) > 'z' || text.upper(place);
    }

    /** Whether a short name with nothing beside it is meant as a day. */
    private static boolean alone(Folded text, int place, Item item) {
        if (!capitals(text, place) && item.strength() == Strength.TINY) {
            return false;
        }
        int end = text.at(item.end()) == '.' ? item.end() + 1 : item.end();
        int after = text.skip(end);
        boolean bracketed = text.any(place - 1, "(（") && text.any(after, ")）");
        if (bracketed || place > text.lead()) {
            return bracketed;
        }
        return after >= text.length()
                || text.any(after, ":|")
                || (text.at(after) == ')' && end == after)
                || (text.digit(after) && after > end)
                || (text.any(after, "-,(") && !text.letter(end));
    }
}
