package org.studycal.phrases;

/** Reads amounts of hours and minutes, without what they are for. */
final class Minutes {

    /** Ten thousand hours; more is no study plan. */
    private static final double MOST = 600_000;

    private static final int LONGEST_WORD = 12;
    private static final String MINUTES = "effort.minutes.";

    private final Lexicon words;
    private final NumberWords numbers;
    private final Joints joints;

    Minutes(Vocabulary vocabulary, NumberWords numbers, Joints joints) {
        this.words =
                vocabulary.lexicon(
                        key ->
                                key.startsWith("effort.")
                                        || key.startsWith("unit.")
                                        || key.equals("joint.of")
                                        || key.equals("per.session")
                                        || key.equals("per.each"));
        this.numbers = numbers;
        this.joints = joints;
    }

    /** An amount in minutes; places are those of the folded text. */
    record Amount(int min, int max, boolean open, int start, int end) {}

    /**
     * A number with the unit after it.
     *
     * @param unit in minutes; 0 where it is still to come
     */
    private record Part(double value, double unit, boolean open, int end) {
        double minutes() {
            return value * unit;
        }

        /** So many minutes more. */
        Part and(double more, boolean orMore, int until) {
            return new Part(minutes() + more, 1, open || orMore, until);
        }
    }

    /** The amount that begins at a place, or {@code null}. */
    Amount at(Folded text, int place) {
        Hit before = words.at(text, place);
        boolean atLeast = before.is("effort.at-least");
        boolean between = before.is("effort.between");
        if (!atLeast && !between) {
            return range(text, place, false);
        }
        boolean sign = ".:".indexOf(text.at(before.end())) >= 0;
        Amount amount = range(text, text.skip(before.end() + (sign ? 1 : 0)), between);
        return amount == null
                ? null
                : new Amount(
                        amount.min(), amount.max(), amount.open() || atLeast, place, amount.end());
    }

    private Amount range(Folded text, int place, boolean between) {
        double times = 1;
        int start = place;
        Figure count = begins(text, place) ? Figure.whole(text, place) : Figure.NONE;
        int sign = text.skip(count.end());
        int after = text.skip(sign + 1);
        if (count.value() > 0
                && count.value() <= 100
                && "x×*".indexOf(text.at(sign)) >= 0
                && text.digit(after)) {
            times = count.value();
            start = after;
        }
        // "3 sessions of 2 hours"
        Hit session = words.at(text, sign);
        Hit of = words.at(text, text.skip(session.end()));
        int each = text.skip(of.end());
        if (count.value() > 1
                && session.is("per.session")
                && of.is("joint.of")
                && text.digit(each)) {
            times = count.value();
            start = each;
        }
        boolean begins = start > place || begins(text, place);
        Amount amount = begins ? plainRange(text, start, between) : null;
        return amount == null || amount.max() * times > MOST
                ? null
                : new Amount(
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
        Part first = counted(text, place);
        if (first == null) {
            return null;
        }
        Part whole = first.unit() > 0 ? complete(text, first) : null;
        int end = whole == null ? first.end() : whole.end();
        Joints.Joint joint = joints.between(text, end);
        boolean joined = joint.found() && (!joint.list() || between);
        Part second = joined ? counted(text, joint.end()) : null;
        if (second != null && second.unit() > 0) {
            Part last = complete(text, second);
            double min = whole == null ? first.value() * second.unit() : whole.minutes();
            boolean near = whole == null || last.minutes() <= 24 * whole.minutes();
            if (min < last.minutes() && near) {
                return amount(text, place, new Part(min, 1, first.open(), end), last);
            }
        }
        return whole == null ? null : amount(text, place, whole, whole);
    }

    private Amount amount(Folded text, int place, Part min, Part max) {
        Hit more = words.at(text, text.skip(max.end()));
        boolean orMore = more.is("effort.or-more");
        return max.minutes() > MOST || max.minutes() < 1
                ? null
                : new Amount(
                        (int) Math.round(min.minutes()),
                        (int) Math.round(max.minutes()),
                        min.open() || max.open() || orMore,
                        place,
                        orMore ? more.end() : max.end());
    }

    /** A word or two that mean an amount, such as {@code half an hour}. */
    private Part phrase(Folded text, int place) {
        Hit hit = words.at(text, place);
        for (Meaning meaning : hit.meanings()) {
            if (meaning.key().startsWith(MINUTES)) {
                double minutes = Double.parseDouble(meaning.key().substring(MINUTES.length()));
                return half(text, new Part(minutes, 1, false, hit.end()));
            }
        }
        return null;
    }

    /** A number and its unit, if one follows. */
    private Part counted(Folded text, int place) {
        Figure figure = figure(text, place);
        if (!figure.found()) {
            return null;
        }
        Figure colon = colon(text, figure);
        boolean timed = !colon.equals(figure);
        boolean open = text.at(colon.end()) == '+';
        int end = open ? colon.end() + 1 : colon.end();
        Hit near = unit(text, end);
        Hit unit = near.found() || timed ? near : behindWord(text, end);
        if (unit.is("unit.hour.half")) {
            return new Part(colon.value() + 0.5, 60, open, unit.end());
        }
        boolean tight = unit.is("unit.minute.tight");
        double minutes = unit.is("unit.hour") ? 60 : tight || unit.is("unit.minute") ? 1 : 0;
        boolean foreign =
                isCut(text, end, unit)
                        || (unit.found() && (figure.languages() & unit.languagesOf("unit.")) == 0);
        if (foreign || (minutes == 0 && !timed)) {
            return new Part(figure.value(), 0, open, end);
        }
        boolean millions = text.at(unit.end() - 1) == 'm' && text.upper(unit.end() - 1);
        if ((timed && minutes < 60) || (tight && (millions || !minute(text, figure, unit.end())))) {
            return null;
        }
        boolean dot = text.at(unit.end()) == '.' && unit.is("unit.dotted");
        int after = unit.end();
        after += dot && " /)".indexOf(text.at(after + 1)) >= 0 ? 1 : 0;
        boolean plus = text.at(after) == '+';
        return new Part(colon.value(), minutes, open || plus, plus ? after + 1 : after);
    }

    /** Written out, the two of "二分查找" counts no minutes. */
    private static boolean isCut(Folded text, int place, Hit unit) {
        return unit.is("unit.minute") && unit.end() - place == 1 && !text.digit(place - 1);
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

    /** The unit of {@code 2 focused hours per day}, where what they are for follows. */
    private Hit behindWord(Folded text, int place) {
        int start = text.skip(place);
        int end = start;
        while (text.letter(end) && end - start < LONGEST_WORD) {
            end++;
        }
        boolean word = start > place && end - start > 3 && text.at(end) == ' ';
        Hit unit = word && !words.at(text, start).found() ? words.at(text, end + 1) : Hit.NONE;
        int after = text.skip(unit.end());
        boolean per = text.at(after) == '/' || words.at(text, after).is("per.each");
        return per && unit.is("unit.hour") ? unit : Hit.NONE;
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
    private Part complete(Folded text, Part part) {
        Part half = part.unit() < 60 ? part : half(text, part);
        if (part.unit() < 60 || !half.equals(part)) {
            return half;
        }
        int hours = part.end();
        Joints.Joint and = joints.range(text, hours);
        int start = and.found() && and.list() ? and.end() : text.skip(hours);
        Part minutes = text.digit(start) ? counted(text, start) : null;
        if (minutes != null && minutes.unit() == 1 && minutes.value() < 60) {
            return part.and(minutes.value(), minutes.open(), minutes.end());
        }
        int digits = text.skip(hours);
        return bare(text, hours)
                ? part.and(Figure.whole(text, digits).value(), false, digits + 2)
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
        return half.is("effort.and-half") ? part.and(30, false, half.end()) : part;
    }

    /** Whether a place may begin an amount: not within a word, number, price or time. */
    private boolean begins(Folded text, int place) {
        char before = text.at(place - 1);
        if (text.letter(place) && !text.digit(place)) {
            return true;
        }
        boolean inside = text.digit(place - 1) || text.letter(place - 1);
        return !inside
                && "$€£¥₹#_".indexOf(before) < 0
                && (".,/:-".indexOf(before) < 0 || !text.digit(place - 2))
                && (!Folded.unspaced(before) || !words.at(text, place - 1).is("effort.not-after"));
    }
}
