package org.studycal.phrases;

import java.util.List;
import java.util.Optional;

/** Finds by when something is to be handed in: {@code due 12 May}, {@code (Abgabe: 30.04.)}. */
final class Dues {
    private static final String PASSED = " :,(-.=";

    private final Lexicon words;
    private final WeekDays weekDays;

    Dues(Vocabulary vocabulary, WeekDays weekDays) {
        this.words = vocabulary.lexicon(key -> key.startsWith("due."));
        this.weekDays = weekDays;
    }

    /** The words with their day; the day alone is the rest of the remainder. */
    Optional<Remainder> in(Folded text, List<DateMention> dates) {
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        for (int place = 0; place < text.length(); place = text.next(place)) {
            Hit hit = words.at(text, place);
            if (hit.is("due.before")) {
                int from = text.original(place);
                int day = text.original(reached(text, hit.end()));
                for (DateMention date : dates) {
                    boolean next = date.start() >= from && date.start() <= day && date.end() > day;
                    if (next && date.isDay()) {
                        int start = Math.max(date.start(), text.original(hit.end()));
                        return Optional.of(new Remainder(from, date.end(), start, date.end()));
                    }
                }
            }
        }
        return after(text, dates);
    }

    private Optional<Remainder> after(Folded text, List<DateMention> dates) {
        int place = 0;
        for (DateMention date : dates) {
            place = text.placeOf(place, date.end());
            Hit hit = words.at(text, text.skip(place));
            if (hit.is("due.after") && date.isDay()) {
                int end = text.original(hit.end());
                return Optional.of(new Remainder(date.start(), end, date.start(), date.end()));
            }
        }
        return Optional.empty();
    }

    /** The place after signs, weekdays and words such as "on". */
    private int reached(Folded text, int from) {
        int place = from;
        while (place < text.length()) {
            Hit on = words.at(text, place);
            Found<?> days = weekDays.at(text, place);
            if (PASSED.indexOf(text.at(place)) >= 0) {
                place++;
            } else if (on.is("due.on") || on.is("due.before")) {
                place = on.end();
            } else if (days != null) {
                place = days.end();
            } else {
                return place;
            }
        }
        return place;
    }
}
