package org.studycal.phrases;

/** Tells days on which something is done from days on which it is not: {@code Sunday off}. */
final class Offs {

    private static final int WORDS_BEFORE = 3;
    private static final int WORDS_AFTER = 2;
    private static final int FARTHEST = 60;

    private final Lexicon words;

    Offs(Vocabulary vocabulary) {
        words = vocabulary.lexicon(key -> key.startsWith("off."));
    }

    /** Whether words before or behind a stretch of a text say that it is excepted. */
    boolean isOff(Folded text, int start, int end) {
        for (int place = Math.max(0, start - FARTHEST); place < start; place = text.next(place)) {
            Hit hit = words.at(text, place);
            if (hit.is("off.before")
                    && hit.end() <= start
                    && near(text, hit.end(), start, WORDS_BEFORE)
                    && !isPreposition(text, place, hit.end(), start)) {
                return true;
            }
        }
        int last = Math.min(text.length(), end + FARTHEST);
        for (int place = end; place < last; place = text.next(place)) {
            Hit hit = words.at(text, place);
            if (hit.is("off.after")
                    && near(text, end, place, WORDS_AFTER)
                    && !text.letter(text.skip(hit.end()))) {
                return true;
            }
        }
        return false;
    }

    /** "No sábado" is "on Saturday" in Portuguese. */
    private static boolean isPreposition(Folded text, int place, int end, int start) {
        return text.text(place, end).equals("no") && text.skip(end) == start;
    }

    /** Whether so few words of one sentence, and no figures, stand between two places. */
    private static boolean near(Folded text, int from, int to, int most) {
        int count = 0;
        for (int place = from; place < to; place++) {
            boolean point = ".;!?|,+&".indexOf(text.at(place)) >= 0;
            if (text.digit(place) || point) {
                return false;
            }
            count += text.letter(place) && !text.letter(place - 1) ? 1 : 0;
        }
        return count <= most;
    }
}
