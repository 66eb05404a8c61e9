package org.studycal.cli;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.studycal.app.BadInput;
import org.studycal.cli.DayWords.View;

/**
 * A day as a person says it, known but for which of two it is: {@code tue}, {@code next fri},
 * {@code 10 Feb}, {@code feb 10}, a date, {@code mon 2027-01-11}.
 *
 * @param last the last such day by another one
 * @param next the first such day from another one on
 * @param weekday whether it is said by its weekday
 */
record SaidDay(
        Function<LocalDate, LocalDate> last, Function<LocalDate, LocalDate> next, boolean weekday) {

    private static final Map<String, DayOfWeek> WEEKDAYS = names(DayOfWeek.values());
    private static final Map<String, Month> MONTHS = months();
    static final Pattern DAY_MONTH =
            Pattern.compile("(\\d{1,2})(?:\\.|st|nd|rd|th)? (?:of )?(\\p{L}+)\\.?(?: (\\d{4}))?");
    static final Pattern MONTH_DAY =
            Pattern.compile("(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?(?: (\\d{4}))?");
    private static final Pattern BY_DOTS = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})?");

    /** So many days after a date without a year it is more likely that one than the next. */
    private static final int RECENT = 31;

    /** The words for one day. */
    static List<String> words() {
        List<String> words = new ArrayList<>(List.of("today", "yesterday", "tomorrow"));
        words.addAll(WEEKDAYS.keySet());
        return words;
    }

    /** The day that some words mean; empty when it is none. */
    static Optional<SaidDay> read(String text) {
        String word = text.strip();
        DayOfWeek weekday = WEEKDAYS.get(word.replaceFirst("^(?:last|next|this|on) ", ""));
        if (weekday != null) {
            Function<LocalDate, LocalDate> last =
                    today -> today.with(TemporalAdjusters.previousOrSame(weekday));
            Function<LocalDate, LocalDate> next =
                    today -> today.with(TemporalAdjusters.nextOrSame(weekday));
            if (word.startsWith("last ")) {
                last = today -> today.with(TemporalAdjusters.previous(weekday));
                next = last;
            } else if (word.startsWith("next ")) {
                next = today -> today.with(TemporalAdjusters.next(weekday));
                last = next;
            } else if (word.startsWith("this ")) {
                last = next;
            }
            return Optional.of(new SaidDay(last, next, true));
        }
        return switch (word) {
            case "today" -> fromToday(0);
            case "yesterday" -> fromToday(-1);
            case "tomorrow" -> fromToday(1);
            default -> dated(word).or(() -> withWeekday(word));
        };
    }

    /** A date as messages write it, with its weekday before it. */
    private static Optional<SaidDay> withWeekday(String text) {
        String[] words = text.split(" ", 2);
        DayOfWeek weekday = WEEKDAYS.get(words[0]);
        if (weekday == null || words.length < 2) {
            return Optional.empty();
        }
        return dated(words[1]).map(said -> said.on(weekday));
    }

    private static Optional<SaidDay> dated(String word) {
        return date(word).map(SaidDay::exactly).or(() -> withoutYear(word));
    }

    private static Optional<SaidDay> fromToday(int days) {
        return Optional.of(
                new SaidDay(today -> today.plusDays(days), today -> today.plusDays(days), false));
    }

    private static Optional<SaidDay> withoutYear(String word) {
        Matcher dayFirst = DAY_MONTH.matcher(word);
        if (dayFirst.matches()) {
            return monthDay(
                    Integer.parseInt(dayFirst.group(1)), dayFirst.group(2), dayFirst.group(3));
        }
        Matcher monthFirst = MONTH_DAY.matcher(word);
        if (monthFirst.matches()) {
            return monthDay(
                    Integer.parseInt(monthFirst.group(2)),
                    monthFirst.group(1),
                    monthFirst.group(3));
        }
        Matcher dots = BY_DOTS.matcher(word);
        return dots.matches()
                ? monthDay(
                        Integer.parseInt(dots.group(1)),
                        Integer.parseInt(dots.group(2)),
                        dots.group(3))
                : Optional.empty();
    }

    /** A day of a month, of a year if one is named; empty where there is no such day. */
    static Optional<SaidDay> monthDay(int day, String month, String year) {
        return MONTHS.containsKey(month)
                ? monthDay(day, MONTHS.get(month).getValue(), year)
                : Optional.empty();
    }

    private static Optional<SaidDay> monthDay(int day, int month, String year) {
        if (year != null && !year.matches("\\d{4}")) {
            return Optional.empty();
        }
        try {
            MonthDay date = MonthDay.of(month, day);
            return Optional.of(
                    year != null
                            ? exactly(LocalDate.of(Integer.parseInt(year), month, day))
                            : new SaidDay(
                                    today -> near(date, today, true),
                                    today -> near(date, today, false),
                                    false));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The last such date by a day, or the first from it on. */
    private static LocalDate near(MonthDay date, LocalDate today, boolean before) {
        LocalDate thisYear = date.atYear(today.getYear());
        if (before) {
            return thisYear.isAfter(today) ? date.atYear(today.getYear() - 1) : thisYear;
        }
        return thisYear.isBefore(today) ? date.atYear(today.getYear() + 1) : thisYear;
    }

    /** A date as it is written in files; empty when it is none. */
    static Optional<LocalDate> date(String text) {
        try {
            return text.matches("\\d{4}-\\d\\d-\\d\\d")
                    ? Optional.of(LocalDate.parse(text))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static SaidDay exactly(LocalDate date) {
        return new SaidDay(today -> date, today -> date, false);
    }

    /** The same day of the year in which it is that weekday. */
    private SaidDay on(DayOfWeek day) {
        Function<LocalDate, LocalDate> there =
                today ->
                        Stream.of(last.apply(today), next.apply(today))
                                .filter(date -> date.getDayOfWeek() == day)
                                .findFirst()
                                .orElseThrow(() -> isNot(next.apply(today), day));
        return new SaidDay(there, there, false);
    }

    private static BadInput isNot(LocalDate date, DayOfWeek day) {
        return new BadInput(
                "%s is a %s, not a %s".formatted(date, name(date.getDayOfWeek()), name(day)));
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** The day meant, seen from today. */
    LocalDate seen(View view, LocalDate today) {
        LocalDate before = last.apply(today);
        LocalDate after = next.apply(today);
        return switch (view) {
            case PAST -> before;
            case AROUND -> weekday ? before : nearer(before, after, today);
            case AHEAD -> weekday || before.isBefore(today.minusDays(RECENT)) ? after : before;
        };
    }

    private static LocalDate nearer(LocalDate before, LocalDate after, LocalDate today) {
        return today.toEpochDay() - before.toEpochDay() < after.toEpochDay() - today.toEpochDay()
                ? before
                : after;
    }

    private static <E extends Enum<E>> Map<String, E> names(E[] values) {
        Map<String, E> names = new LinkedHashMap<>();
        for (E value : values) {
            String name = value.name().toLowerCase(Locale.ROOT);
            names.put(name, value);
            names.put(name.substring(0, 3), value);
        }
        return names;
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = names(Month.values());
        months.put("sept", Month.SEPTEMBER);
        return months;
    }
}
