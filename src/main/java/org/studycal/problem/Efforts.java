package org.studycal.problem;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts of work as files write them: {@code 6h}, or {@code 3h/week} and {@code 20m/day} for
 * habits, and how often work is handed in.
 */
final class Efforts {

    private static final int MOST_MINUTES = 10_000 * 60;
    private static final int MINUTES_OF_A_WEEK = 168 * 60;
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int MOST_WEEKS = 12;
    private static final Pattern PER =
            Pattern.compile("\\s*(?:per|a|each|every)\\s+(?:(week|wk)|(day))$");
    private static final Pattern WEEKS = Pattern.compile("(\\d{1,4})\\s+weeks?");
    private static final Pattern WEEK_TIME = Pattern.compile("(\\S+)(?:\\s+(\\S+))?");

    /** An amount of work. */
    static final ValueType<Effort> EFFORT =
            ValueType.ofText(
                    FaultKind.BAD_DURATION,
                    "an effort like 6h, or 3h/week or 20m/day for a habit",
                    Efforts::effort);

    /** The weeks from one hand-in to the next. */
    static final ValueType<Integer> EVERY =
            ValueType.ofText(FaultKind.BAD_CHOICE, "week, or several like 2 weeks", Efforts::every);

    /** When work is handed in: a day of the week, and maybe a time. */
    static final ValueType<Repeat.HandIn> HAND_IN =
            ValueType.ofText(
                    FaultKind.BAD_DAY,
                    "a day of the week with a time like mon 12:00",
                    Efforts::due);

    private Efforts() {}

    private static Effort effort(String text) throws BadValue {
        String looks = "an effort like 6h, 1h30m, or 3h/week or 20m/day for a habit";
        int slash = text.indexOf('/');
        if (slash < 0) {
            Matcher per = PER.matcher(text.toLowerCase(Locale.ROOT));
            if (per.find()) {
                throw new BadValue(
                        Quoted.of(text) + " is not an effort; expected " + looks,
                        Quoted.of(
                                shortened(text.substring(0, per.start()))
                                        + (per.group(1) == null ? "/day" : "/week")));
            }
            return Effort.once(Durations.parse(text, false, looks, 1, MOST_MINUTES));
        }
        String amount = text.substring(0, slash).strip();
        String period = text.substring(slash + 1).strip();
        return switch (period) {
            case "week" ->
                    new Effort(
                            Durations.parse(amount, false, looks, 1, MINUTES_OF_A_WEEK),
                            Repeat.WEEKLY);
            case "day" ->
                    new Effort(
                            Durations.parse(amount, false, looks, 1, MINUTES_OF_A_DAY),
                            Repeat.DAILY);
            default ->
                    throw new BadValue(
                            Quoted.of(text) + " is not an effort; expected " + looks,
                            Quoted.of(
                                    amount
                                            + (period.toLowerCase(Locale.ROOT).startsWith("d")
                                                    ? "/day"
                                                    : "/week")));
        };
    }

    private static String shortened(String amount) {
        return amount.toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "")
                .replaceAll("hours?|hrs?", "h")
                .replaceAll("minutes?|mins?", "m");
    }

    private static int every(String text) throws BadValue {
        if (text.equals("week")) {
            return 1;
        }
        Matcher weeks = WEEKS.matcher(text);
        int count = weeks.matches() ? Integer.parseInt(weeks.group(1)) : 0;
        if (count < 1 || count > MOST_WEEKS) {
            String plain = text.toLowerCase(Locale.ROOT).strip();
            String guess =
                    plain.matches("([1-9]|1[0-2])\\s*w\\w*")
                            ? plain.replaceAll("\\D", "") + " weeks"
                            : "";
            throw new BadValue(
                    Quoted.of(text)
                            + " is not how often it is handed in; expected week, or 2 weeks to "
                            + MOST_WEEKS
                            + " weeks",
                    guess.isEmpty()
                            ? DidYouMean.among(text, List.of("week")).orElse("")
                            : Quoted.of(guess));
        }
        return count;
    }

    private static Repeat.HandIn due(String text) throws BadValue {
        Matcher matcher = WEEK_TIME.matcher(text);
        if (!matcher.matches() || text.matches("\\d{4}-.*")) {
            throw new BadValue(
                    Quoted.of(text)
                            + " is not a day of the week with a time; expected something like mon"
                            + " 12:00, or mon for the end of the day"
                            + (text.matches("\\d{4}-.*") ? "; \"until\" takes the last date" : ""));
        }
        DayOfWeek day = Days.DAY.parse(matcher.group(1));
        if (matcher.group(2) == null || matcher.group(2).equals("24:00")) {
            return new Repeat.HandIn(1, day, Optional.empty());
        }
        int minute = ClockTimes.START.parse(matcher.group(2));
        return new Repeat.HandIn(1, day, Optional.of(LocalTime.ofSecondOfDay(minute * 60L)));
    }
}
