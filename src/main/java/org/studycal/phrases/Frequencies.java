package org.studycal.phrases;

import java.util.List;

/** Finds how often something is done. */
final class Frequencies {

    private static final int MOST = 50;

    private final Lexicon words;
    private final NumberWords numbers;
    private final Joints joints;

    Frequencies(Vocabulary vocabulary, NumberWords numbers, Joints joints) {
        this.words =
                vocabulary.lexicon(
                        key ->
                                key.startsWith("often.")
                                        || key.startsWith("per.")
                                        || key.startsWith("span."));
        this.numbers = numbers;
        this.joints = joints;
    }

    List<Frequency> all(Folded text) {
        return Found.values(text, this::at);
    }

    /** Words for each day, week or month alone, such as {@code per week}, as once. */
    List<Frequency> each(Folded text) {
        return Found.values(
                text, (all, place) -> all.letter(place - 1) ? null : found(all, place, 1, place));
    }

    private Found<Frequency> at(Folded text, int place) {
        Hit adverb = words.at(text, place);
        for (Meaning meaning : adverb.meanings()) {
            if (meaning.part(0).equals("often") && !meaning.part(1).equals("times")) {
                double times = Double.parseDouble(meaning.part(1));
                return found(text, place, times, adverb.end());
            }
        }
        Figure first = number(text, place);
        if (!first.found()) {
            return null;
        }
        double times = first.value();
        int end = first.end();
        Joints.Joint joint = joints.range(text, end);
        Figure second = joint.found() && !joint.list() ? number(text, joint.end()) : Figure.NONE;
        if (second.found() && second.value() > times) {
            times = (times + second.value()) / 2;
            end = second.end();
        }
        int next = text.at(end) == '-' ? end + 1 : text.skip(end);
        Hit word = words.at(text, next);
        boolean sign = "x×".indexOf(text.at(next)) >= 0 && !text.letter(next + 1);
        if (!sign && !word.is("often.times")) {
            return null;
        }
        return found(text, place, times, sign ? next + 1 : word.end());
    }

    private Figure number(Folded text, int place) {
        boolean inside = text.digit(place - 1) || text.letter(place - 1);
        Figure figure =
                inside
                        ? Figure.NONE
                        : text.digit(place)
                                ? Figure.whole(text, place)
                                : numbers.cardinal(text, place, -1);
        return figure.value() > MOST || figure.value() <= 0 ? Figure.NONE : figure;
    }

    private Found<Frequency> found(Folded text, int place, double times, int end) {
        int start = text.skip(end);
        Hit each = words.at(text, start);
        boolean slash = text.at(start) == '/';
        Span.Unit per = each.is("per.daily") ? Span.Unit.DAY : null;
        int after = each.end();
        if (each.is("per.weekly")) {
            per = Span.Unit.WEEK;
        } else if (per == null && (slash || each.is("per.each"))) {
            Hit unit = words.at(text, text.skip(slash ? start + 1 : each.end()));
            per = Spans.spanUnit(unit);
            after = unit.end();
        }
        return per == null
                ? null
                : new Found<>(
                        new Frequency(times, per, text.original(place), text.original(after)),
                        place,
                        after);
    }
}
