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
import org.studycal.problem.DateRange;

/**
 * Days as people say them: {@code today}, {@code tue}, {@code next fri}, {@code 10 Feb}, {@code feb
 * 10}, a date, {@code mon 2027-01-11}, {@code 10..20 Feb}, {@code mon to wed}, {@code 3 days}.
 */
final class DayWords {

    /** What is possible, for messages. */
    static final String EXPECTED =
            "today, yesterday, tomorrow, a weekday, 10 Feb, 2027-02-10, or several like 10..20 Feb";

    private static final int MOST_DAYS = 366;

    /** So many days after a date without a year it is more likely that one than the next. */
    private static final int RECENT = 31;

    /** {@code 10 Feb 2027 until 20 Feb 2027}. */
    private static final int MOST_WORDS = 7;

    private static final Map<String, DayOfWeek> WEEKDAYS = names(DayOfWeek.values());
    private static final Map<String, Month> MONTHS = months();
    private static final Pattern DAY_MONTH =
            Pattern.compile("(\\d{1,2})(?:\\.|st|nd|rd|th)? (?:of )?(\\p{L}+)\\.?(?: (\\d{4}))?");
    private static final Pattern MONTH_DAY =
            Pattern.compile("(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?(?: (\\d{4}))?");
    private static final Pattern BY_DOTS = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})?");
    private static final Pattern BETWEEN = Pattern.compile("\\.\\.| to | until | ?[-–] ?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

    /** Which of several days a word means that names no week or no year. */
    enum View {
        /** The last one, or today. */
        PAST,
        /** A weekday is the last one; a date is that of the nearest year. */
        AROUND,
        /** A weekday is the next one, or today; a date, too, but for one of the last month. */
        AHEAD
    }

    /** A day that is known but for what the view decides. */
    private record Said(
            Function<LocalDate, LocalDate> last,
            Function<LocalDate, LocalDate> next,
            boolean weekday) {

        static Said exactly(LocalDate date) {
            return new Said(today -> date, today -> date, false);
        }

        /** The same day of the year in which it is that weekday. */
        Said on(DayOfWeek day) {
            Function<LocalDate, LocalDate> there =
                    today ->
                            Stream.of(last.apply(today), next.apply(today))
                                    .filter(date -> date.getDayOfWeek() == day)
                                    .findFirst()
                                    .orElseThrow(() -> isNot(next.apply(today), day));
            return new Said(there, there, false);
        }

        private static BadInput isNot(LocalDate date, DayOfWeek day) {
            return new BadInput(
                    "%s is a %s, not a %s".formatted(date, name(date.getDayOfWeek()), name(day)));
        }

        private static String name(DayOfWeek day) {
            return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        }

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
            return today.toEpochDay() - before.toEpochDay()
                            < after.toEpochDay() - today.toEpochDay()
                    ? before
                    : after;
        }
    }

    private DayWords() {}

    /** The words for one day. */
    static List<String> words() {
        List<String> words = new ArrayList<>(List.of("today", "yesterday", "tomorrow"));
        words.addAll(WEEKDAYS.keySet());
        return words;
    }

    /** The days meant, seen from today; empty when it is none. */
    static Optional<DateRange> read(String text, LocalDate today, View view) {
        String words = text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s,]+", " ");
        Matcher number = Pattern.compile("(\\d{1,4}) (day|week)s?").matcher(words);
        if (number.matches()) {
            int each = number.group(2).equals("week") ? 7 : 1;
            return Optional.of(fromToday(each * Integer.parseInt(number.group(1)), today));
        }
        Optional<DateRange> one =
                day(words)
                        .map(said -> said.seen(view, today))
                        .map(date -> new DateRange(date, date));
        return one.isPresent()
                ? one
                : BETWEEN.matcher(words)
                        .results()
                        .flatMap(
                                cut ->
                                        range(
                                                words.substring(0, cut.start()),
                                                words.substring(cut.end()),
                                                today,
                                                view)
                                                .stream())
                        .findFirst();
    }

    /**
     * Words in a row, those that are days together put together.
     *
     * @param text as written
     * @param days meant; empty when it is none
     */
    record Piece(String text, Optional<DateRange> days) {}

    /** The pieces of some words, each as long as it can be. */
    static List<Piece> pieces(List<String> words, LocalDate today, View view) {
        List<String> single =
                Pattern.compile("[\\s,]+").splitAsStream(String.join(" ", words).strip()).toList();
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        while (from < single.size()) {
            if (single.get(from).equalsIgnoreCase("and")) {
                from++;
                continue;
            }
            int to = Math.min(single.size(), from + MOST_WORDS);
            Optional<DateRange> days = Optional.empty();
            while (days.isEmpty() && to > from) {
                days = read(String.join(" ", single.subList(from, to)), today, view);
                to -= days.isEmpty() ? 1 : 0;
            }
            to = Math.max(to, from + 1);
            pieces.add(new Piece(String.join(" ", single.subList(from, to)), days));
            from = to;
        }
        return pieces;
    }

    /** The month meant, such as {@code this} or {@code march 2027}. */
    static Optional<DateRange> month(String text, LocalDate today) {
        String words = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        LocalDate first = today.withDayOfMonth(1);
        Matcher named = Pattern.compile("(\\p{L}+)(?: (\\d{4}))?").matcher(words);
        Optional<LocalDate> begin =
                switch (words) {
                    case "", "this", "this month" -> Optional.of(first);
                    case "next", "next month" -> Optional.of(first.plusMonths(1));
                    case "last", "last month" -> Optional.of(first.minusMonths(1));
                    default ->
                            named.matches() && MONTHS.containsKey(named.group(1))
                                    ? monthDay(1, named.group(1), named.group(2))
                                            .map(said -> said.seen(View.AHEAD, first))
                                    : date(words + "-01");
                };
        return begin.map(day -> new DateRange(day, day.with(TemporalAdjusters.lastDayOfMonth())));
    }

    private static DateRange fromToday(int days, LocalDate today) {
        if (days < 1 || days > MOST_DAYS) {
            throw new BadInput("%d days cannot be, expected 1 to %d".formatted(days, MOST_DAYS));
        }
        return new DateRange(today, today.plusDays(days - 1L));
    }

    private static Optional<DateRange> range(String from, String to, LocalDate today, View view) {
        Optional<Said> first = day(from);
        Optional<Said> last = day(to);
        Matcher end = DAY_MONTH.matcher(to);
        Matcher begin = MONTH_DAY.matcher(from);
        if (first.isEmpty() && NUMBER.matcher(from).matches() && end.matches()) {
            first = monthDay(Integer.parseInt(from), end.group(2), end.group(3));
        }
        if (last.isEmpty() && NUMBER.matcher(to.split(" ", 2)[0]).matches() && begin.matches()) {
            String[] parts = to.split(" ", 2);
            String year = parts.length == 2 ? parts[1] : begin.group(3);
            last = monthDay(Integer.parseInt(parts[0]), begin.group(1), year);
        }
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        LocalDate firstDay = first.get().seen(view, today);
        LocalDate lastDay = last.get().next().apply(firstDay);
        if (view == View.PAST) {
            lastDay = last.get().last().apply(today);
            firstDay = first.get().last().apply(lastDay);
        }
        if (lastDay.isBefore(firstDay)) {
            throw new BadInput(
                    "'%s..%s' ends before it begins: %s is before %s"
                            .formatted(from.strip(), to.strip(), lastDay, firstDay));
        }
        return Optional.of(new DateRange(firstDay, lastDay));
    }

    private static Optional<Said> day(String text) {
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
            return Optional.of(new Said(last, next, true));
        }
        return switch (word) {
            case "today" -> Optional.of(new Said(today -> today, today -> today, false));
            case "yesterday" -> fixed(-1);
            case "tomorrow" -> fixed(1);
            default ->
                    date(word)
                            .map(Said::exactly)
                            .or(() -> withoutYear(word))
                            .or(() -> withWeekday(word));
        };
    }

    /** A date as messages write it, with its weekday before it. */
    private static Optional<Said> withWeekday(String text) {
        String[] words = text.split(" ", 2);
        DayOfWeek weekday = WEEKDAYS.get(words[0]);
        if (weekday == null || words.length < 2) {
            return Optional.empty();
        }
        return date(words[1])
                .map(Said::exactly)
                .or(() -> withoutYear(words[1]))
                .map(said -> said.on(weekday));
    }

    private static Optional<Said> fixed(int days) {
        return Optional.of(
                new Said(today -> today.plusDays(days), today -> today.plusDays(days), false));
    }

    private static Optional<Said> withoutYear(String word) {
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
                        MONTHS.entrySet().stream()
                                .filter(
                                        month ->
                                                month.getValue().getValue()
                                                        == Integer.parseInt(dots.group(2)))
                                .map(Map.Entry::getKey)
                                .findFirst()
                                .orElse(""),
                        dots.group(3))
                : Optional.empty();
    }

    private static Optional<Said> monthDay(int day, String month, String year) {
        if (!MONTHS.containsKey(month) || (year != null && !year.matches("\\d{4}"))) {
            return Optional.empty();
        }
        try {
            MonthDay date = MonthDay.of(MONTHS.get(month), day);
            if (year != null) {
                return Optional.of(
                        Said.exactly(LocalDate.of(Integer.parseInt(year), date.getMonth(), day)));
            }
            return Optional.of(
                    new Said(
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

    private static Optional<LocalDate> date(String text) {
        try {
            return text.matches("\\d{4}-\\d\\d-\\d\\d")
                    ? Optional.of(LocalDate.parse(text))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
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
