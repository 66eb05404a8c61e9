package org.studycal.phrases;

/** Reads amounts of hours and minutes, without what they are for. */
final class Minutes {

    /** Ten thousand hours; more is no study plan. */
    private static final double MOST = 600_000;

    private final Lexicon words;
    private final NumberWords numbers;
    private final Joints joints;

    Minutes(Vocabulary vocabulary, NumberWords numbers, Joints joints) {
        this.words =
                vocabulary.lexicon(
                        key ->
                                key.startsWith("effort.")
                                        || key.startsWith("unit.")
                                        || key.equals("per.each"));
        this.numbers = numbers;
        this.joints = joints;
    }

    /** An amount in minutes; places are those of the folded text. */
    record Amount(int min, int max, boolean open, int start, int end) {}

    /** One figure with its unit. */
    private record Part(double minutes, boolean open, int end) {}

    /** A number with the unit after it; none where the unit is still to come. */
    private record Counted(Figure figure, double unit, boolean open, int end) {}

    /** The amount that begins at a place, or {@code null}. */
    Amount at(Folded text, int place) {
        Hit before = words.at(text, place);
        boolean atLeast = before.is("effort.at-least");
        boolean between = before.is("effort.between");
        if (atLeast || between) {
            int start =
                    text.at(before.end()) == '.' || text.at(before.end()) == ':'
                            ? before.end() + 1
                            : before.end();
            Amount amount = range(text, text.skip(start), between);
            return amount == null
                    ? null
                    : new Amount(
                            amount.min(),
                            amount.max(),
                            amount.open() || atLeast,
                            place,
                            amount.end());
        }
        return range(text, place, false);
    }

    private Amount range(Folded text, int place, boolean between) {
        double times = 1;
        int start = place;
        Figure count = begins(text, place) ? Figure.whole(text, place) : Figure.NONE;
        if (count.found() && count.value() > 0 && count.value() <= 100) {
            int sign = text.skip(count.end());
            boolean cross = text.at(sign) == 'x' || text.at(sign) == '×' || text.at(sign) == '*';
            if (cross && text.digit(text.skip(sign + 1))) {
                times = count.value();
                start = text.skip(sign + 1);
            }
        }
        if (start == place && !begins(text, place)) {
            return null;
        }
        Amount amount = plainRange(text, start, between);
        if (amount == null || amount.max() * times > MOST) {
            return null;
        }
        return new Amount(
                (int) (amount.min() * times),
                (int) (amount.max() * times),
                amount.open(),
                place,
                amount.end());
    }

    private Amount plainRange(Folded text, int place, boolean between) {
        Part phrase = phrase(text, place);
        if (phrase != null) {
            return amount(text, place, phrase, phrase);
        }
        Counted first = counted(text, place);
        if (first == null) {
            return null;
        }
        Part whole = first.unit() > 0 ? complete(text, first) : null;
        int end = whole == null ? first.end() : whole.end();
        Joints.Joint joint = joints.between(text, end);
        if (joint.found() && (!joint.list() || between)) {
            Counted second = counted(text, joint.end());
            if (second != null && second.unit() > 0) {
                Part last = complete(text, second);
                double min =
                        whole == null ? first.figure().value() * second.unit() : whole.minutes();
                if (min < last.minutes()
                        && (whole == null || last.minutes() <= 24 * whole.minutes())) {
                    return amount(text, place, new Part(min, first.open(), end), last);
                }
            }
        }
        return whole == null ? null : amount(text, place, whole, whole);
    }

    private Amount amount(Folded text, int place, Part min, Part max) {
        boolean open = min.open() || max.open();
        int end = max.end();
        Hit more = words.at(text, text.skip(end));
        if (more.is("effort.or-more")) {
            open = true;
            end = more.end();
        }
        if (max.minutes() > MOST || max.minutes() < 1) {
            return null;
        }
        return new Amount(
                (int) Math.round(min.minutes()), (int) Math.round(max.minutes()), open, place, end);
    }

    /** A word or two that mean an amount, such as {@code half an hour}. */
    private Part phrase(Folded text, int place) {
        Hit hit = words.at(text, place);
        for (Meaning meaning : hit.meanings()) {
            if (meaning.key().startsWith("effort.minutes.")) {
                double minutes =
                        Double.parseDouble(meaning.key().substring("effort.minutes.".length()));
                return half(text, new Part(minutes, false, hit.end()));
            }
        }
        return null;
    }

    /** A number and its unit, if one follows. */
    private Counted counted(Folded text, int place) {
        Figure figure = figure(text, place);
        if (!figure.found()) {
            return null;
        }
        Figure colon = colon(text, figure);
        boolean open = text.at(colon.end()) == '+';
        int end = open ? colon.end() + 1 : colon.end();
        Hit unit = unit(text, end);
        if (unit.is("unit.hour.half")) {
            double hours = colon.value() + 0.5;
            return new Counted(new Figure(hours, unit.end(), false), 60, open, unit.end());
        }
        double minutes =
                unit.is("unit.hour")
                        ? 60
                        : unit.is("unit.minute") || unit.is("unit.minute.tight") ? 1 : 0;
        if (unit.found() && (figure.languages() & unit.languagesOf("unit.")) == 0) {
            return new Counted(figure, 0, open, end);
        }
        if (minutes == 0 || (!colon.equals(figure) && minutes < 60)) {
            return colon.equals(figure) ? new Counted(figure, 0, open, end) : null;
        }
        boolean millions = text.at(unit.end() - 1) == 'm' && text.upper(unit.end() - 1);
        if (unit.is("unit.minute.tight") && (millions || !minute(text, figure, unit.end()))) {
            return null;
        }
        int after = unit.end();
        if (text.at(after) == '.'
                && (text.at(after + 1) == ' '
                        || text.at(after + 1) == '/'
                        || text.at(after + 1) == ')')
                && unit.is("unit.dotted")) {
            after++;
        }
        if (text.at(after) == '+') {
            open = true;
            after++;
        }
        return new Counted(colon, minutes, open, after);
    }

    private Figure figure(Folded text, int place) {
        Figure figure = Figure.of(text, place);
        return figure.found()
                ? figure
                : text.letter(place - 1) ? Figure.NONE : numbers.cardinal(text, place, -1);
    }

    /** {@code 1:30} as hours; a clock shows more than six. */
    private static Figure colon(Folded text, Figure hours) {
        int end = hours.end();
        boolean written =
                hours.whole()
                        && hours.value() <= 6
                        && text.at(end) == ':'
                        && text.digit(end + 1)
                        && text.digit(end + 2)
                        && !text.digit(end + 3);
        if (!written) {
            return hours;
        }
        Figure minutes = Figure.whole(text, end + 1);
        return new Figure(hours.value() + minutes.value() / 60, minutes.end(), false);
    }

    private Hit unit(Folded text, int place) {
        Hit glued = words.at(text, place);
        if (glued.languagesOf("unit.hour") != 0 || glued.languagesOf("unit.minute") != 0) {
            return glued;
        }
        int start = text.at(place) == '-' && text.letter(place + 1) ? place + 1 : text.skip(place);
        Hit hit = words.at(text, start);
        boolean apart = hit.languagesOf("unit.hour") != 0 || hit.is("unit.minute");
        return apart ? hit : Hit.NONE;
    }

    /** Whether an {@code m} right after a number means minutes, and not millions or metres. */
    private boolean minute(Folded text, Figure figure, int end) {
        int next = text.skip(end);
        if (!text.letter(next)) {
            return next == end || text.at(end) != '²';
        }
        Hit word = words.at(text, next);
        return figure.whole() && figure.value() <= 90 && !word.is("effort.not-minutes");
    }

    /** Adds the minutes after hours and "and a half". */
    private Part complete(Folded text, Counted counted) {
        Part part =
                new Part(counted.figure().value() * counted.unit(), counted.open(), counted.end());
        if (counted.unit() < 60) {
            return part;
        }
        Part half = half(text, part);
        if (!half.equals(part)) {
            return half;
        }
        int hours = counted.end();
        Joints.Joint and = joints.range(text, hours);
        int start = and.found() && and.list() ? and.end() : text.skip(hours);
        Counted minutes = text.digit(start) ? counted(text, start) : null;
        boolean more = minutes != null && minutes.unit() == 1 && minutes.figure().value() < 60;
        if (more) {
            return new Part(
                    part.minutes() + minutes.figure().value(),
                    part.open() || minutes.open(),
                    minutes.end());
        }
        return bare(text, hours)
                ? new Part(
                        part.minutes() + Figure.whole(text, text.skip(hours)).value(),
                        part.open(),
                        text.skip(hours) + 2)
                : part;
    }

    /** Whether two digits after hours are their minutes: {@code 1h30}, {@code 1 heure 30}. */
    private boolean bare(Folded text, int hours) {
        int start = text.skip(hours);
        boolean digits = text.digit(start) && text.digit(start + 1) && !text.digit(start + 2);
        if (!digits || text.at(start) > '5' || text.letter(start + 2)) {
            return false;
        }
        int after = text.skip(start + 2);
        boolean list = start > hours && ".,:/%-".indexOf(text.at(start + 2)) >= 0;
        return !list
                && (start == hours
                        || (!text.letter(after) && !text.digit(after))
                        || words.at(text, after).is("per.each"));
    }

    private Part half(Folded text, Part part) {
        Hit half = words.at(text, text.skip(part.end()));
        return half.is("effort.and-half")
                ? new Part(part.minutes() + 30, part.open(), half.end())
                : part;
    }

    /** Whether a place may begin an amount: not within a word, number, price or time. */
    private boolean begins(Folded text, int place) {
        char before = text.at(place - 1);
        if (text.letter(place) && !text.digit(place)) {
            return true;
        }
        if (text.digit(place - 1) || text.letter(place - 1) || "$€£¥₹#_".indexOf(before) >= 0) {
            return false;
        }
        if ((before == '.' || before == ',' || before == '/' || before == ':' || before == '-')
                && text.digit(place - 2)) {
            return false;
        }
        return !Folded.unspaced(before) || !words.at(text, place - 1).is("effort.not-after");
    }
}
