package org.studycal.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.studycal.problem.DateRange;
import org.studycal.problem.MovingZone;
import org.studycal.problem.Points;

/**
 * How amounts, dates and texts are written for a person, the same in every report and whatever the
 * locale.
 */
public final class Wording {

    private static final Set<Character.UnicodeScript> WIDE =
            EnumSet.of(
                    Character.UnicodeScript.HAN,
                    Character.UnicodeScript.HIRAGANA,
                    Character.UnicodeScript.KATAKANA,
                    Character.UnicodeScript.HANGUL);

    /** Columns of a terminal that every report fits into. */
    public static final int COLUMNS = 80;

    private static final String ELLIPSIS = "…";

    private Wording() {}

    /** Minutes as hours with at most one decimal: {@code 1,080 h}, {@code 2.5 h}. */
    public static String hours(long minutes) {
        return decimal(minutes, 60) + " h";
    }

    /** Minutes as a length of time: {@code 2h30m}, {@code 3h}, {@code 45m}. */
    public static String length(long minutes) {
        long hours = minutes / 60;
        long rest = minutes % 60;
        if (hours == 0) {
            return rest + "m";
        }
        return whole(hours) + "h" + (rest == 0 ? "" : rest + "m");
    }

    /** Units of cost as points with at most one decimal: {@code 2,431}. */
    public static String points(long units) {
        return decimal(units, Points.UNITS);
    }

    /** Hundredths as a factor with at most one decimal: {@code 1.4 times}. */
    public static String times(int hundredths) {
        return decimal(hundredths, 100) + " times";
    }

    /** A part of a whole as a percentage with one decimal, {@code -} when there is no whole. */
    public static String share(long part, long whole) {
        return whole == 0 ? "-" : decimal(100 * part, whole) + "%";
    }

    /** Plan weeks in order, with stretches for neighbours: {@code weeks 3, 7-10}. */
    public static String weeks(List<Integer> weeks) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < weeks.size(); ) {
            int first = i;
            while (i + 1 < weeks.size() && weeks.get(i + 1) == weeks.get(i) + 1) {
                i++;
            }
            parts.add(first == i ? weeks.get(i).toString() : weeks.get(first) + "-" + weeks.get(i));
            i++;
        }
        return (weeks.size() == 1 ? "week " : "weeks ") + String.join(", ", parts);
    }

    /** A count with its noun: {@code 1 session}, {@code 745 sessions}. */
    public static String count(long count, String noun) {
        return whole(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** A whole number with its thousands apart. */
    public static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A number of activities. */
    static String activities(int count) {
        return count == 1 ? "1 activity" : whole(count) + " activities";
    }

    /** A day of the week: {@code Mon}. */
    public static String day(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(Locale.ROOT);
    }

    /** A date with the day of its week: {@code Mon 2027-01-04}. */
    public static String date(LocalDate date) {
        return day(date.getDayOfWeek()) + " " + date;
    }

    /** Days in a sentence: {@code on Mon 2027-01-04}, {@code Mon 2027-01-04 to Wed 2027-01-06}. */
    static String days(DateRange days) {
        return days.first().equals(days.last())
                ? "on " + date(days.first())
                : date(days.first()) + " to " + date(days.last());
    }

    /** A date with a time: {@code Mon 2027-01-04 09:00}. */
    static String time(LocalDateTime time) {
        return date(time.toLocalDate()) + " " + clock(time);
    }

    /** A time of the day: {@code 09:00}. */
    public static String clock(LocalDateTime time) {
        return time.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** The time of the day at which something ends: midnight ends a day rather than begins one. */
    public static String end(LocalDateTime time) {
        String clock = clock(time);
        return clock.equals("00:00") ? "24:00" : clock;
    }

    /** A text from elsewhere without anything that could garble a terminal. */
    public static String plain(String text) {
        int clean = 0;
        while (clean < text.length() && !garbles(text.charAt(clean))) {
            clean++;
        }
        if (clean == text.length()) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        boolean garbled = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!garbles(c)) {
                plain.append(c);
            } else if (!garbled) {
                plain.append(' ');
            }
            garbled = garbles(c);
        }
        return plain.toString();
    }

    /** Controls, line ends, and what turns the direction of writing; no pattern, for its speed. */
    private static boolean garbles(char c) {
        return c < ' '
                || (c >= '\u007F' && c <= '\u009F')
                || c == '\u2028'
                || c == '\u2029'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }

    /** The words for a move: {@code from here on in America/New_York}. */
    static String move(MovingZone.Stay move) {
        return "from here on in " + move.zone().getId();
    }

    /** A text cut to so many columns, its last one an ellipsis if anything is missing. */
    public static String cut(String text, int columns) {
        return width(text) <= columns
                ? text
                : text.substring(0, fitting(text, columns - 1)).stripTrailing() + ELLIPSIS;
    }

    /** How much of the beginning of a text fits into columns. */
    private static int fitting(String text, int columns) {
        int end = 0;
        for (int width = 0; end < text.length(); ) {
            int sign = text.codePointAt(end);
            width += width(sign);
            if (width > columns) {
                break;
            }
            end += Character.charCount(sign);
        }
        return end;
    }

    /**
     * A text in lines of at most so many columns, broken between words; within them only in
     * writings without spaces, and what is wider than a line in others is cut.
     */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > columns) {
                lines.add(cut(line.toString(), columns));
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (width(line.toString()) > columns
                    && word.codePoints().anyMatch(Wording::isWide)) {
                int end = fitting(line.toString(), columns);
                lines.add(line.substring(0, end));
                line.delete(0, end);
            }
        }
        lines.add(cut(line.toString(), columns));
        return lines;
    }

    /** A text cut or filled with spaces on its right to exactly so many columns. */
    public static String left(String text, int columns) {
        String cut = cut(text, columns);
        return cut + " ".repeat(columns - width(cut));
    }

    /** A text filled with spaces on its left to at least so many columns. */
    public static String right(String text, int columns) {
        return " ".repeat(Math.max(0, columns - width(text))) + text;
    }

    /** Columns of a terminal that a text takes. */
    static int width(String text) {
        return text.codePoints().map(Wording::width).sum();
    }

    /** None for marks over the sign before, two for signs of East Asia and pictures, else one. */
    private static int width(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(sign) ? 2 : 1;
        };
    }

    private static boolean isWithin(int sign, int first, int last) {
        return first <= sign && sign <= last;
    }

    private static boolean isWide(int sign) {
        boolean picture = Character.isEmojiPresentation(sign);
        boolean full = isWithin(sign, 0xFF01, 0xFF60) || isWithin(sign, 0x3000, 0x303E);
        return picture || full || WIDE.contains(Character.UnicodeScript.of(sign));
    }

    private static String decimal(long amount, long unit) {
        BigDecimal rounded =
                BigDecimal.valueOf(amount)
                        .divide(BigDecimal.valueOf(unit), 1, RoundingMode.HALF_UP);
        boolean whole = rounded.stripTrailingZeros().scale() <= 0;
        return whole ? whole(rounded.longValue()) : String.format(Locale.ROOT, "%,.1f", rounded);
    }
}
