package org.studycal.cli;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** {@code 10 Feb 2027 until 20 Feb 2027}. */
    private static final int MOST_WORDS = 7;

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

    private DayWords() {}

    /** The days meant, seen from today; empty when it is none. */
    static Optional<DateRange> read(String text, LocalDate today, View view) {
        String words = text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s,]+", " ");
        Matcher number = Pattern.compile("(\\d{1,4}) (day|week)s?").matcher(words);
        if (number.matches()) {
            int each = number.group(2).equals("week") ? 7 : 1;
            return Optional.of(fromToday(each * Integer.parseInt(number.group(1)), today));
        }
        Optional<DateRange> one =
                SaidDay.read(words)
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
                            named.matches()
                                    ? SaidDay.monthDay(1, named.group(1), named.group(2))
                                            .map(said -> said.seen(View.AHEAD, first))
                                    : SaidDay.date(words + "-01");
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
        Optional<SaidDay> first = SaidDay.read(from);
        Optional<SaidDay> last = SaidDay.read(to);
        Matcher end = SaidDay.DAY_MONTH.matcher(to);
        Matcher begin = SaidDay.MONTH_DAY.matcher(from);
        if (first.isEmpty() && NUMBER.matcher(from).matches() && end.matches()) {
            first = SaidDay.monthDay(Integer.parseInt(from), end.group(2), end.group(3));
        }
        if (last.isEmpty() && NUMBER.matcher(to.split(" ", 2)[0]).matches() && begin.matches()) {
            String[] parts = to.split(" ", 2);
            String year = parts.length == 2 ? parts[1] : begin.group(3);
            last = SaidDay.monthDay(Integer.parseInt(parts[0]), begin.group(1), year);
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
}
