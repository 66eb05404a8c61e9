package org.studycal.problem;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lengths of time as people write them: {@code 1h30m}, {@code 90m}, {@code 2.5h}, {@code PT1H30M}.
 */
public final class Durations {

    /** The form of a duration as messages describe it. */
    static final String LOOKS = "a duration like 1h30m, 90m or 2.5h";

    private static final String NUMBER = "(\\d{1,9}(?:\\.\\d{1,4})?)";
    private static final Pattern SHORT =
            Pattern.compile("(?!$)(?:" + NUMBER + "d)?(?:" + NUMBER + "h)?(?:" + NUMBER + "m)?");
    private static final Pattern ISO =
            Pattern.compile(
                    "P(?!$)(?:"
                            + NUMBER
                            + "D)?(?:T(?!$)(?:"
                            + NUMBER
                            + "H)?(?:"
                            + NUMBER
                            + "M)?)?");
    private static final Pattern DAYS = Pattern.compile("\\d{1,9}d|P\\d{1,9}D");
    private static final String GAP_LOOKS = "a duration like 12h or 3d";
    private static final int MOST_GAP = 366 * 1440;

    private Durations() {}

    /** Minutes as {@code 1h30m}, {@code 2h} or {@code 45m}; {@code 0m} for none. */
    public static String format(long minutes) {
        String sign = minutes < 0 ? "-" : "";
        long hours = Math.abs(minutes) / 60;
        long rest = Math.abs(minutes) % 60;
        if (hours == 0) {
            return sign + rest + "m";
        }
        return sign + hours + "h" + (rest == 0 ? "" : rest + "m");
    }

    /** Whole minutes of a duration from 1 minute to the most; empty for all else. */
    public static OptionalInt minutesOf(String text, int most) {
        try {
            return OptionalInt.of(parse(text.strip(), false, LOOKS, 1, most));
        } catch (BadValue e) {
            return OptionalInt.empty();
        }
    }

    /** A duration between two lengths, both included. */
    public static ValueType<Integer> between(int leastMinutes, int mostMinutes) {
        return type(leastMinutes, mostMinutes, false);
    }

    /**
     * A gap from nothing to a year: calendar days where it has whole days only, else an exact time
     * with days of 24 hours.
     */
    static final ValueType<Gap> GAP =
            ValueType.ofText(FaultKind.BAD_DURATION, GAP_LOOKS, Durations::gap);

    private static Gap gap(String text) throws BadValue {
        int minutes = parse(text, true, GAP_LOOKS, 0, MOST_GAP);
        if (DAYS.matcher(text).matches()) {
            return Gap.ofDays(minutes / 1440);
        }
        return Gap.ofMinutes(minutes);
    }

    /** Minutes of some days, from nothing to a year. */
    public static ValueType<Integer> days() {
        return type(0, MOST_GAP, true);
    }

    private static ValueType<Integer> type(int least, int most, boolean days) {
        String expectation = days ? GAP_LOOKS : LOOKS;
        return ValueType.ofText(
                FaultKind.BAD_DURATION,
                expectation,
                text -> parse(text, days, expectation, least, most));
    }

    private static int inRange(String text, int minutes, int least, int most) throws BadValue {
        if (minutes < least || minutes > most) {
            String range =
                    least <= 1
                            ? (least == 1 && minutes < 1
                                    ? "must be more than 0"
                                    : "must be at most " + format(most))
                            : "must be from " + format(least) + " to " + format(most);
            throw new BadValue("the duration " + Quoted.of(text) + " " + range);
        }
        return minutes;
    }

    /** Whole minutes of a written duration that lies in a range. */
    static int parse(String text, boolean days, String expectation, int least, int most)
            throws BadValue {
        Optional<BigDecimal> minutes = minutes(text);
        if (minutes.isEmpty()) {
            if (text.startsWith("-") && minutes(text.substring(1)).isPresent()) {
                throw new BadValue("the duration " + Quoted.of(text) + " must not be negative");
            }
            throw new BadValue(
                    Quoted.of(text) + " is not a duration; expected " + expectation,
                    guess(text, least, most));
        }
        if (!days && text.matches("(?i)P?[\\d.]+d.*")) {
            long whole = minutes.get().longValue();
            throw new BadValue(
                    Quoted.of(text) + " counts days, which only gaps do; write hours",
                    whole >= least && whole <= most ? Quoted.of(format(whole)) : "");
        }
        BigDecimal exact = minutes.get().stripTrailingZeros();
        if (exact.scale() > 0) {
            throw new BadValue(
                    "the duration " + Quoted.of(text) + " is not a whole number of minutes");
        }
        if (exact.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            throw new BadValue("the duration " + Quoted.of(text) + " is far too long");
        }
        return inRange(text, exact.intValueExact(), least, most);
    }

    private static Optional<BigDecimal> minutes(String text) {
        Matcher matcher = SHORT.matcher(text);
        if (!matcher.matches()) {
            matcher = ISO.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
        }
        return Optional.of(
                part(matcher.group(1), 1440)
                        .add(part(matcher.group(2), 60))
                        .add(part(matcher.group(3), 1)));
    }

    private static BigDecimal part(String number, int minutes) {
        return number == null
                ? BigDecimal.ZERO
                : new BigDecimal(number).multiply(BigDecimal.valueOf(minutes));
    }

    private static String guess(String text, int least, int most) {
        if (text.length() > 40) {
            return "";
        }
        boolean bare = text.matches("[\\d.]+");
        for (String guess : bare ? List.of(text + "h", text + "m") : meant(text)) {
            BigDecimal minutes = minutes(guess).orElse(BigDecimal.valueOf(-1));
            if (minutes.compareTo(BigDecimal.valueOf(least)) >= 0
                    && minutes.compareTo(BigDecimal.valueOf(most)) <= 0) {
                return Quoted.of(guess);
            }
        }
        return "";
    }

    private static List<String> meant(String text) {
        OptionalInt minutes = text.contains(":") ? Meant.minute(text) : Meant.minutes(text);
        return minutes.stream().mapToObj(Durations::format).toList();
    }
}
