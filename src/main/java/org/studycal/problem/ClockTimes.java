package org.studycal.problem;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.studycal.problem.Availability.LabelledTime;

/**
 * Times of the day as people write them: {@code 05:00}, {@code 05:00-07:00}, {@code 05:00-07:00
 * theory}.
 */
public final class ClockTimes {

    /** Label of a window that names none. */
    static final String DEFAULT_LABEL = "study";

    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})");
    private static final Pattern STRETCH =
            Pattern.compile("([^-\\s]{1,20})\\s*-\\s*([^-\\s]{1,20})(?:\\s+(.*))?");
    private static final String RANGE_LOOKS = "a stretch of time like 05:00-07:00";
    private static final int MIDNIGHT = 1440;

    /** What takes longer over midnight has probably its ends in the wrong order. */
    private static final int LONG_NIGHT = 16 * 60;

    /** The first minute of something. */
    static final ValueType<Integer> START =
            ValueType.ofText(FaultKind.BAD_TIME, "a time like 05:00", text -> minute(text, false));

    /** The minute after the last one, which may be 24:00. */
    static final ValueType<Integer> END =
            ValueType.ofText(
                    FaultKind.BAD_TIME, "a time like 07:00 or 24:00", text -> minute(text, true));

    /** A stretch of a day, or over midnight; both ends may be the same, see {@link #inOrder}. */
    static final ValueType<TimeRange> RANGE =
            ValueType.ofText(FaultKind.BAD_TIME, RANGE_LOOKS, text -> labelled(text, false).time());

    /** A window with its label. */
    static final ValueType<LabelledTime> WINDOW =
            ValueType.ofText(
                    FaultKind.BAD_TIME,
                    "a window like \"05:00-07:00 theory\"",
                    text -> labelled(text, true));

    private ClockTimes() {}

    private static LabelledTime labelled(String text, boolean withLabel) throws BadValue {
        Matcher range = STRETCH.matcher(text);
        String looks = withLabel ? "a window like \"05:00-07:00 theory\"" : RANGE_LOOKS;
        if (!range.matches() || (!withLabel && range.group(3) != null)) {
            throw new BadValue(
                    Quoted.of(text) + " is not a stretch of time; expected " + looks,
                    Meant.stretch(text).map(Quoted::of).orElse(""));
        }
        String label = range.group(3) == null ? DEFAULT_LABEL : Texts.label(range.group(3).strip());
        return new LabelledTime(
                range(minute(range.group(1), false), minute(range.group(2), true)), label);
    }

    /** The time between two minutes of the day; what ends before it starts ends on the next day. */
    static TimeRange range(int from, int to) {
        return new TimeRange(from, to < from ? to + MIDNIGHT : to);
    }

    private static int minute(String text, boolean end) throws BadValue {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            OptionalInt guess = Meant.minute(text);
            throw new BadValue(
                    Quoted.of(text)
                            + " is not a time; expected hours and minutes like 05:00 or 17:30",
                    guess.isPresent() ? Quoted.of(clock(guess.getAsInt())) : "");
        }
        int minute = Integer.parseInt(time.group(1)) * 60 + Integer.parseInt(time.group(2));
        if (Integer.parseInt(time.group(2)) > 59 || minute > MIDNIGHT) {
            throw new BadValue(
                    Quoted.of(text) + " is not a time of the day; expected 00:00 to 24:00");
        }
        if (minute == MIDNIGHT && !end) {
            throw new BadValue("24:00 can only be an end; a day begins at 00:00", "\"00:00\"");
        }
        return minute;
    }

    /** The time of a required key, maybe with a label; it ends on the day it starts on. */
    public static Optional<LabelledTime> window(Fields fields, String key) {
        return fields.required(key, WINDOW)
                .filter(
                        window ->
                                withinDay(window.time(), fields, key)
                                        && inOrder(
                                                window.time(),
                                                fields.node().at(key),
                                                fields.faults()));
    }

    private static boolean withinDay(TimeRange time, Fields fields, String key) {
        if (time.passesMidnight()) {
            fields.fault(
                    key,
                    FaultKind.CROSSES_MIDNIGHT,
                    "%s ends on the next day; expected two entries: %s-24:00, and on the next day 00:00-%s"
                            .formatted(
                                    time,
                                    clock(time.fromMinute()),
                                    clock(time.minutesAfterMidnight())));
        }
        return !time.passesMidnight();
    }

    /** {@code 05:00} for 300. */
    static String clock(int minute) {
        String range = new TimeRange(minute, minute).toString();
        return range.substring(0, range.indexOf('-'));
    }

    /**
     * Reports a stretch that ends when it starts; warns of one over midnight that is a long one.
     */
    static boolean inOrder(TimeRange time, LocatedNode node, Faults faults) {
        if (time.passesMidnight() && time.minutes() > LONG_NIGHT) {
            faults.at(
                    node,
                    FaultKind.LONG_NIGHT,
                    "%s ends on the next day, %s later"
                            .formatted(time, Durations.format(time.minutes())),
                    Quoted.of(clock(time.minutesAfterMidnight()) + "-" + clock(time.fromMinute())));
        }
        if (time.fromMinute() == time.toMinute()) {
            faults.at(
                    node,
                    FaultKind.CROSSES_MIDNIGHT,
                    time + " ends when it starts; expected an end after the start");
        }
        return time.fromMinute() < time.toMinute();
    }
}
