package org.studycal.phrases;

import java.util.ArrayList;
import java.util.List;

/** Finds amounts of work. */
final class Efforts {

    /** Ten thousand hours; more is no study plan. */
    private static final double MOST_MINUTES = 600_000;

    private final Lexicon words;
    private final NumberWords numbers;
    private final Joints joints;
    private final Spans spans;
    private final WeekDays days;

    Efforts(Vocabulary vocabulary, NumberWords numbers, Joints joints, Spans spans, WeekDays days) {
        this.words =
                vocabulary.lexicon(
                        key ->
                                key.startsWith("effort.")
                                        || key.startsWith("per.")
                                        || key.startsWith("span."));
        this.numbers = numbers;
        this.joints = joints;
        this.spans = spans;
        this.days = days;
    }

    List<Effort> all(Folded text) {
        List<Effort> efforts = new ArrayList<>();
        int place = 0;
        while (place < text.length()) {
            Found found = at(text, place);
            if (found != null) {
                efforts.add(found.effort());
                place = found.end();
            } else {
                place = text.digit(place) ? Figure.digits(text, place) : place + 1;
            }
        }
        return efforts;
    }

    private record Found(Effort effort, int end) {}

    /** An amount in minutes and how it is written. */
    private record Minutes(double min, double max, boolean open, int end) {}

    private Found at(Folded text, int place) {
        return null;
    }
}
