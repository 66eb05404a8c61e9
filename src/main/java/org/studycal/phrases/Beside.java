package org.studycal.phrases;

import java.time.DayOfWeek;
import java.util.Set;

/**
 * What stands beside an amount and says what it is for.
 *
 * @param end where it ends
 * @param words at most between it and the amount
 */
record Beside(Effort.Per per, Set<DayOfWeek> days, int end, int words) {
    /** Words, or signs of a script without spaces, between "daily" and the colon of a label. */
    private static final int MOST_OF_LABEL = 6;

    /** Words between "study days" and how long they take. */
    static final int MOST_OF_SENTENCE = 12;

    static final Beside NOTHING = Beside.of(Effort.Per.ALL, -1);

    static Beside of(Effort.Per per, int end) {
        return of(per, Set.of(), end);
    }

    static Beside of(Effort.Per per, Set<DayOfWeek> days, int end) {
        return new Beside(per, days, end, 3);
    }

    /** Whether what stands before an amount belongs to it: at most some words between. */
    boolean isNear(Folded text, int start) {
        if (end < 0 || start - end > 10 * Math.max(4, words)) {
            return false;
        }
        // "Study time per day: 2 hours" is a label with its amount.
        boolean label =
                text.any(start - 1, ":") || (text.any(start - 2, ":") && text.at(start - 1) == ' ');
        if (words == 0 && !label) {
            return text.skip(end) == start;
        }
        int letters = 0;
        for (int place = end; place < start; place++) {
            char character = text.at(place);
            boolean stop = words == MOST_OF_SENTENCE && character == '.';
            if (text.digit(place) || stop || "|;!?".indexOf(character) >= 0) {
                return false;
            }
            if ((text.letter(place) && !text.letter(place - 1)) || Folded.unspaced(character)) {
                letters++;
            }
        }
        return letters <= (label ? Math.max(MOST_OF_LABEL, words) : words);
    }
}
