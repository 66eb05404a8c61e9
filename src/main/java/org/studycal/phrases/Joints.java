package org.studycal.phrases;

/** The small words and signs between and around numbers: to, and, of, number signs, units. */
final class Joints {

    /** Signs between "from" and "to". */
    private static final int FARTHEST_FROM = 24;

    private final Lexicon words;

    Joints(Vocabulary vocabulary) {
        words = vocabulary.lexicon(key -> key.startsWith("joint.") || key.startsWith("unit."));
    }

    /**
     * What stands between two numbers of a range or list.
     *
     * @param end place where the second number may begin
     * @param list whether it lists numbers rather than giving the ends of a range
     * @param tight whether no space is around it
     */
    record Joint(int end, boolean list, boolean tight) {

        static final Joint NONE = new Joint(-1, false, false);

        boolean found() {
            return end >= 0;
        }
    }

    /** A dash, {@code to}, {@code and} or comma. */
    Joint range(Folded text, int place) {
        int start = text.skip(place);
        char sign = text.at(start);
        if (sign == '-' || sign == '~' || sign == '→') {
            boolean arrow = sign == '-' && text.at(start + 1) == '>';
            int after = arrow || text.at(start + 1) == sign ? start + 2 : start + 1;
            int end = text.skip(after);
            return new Joint(end, false, start == place && end == after);
        }
        if (sign == '&' || sign == '+' || sign == ',' || sign == '/' || sign == '、') {
            int end = text.skip(start + 1);
            Hit and = words.at(text, end);
            if (and.is("joint.and")) {
                return new Joint(text.skip(and.end()), true, false);
            }
            return sign == '+' && start == place
                    ? Joint.NONE
                    : new Joint(end, true, start == place && end == start + 1);
        }
        Hit word = words.at(text, start);
        boolean begun = word.is("joint.to.begun") && (begun(text, start) || isAmount(text, word));
        if (word.is("joint.to") || begun) {
            return new Joint(text.skip(word.end()), false, false);
        }
        return word.is("joint.and") ? new Joint(text.skip(word.end()), true, false) : Joint.NONE;
    }

    /** Whether "from" stands before: Polish "do" is a verb and a day of the week elsewhere. */
    private boolean begun(Folded text, int place) {
        int from = place - 1;
        while (from > 0 && place - from < FARTHEST_FROM && !words.at(text, from).is("joint.from")) {
            from--;
        }
        return words.at(text, from).is("joint.from");
    }

    /** Whether a figure follows whose unit is a word of no other language. */
    private boolean isAmount(Folded text, Hit to) {
        Figure figure = Figure.of(text, text.skip(to.end()));
        Hit unit = figure.found() ? words.at(text, text.skip(figure.end())) : Hit.NONE;
        int languages = unit.languagesOf("unit.");
        return languages != 0 && (languages & ~to.languages("joint.to.begun")) == 0;
    }

    /** A dash, {@code to} or {@code or}: what stands between two figures of one amount. */
    Joint between(Folded text, int place) {
        Hit or = words.at(text, text.skip(place));
        if (or.is("joint.or")) {
            return new Joint(text.skip(or.end()), false, false);
        }
        return range(text, place);
    }

    /** The place after {@code #}, {@code no.} and the like. */
    int afterNumberSign(Folded text, int place) {
        int start = text.skip(place);
        Hit word = words.at(text, start);
        if (word.is("joint.number")) {
            int end = text.at(word.end()) == '.' ? word.end() + 1 : word.end();
            return text.digit(text.skip(end)) ? text.skip(end) : start;
        }
        if (text.at(start) == '#') {
            return text.skip(start + 1);
        }
        boolean glued =
                start == place
                        && (text.at(start) == '-'
                                || text.at(start) == '_'
                                || text.at(start) == '.');
        return glued && text.digit(start + 1) ? start + 1 : start;
    }

    /** The place after {@code of 12}, which says how many there are. */
    int afterTotal(Folded text, int place) {
        int start = text.skip(place);
        Hit word = words.at(text, start);
        if (!word.is("joint.of") && text.at(start) != '/') {
            return place;
        }
        int number = text.skip(word.found() ? word.end() : start + 1);
        int end = Figure.digits(text, number);
        return end > number && end - number < 4 && !text.letter(end) && text.at(end) != '/'
                ? end
                : place;
    }

    /** The place after the word for a year that stands behind its number in some languages. */
    int afterYear(Folded text, int place) {
        Hit word = text.digit(place - 1) ? words.at(text, text.skip(place)) : Hit.NONE;
        return word.is("joint.year") ? word.end() : place;
    }

    /** Whether a unit of time follows a number that ends at a place. */
    boolean unit(Folded text, int place) {
        Hit word = words.at(text, text.skip(place));
        return word.meanings().stream().anyMatch(meaning -> meaning.key().startsWith("unit."));
    }
}
