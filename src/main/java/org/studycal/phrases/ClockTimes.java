package org.studycal.phrases;

/** Reads one time of the day. */
final class ClockTimes {

    private static final int NOON = 720;

    private final Lexicon words;

    ClockTimes(Lexicon words) {
        this.words = words;
    }

    /** How sure it is that a number is a time of the day. */
    enum Certainty {
        /** A bare number. */
        NONE,
        /** A number of hours, which may also be an amount. */
        LIKELY,
        CERTAIN
    }

    /**
     * A time of the day.
     *
     * @param minute of the day, up to 1440
     * @param certainty how sure it is
     * @param half whether morning or afternoon is said
     * @param after whether afternoon is said
     * @param pointed whether hours and minutes are parted by a point
     * @param four whether it is four digits, such as {@code 0930}
     * @param minutes whether minutes are given
     * @param twelve whether it could be on a clock of twelve hours without leading zero
     */
    record Time(
            int minute,
            Certainty certainty,
            boolean half,
            boolean after,
            boolean pointed,
            boolean four,
            boolean minutes,
            boolean twelve,
            int end) {}

    /** The time that begins at a place, or {@code null}. */
    Time at(Folded text, int place, Time first) {
        Hit word = words.at(text, place);
        if (word.is("clock.noon") || word.is("clock.midnight")) {
            int minute = word.is("clock.noon") ? NOON : 0;
            return new Time(
                    minute, Certainty.LIKELY, true, true, false, false, false, true, word.end());
        }
        int start = place;
        Half half = Half.NONE;
        if (word.is("clock.am.before") || word.is("clock.pm.before")) {
            half = word.is("clock.pm.before") ? Half.AFTER : Half.BEFORE;
            start = text.skip(word.end());
        }
        char before = text.at(start - 1);
        if (!text.digit(start)
                || text.digit(start - 1)
                || text.letter(start - 1)
                || ((before == ':' || before == '.' || before == '/') && text.digit(start - 2))
                || "$€£¥₹#".indexOf(before) >= 0) {
            return null;
        }
        int end = Figure.digits(text, start);
        boolean four = first == null ? text.at(start) == '0' : first.four();
        if (end - start == 4 && four) {
            return time(text, start, start + 2, start + 2, half, Certainty.LIKELY, -1);
        }
        return end - start > 2 ? null : hour(text, start, end, half);
    }

    private enum Half {
        NONE,
        BEFORE,
        AFTER
    }

    private Time hour(Folded text, int start, int end, Half half) {
        char sign = text.at(end);
        boolean twoDigits = twoDigits(text, end + 1);
        if (sign == ':' && twoDigits) {
            boolean seconds = text.at(end + 3) == ':' && text.digit(end + 4);
            return seconds ? null : time(text, start, end, end + 1, half, Certainty.CERTAIN, -1);
        }
        if (sign == '.' && twoDigits && text.at(end + 3) != '.') {
            return time(text, start, end, end + 1, half, Certainty.NONE, -1);
        }
        Hit unit = words.at(text, text.skip(end));
        if (half != Half.NONE && (unit.is("clock.none") || unit.is("clock.minute"))) {
            // "In the evening 2 hours" says how long.
            return null;
        }
        if (!unit.is("clock.hour") && !unit.is("clock.hour.likely")) {
            return finish(text, start, end, -1, end, half, Certainty.NONE, -1);
        }
        Certainty certainty = unit.is("clock.hour") ? Certainty.CERTAIN : Certainty.LIKELY;
        int languages = unit.languagesOf("clock.hour");
        int minutes = text.skip(unit.end());
        if (twoDigits(text, minutes) && text.at(minutes) < '6') {
            boolean said = words.at(text, text.skip(minutes + 2)).is("clock.minute");
            boolean glued = minutes == unit.end() && !text.letter(minutes + 2);
            if (said || glued) {
                return time(text, start, end, minutes, half, certainty, languages);
            }
        }
        Hit halfHour = words.at(text, unit.end());
        return halfHour.is("clock.half")
                ? finish(text, start, end, 30, halfHour.end(), half, certainty, languages)
                : finish(text, start, end, -1, unit.end(), half, certainty, languages);
    }

    private static boolean twoDigits(Folded text, int place) {
        return text.digit(place) && text.digit(place + 1) && !text.digit(place + 2);
    }

    private Time time(
            Folded text,
            int start,
            int end,
            int minutes,
            Half half,
            Certainty certainty,
            int languages) {
        int minute = (text.at(minutes) - '0') * 10 + text.at(minutes + 1) - '0';
        int after = minutes + 2;
        if (minute > 59) {
            return null;
        }
        Hit word = words.at(text, text.skip(after));
        Certainty sure = certainty;
        if (word.is("clock.hour.likely") && certainty == Certainty.CERTAIN) {
            // 1:30 h is how long something takes as often as it is when.
            after = word.end();
            sure = Certainty.LIKELY;
        } else if (word.is("clock.minute")) {
            after = word.end();
        } else if (word.is("clock.hour")) {
            after = word.end();
            sure = Certainty.CERTAIN;
        }
        return finish(text, start, end, minute, after, half, sure, languages);
    }

    /**
     * Reads morning or afternoon after a time.
     *
     * @param minute -1 where none is given
     * @param languages of the word for the hour, which that for the afternoon shares: 2h am
     *     Wochenende is no morning
     */
    private Time finish(
            Folded text,
            int start,
            int hourEnd,
            int minute,
            int end,
            Half before,
            Certainty certainty,
            int languages) {
        int hour = (int) Figure.whole(text, start).value();
        boolean four = Figure.digits(text, start) > hourEnd;
        if (four) {
            hour /= 100;
        }
        Half half = before;
        Certainty sure = before == Half.NONE ? certainty : Certainty.CERTAIN;
        int after = end;
        Hit word = words.at(text, text.skip(end));
        boolean am = (word.languages("clock.am") & languages) != 0;
        boolean pm = (word.languages("clock.pm") & languages) != 0;
        if (am || pm) {
            half = pm ? Half.AFTER : Half.BEFORE;
            after = word.end();
            sure = Certainty.CERTAIN;
        } else if (text.letter(end) && end == hourEnd) {
            return null;
        }
        int minutes = Math.max(0, minute);
        if (hour > 24 || (hour == 24 && minutes > 0)) {
            return null;
        }
        int minuteOfDay = hour * 60 + minutes;
        if (half != Half.NONE && hour <= 12) {
            minuteOfDay = hour % 12 * 60 + minutes + (half == Half.AFTER ? NOON : 0);
        }
        boolean pointed = text.at(hourEnd) == '.' && minute >= 0;
        boolean dated = minutes % 5 != 0 || (minutes > 0 && minutes <= 12);
        return new Time(
                minuteOfDay,
                sure,
                half != Half.NONE,
                half == Half.AFTER,
                pointed && !dated,
                four,
                minute >= 0,
                hour >= 1 && hour <= 12 && text.at(start) != '0',
                after);
    }
}
