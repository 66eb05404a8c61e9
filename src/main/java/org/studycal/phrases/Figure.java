package org.studycal.phrases;

/**
 * A number in a text.
 *
 * @param value what it says
 * @param end place after it
 * @param whole whether it is written without fraction
 * @param languages of its word; all where it is in digits
 */
record Figure(double value, int end, boolean whole, int languages) {

    Figure(double value, int end, boolean whole) {
        this(value, end, whole, -1);
    }

    static final Figure NONE = new Figure(0, -1, false);

    private static final int MOST_DIGITS = 7;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    boolean found() {
        return end >= 0;
    }

    /** Whether it may be a year in four digits. */
    boolean isYear() {
        return value >= FIRST_YEAR && value <= LAST_YEAR;
    }

    /** A whole number in digits, without sign; none where it is too long to be meant. */
    static Figure whole(Folded text, int place) {
        int end = digits(text, place);
        return end == place || end - place > MOST_DIGITS
                ? NONE
                : new Figure(value(text, place, end), end, true);
    }

    /** A number such as {@code 1.5}, {@code 1,5}, {@code 1,500}, {@code 1 1/2} or {@code .5}. */
    static Figure of(Folded text, int place) {
        if (text.at(place) == '.') {
            return fraction(text, place, new Figure(0, place, true));
        }
        Figure whole = whole(text, place);
        if (!whole.found()) {
            return NONE;
        }
        Figure share = ratio(text, place);
        if (share.found()) {
            return share;
        }
        int end = whole.end();
        Figure more = text.at(end) == ' ' ? ratio(text, end + 1) : NONE;
        if (!more.found() && text.at(end) == ' ' && text.at(end + 1) == '.') {
            more = fraction(text, end + 1, new Figure(0, end, true));
        }
        if (more.found()) {
            return new Figure(whole.value() + more.value(), more.end(), false);
        }
        return fraction(text, end, whole);
    }

    /** What follows a whole number behind a point or comma, if anything does. */
    private static Figure fraction(Folded text, int point, Figure whole) {
        if (text.at(point) != '.' && text.at(point) != ',') {
            return whole;
        }
        int end = digits(text, point + 1);
        int count = end - point - 1;
        if (count == 3 && whole.value() >= 1 && whole.value() < 1000) {
            return new Figure(whole.value() * 1000 + value(text, point + 1, end), end, true);
        }
        if (count < 1 || count > 2) {
            return whole.end() == point
                    ? count == 0 && whole.value() == 0 && !text.digit(point - 1) ? NONE : whole
                    : whole;
        }
        double part = value(text, point + 1, end) / Math.pow(10, count);
        return new Figure(whole.value() + part, end, false);
    }

    /** A share such as {@code 1/2}. */
    private static Figure ratio(Folded text, int place) {
        boolean share =
                text.digit(place)
                        && !text.digit(place + 1)
                        && text.at(place + 1) == '/'
                        && text.digit(place + 2)
                        && !text.digit(place + 3)
                        && text.at(place) < text.at(place + 2)
                        && text.at(place + 2) <= '4';
        return share
                ? new Figure(
                        (double) (text.at(place) - '0') / (text.at(place + 2) - '0'),
                        place + 3,
                        false)
                : NONE;
    }

    /** The place after all digits that begin at a place. */
    static int digits(Folded text, int place) {
        int end = place;
        while (text.digit(end)) {
            end++;
        }
        return end;
    }

    private static int value(Folded text, int from, int to) {
        int value = 0;
        for (int place = from; place < to; place++) {
            value = value * 10 + text.at(place) - '0';
        }
        return value;
    }
}
