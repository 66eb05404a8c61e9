package org.studycal.phrases;

import java.util.List;
import java.util.Optional;

/**
 * Finds in a sentence the day on which a plan begins. Other things begin too, such as an exam's
 * registration: a word like "starting" counts only where a clause begins with it, others only in
 * phrases that say who or what starts.
 */
final class Starts {
    private static final String CLAUSE_SIGNS = ".,;:!?()|·•、。，；：-";
    private static final String PASSED = " :,(-.";

    private final Lexicon words;
    private final WeekDays weekDays;

    Starts(Vocabulary vocabulary, WeekDays weekDays) {
        this.words =
                vocabulary.lexicon(key -> key.startsWith("start.") || key.equals("fact.start"));
        this.weekDays = weekDays;
    }

    /** The part of a text that gives the day. */
    Optional<String> in(Folded text, String original, List<DateMention> dates) {
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        for (int place = 0; place < text.length(); place = text.next(place)) {
            Hit hit = words.at(text, place);
            boolean starts =
                    hit.is("start.sentence") || (hit.is("fact.start") && opens(text, place));
            if (starts) {
                int day = text.original(reached(text, hit.end()));
                for (DateMention date : dates) {
                    // A mention may begin with the weekday or preposition that was passed over.
                    int from = text.original(hit.end());
                    if (date.start() >= from && date.start() <= day && date.end() > day) {
                        return Optional.of(original.substring(from, date.end()));
                    }
                }
            }
        }
        return after(text, original, dates);
    }

    /** Words behind the date, as in "On 4 January I start". */
    private Optional<String> after(Folded text, String original, List<DateMention> dates) {
        int place = 0;
        for (DateMention date : dates) {
            place = text.placeOf(place, date.end());
            int next = place;
            while (next < text.length() && " ,".indexOf(text.at(next)) >= 0) {
                next++;
            }
            if (words.at(text, next).is("start.after")) {
                return Optional.of(original.substring(date.start(), date.end()));
            }
        }
        return Optional.empty();
    }

    private static boolean opens(Folded text, int place) {
        int before = place - 1;
        while (text.at(before) == ' ' && before > 0) {
            before--;
        }
        return place <= text.lead() || CLAUSE_SIGNS.indexOf(text.at(before)) >= 0;
    }

    /** The place after signs, weekdays and words such as "on". */
    private int reached(Folded text, int from) {
        int place = from;
        while (place < text.length()) {
            Hit on = words.at(text, place);
            if (PASSED.indexOf(text.at(place)) >= 0) {
                place++;
            } else if (on.is("start.on")) {
                place = on.end();
            } else {
                Found<?> days = weekDays.at(text, place);
                if (days == null) {
                    return place;
                }
                place = days.end();
            }
        }
        return place;
    }
}
