package org.studycal.phrases;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds times of the day and stretches of it. */
final class Clocks {

    private static final int NOON = 720;
    private static final int DAY = 1440;

    /** Before five in the morning, hours without minutes are taken for an amount. */
    private static final int EARLIEST = 300;

    private final Lexicon words;
    private final Joints joints;
    private final WeekDays weekDays;
    private final ClockTimes times;

    Clocks(Vocabulary vocabulary, Joints joints, WeekDays weekDays) {
        this.words = vocabulary.lexicon(key -> key.startsWith("clock.") || key.startsWith("per."));
        this.joints = joints;
        this.weekDays = weekDays;
        this.times = new ClockTimes(words);
    }

    List<ClockRange> all(Folded text) {
        return found(text).stream().map(Found::value).toList();
    }

    Optional<ClockRange> first(Folded text) {
        return Found.optional(at(text, beginning(text), true));
    }

    List<Found<ClockRange>> found(Folded text) {
        int beginning = beginning(text);
        return Found.all(text, (same, place) -> at(same, place, place == beginning));
    }

    /** Where a time at the beginning of a text stands: past list marks, brackets and days. */
    private int beginning(Folded text) {
        Found<?> days = weekDays.lead(text);
        int place = days == null ? text.lead() : days.end();
        while (place < text.length() && !Character.isLetterOrDigit(text.at(place))) {
            place++;
        }
        return place;
    }

    private Found<ClockRange> at(Folded text, int place, boolean beginning) {
        Hit before = words.at(text, place);
        boolean after = before.is("clock.after");
        boolean from = after || before.is("clock.from");
        boolean introduced = from || before.languagesOf("clock.pair") != 0;
        ClockTimes.Time first = times.at(text, introduced ? text.skip(before.end()) : place, null);
        if (first == null) {
            return null;
        }
        Joints.Joint joint = joints.range(text, first.end());
        Hit to = words.at(text, text.skip(first.end()));
        // "9:00 and 11:00" are two times, except in "between 9:00 and 11:00".
        boolean said = to.is("clock.to") && (introduced || !joint.list());
        boolean joined = said || (joint.found() && !joint.list());
        int next = said ? text.skip(to.end()) : joint.end();
        ClockTimes.Time last = joined ? times.at(text, next, first) : null;
        // Words such as "dalle ... alle" are for times alone: no sign of a time is needed.
        boolean sure = (before.languages("clock.pair.sure") & to.languages("clock.to")) != 0;
        if (last != null && (sure || pair(text, first, last, introduced, beginning))) {
            return range(text, place, first, last);
        }
        if (!single(first, from, beginning) || (introduced && !from)) {
            return null;
        }
        Hit onwards = words.at(text, joined ? next : text.skip(first.end()));
        if (onwards.is("clock.until")) {
            return null;
        }
        boolean plus = text.at(first.end()) == '+';
        boolean goesOn = onwards.is("clock.onwards");
        int end = goesOn ? onwards.end() : plus ? first.end() + 1 : first.end();
        return found(
                text,
                place,
                end,
                first.minute(),
                OptionalInt.empty(),
                after || goesOn || plus,
                false,
                false);
    }

    private static Found<ClockRange> found(
            Folded text,
            int place,
            int end,
            int from,
            OptionalInt to,
            boolean open,
            boolean overMidnight,
            boolean guessed) {
        ClockRange range =
                new ClockRange(
                        from % DAY,
                        to,
                        open,
                        overMidnight,
                        guessed,
                        text.original(place),
                        text.original(end),
                        text.original(text.title(end)));
        return new Found<>(range, place, end);
    }

    /** Whether a time without an end is one, and no amount, ratio or verse. */
    private static boolean single(ClockTimes.Time time, boolean from, boolean beginning) {
        boolean certain = time.certainty() == ClockTimes.Certainty.CERTAIN;
        boolean likely = time.certainty() == ClockTimes.Certainty.LIKELY;
        boolean late = time.minute() >= EARLIEST;
        if (from || time.half()) {
            return certain || (likely && ((from && late) || (beginning && time.half())));
        }
        return (certain && (beginning || !time.minutes()))
                || (beginning && likely && time.minutes() && late);
    }

    /** Whether two times are a stretch of the day, and no amount from one to the other. */
    private boolean pair(
            Folded text,
            ClockTimes.Time first,
            ClockTimes.Time last,
            boolean from,
            boolean beginning) {
        ClockTimes.Certainty more = first.certainty();
        ClockTimes.Certainty less = last.certainty();
        if (more.compareTo(less) < 0) {
            more = last.certainty();
            less = first.certainty();
        }
        if (more == ClockTimes.Certainty.CERTAIN || (first.pointed() && last.pointed())) {
            return true;
        }
        Hit per = words.at(text, text.skip(last.end()));
        boolean weekly = per.is("per.each") || per.is("per.weekly") || text.at(last.end()) == '/';
        if (from) {
            // "From 8 to 10 hours a week" is none.
            return more == ClockTimes.Certainty.LIKELY && first.minute() >= EARLIEST && !weekly;
        }
        boolean amount = weekly || per.is("per.daily");
        return less == ClockTimes.Certainty.LIKELY
                && !amount
                && first.minute() >= (beginning ? EARLIEST : EARLIEST + 60);
    }

    private static Found<ClockRange> range(
            Folded text, int place, ClockTimes.Time first, ClockTimes.Time last) {
        int from = first.minute();
        int to = last.minute();
        boolean guessed =
                !first.half()
                        && !last.half()
                        && to < Math.min(from, NOON)
                        && from < NOON + 60
                        && first.twelve()
                        && last.twelve();
        if (last.half() && !first.half() && from <= NOON) {
            from = startOf(from, to, last.after());
        } else if (first.half() && !last.half() && to <= NOON) {
            to = endOf(from, to);
        } else if (guessed) {
            to += NOON;
        }
        boolean overMidnight = to > 0 && to <= from;
        OptionalInt end = OptionalInt.of(to == 0 ? DAY : to);
        return found(text, place, last.end(), from, end, false, overMidnight, guessed);
    }

    /** A start without AM or PM before an end that has it: the latest such time before the end. */
    private static int startOf(int from, int to, boolean afternoon) {
        int morning = from % NOON;
        int evening = morning + NOON;
        if (to == 0) {
            return evening;
        }
        return afternoon && evening < to ? evening : morning < to ? morning : evening;
    }

    /** An end without AM or PM after a start that has it: the next such time after the start. */
    private static int endOf(int from, int to) {
        int morning = to % NOON;
        if (morning > from) {
            return morning;
        }
        return morning + NOON > from ? morning + NOON : morning;
    }
}
