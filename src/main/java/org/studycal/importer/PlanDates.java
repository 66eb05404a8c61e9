package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.DateMention;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.Phrases;

/** Gives dates their year: the plan goes forward, and its first date is near today. */
final class PlanDates {
    static final String TAKEN = "; the date was taken";
    private static final int HALF_YEAR = 183;
    private static final Pattern YEAR = Pattern.compile("(?U)\\d{4}");
    private static final Pattern SLASHED =
            Pattern.compile("(?<![\\d/.-])(\\d{1,2})[/-](\\d{1,2})(?!\\d)");

    private final Phrases phrases;
    private final Draft draft;
    private final LocalDate today;
    private Optional<LocalDate> last = Optional.empty();
    private OptionalInt year = OptionalInt.empty();
    private boolean said;

    /** The first date of the plan that says its year: dates without one before it are near it. */
    private Optional<LocalDate> anchor = Optional.empty();

    /** Whether days stand before months in all dates such as 5/1. */
    private boolean dayFirst;

    /** Whether nothing in the file tells so. */
    private boolean orderGuessed;

    private boolean orderSaid;

    PlanDates(Phrases phrases, Draft draft, LocalDate today) {
        this.phrases = phrases;
        this.draft = draft;
        this.today = today;
    }

    /** Takes the year that the plan says first for the dates that stand before it. */
    void anchor(List<Piece> pieces) {
        order(pieces);
        anchor =
                pieces.stream()
                        .flatMap(PlanDates::texts)
                        .map(Text::plain)
                        .filter(text -> YEAR.matcher(text).find())
                        .flatMap(text -> phrases.datesIn(text).stream())
                        .map(DateMention::first)
                        .filter(day -> day.year().isPresent())
                        .flatMap(day -> day.in(day.year().getAsInt()).stream())
                        .findFirst();
        if (anchor.isEmpty()) {
            anchor = byWeekdays(pieces);
        }
    }

    /** The first date in the one year near today in which dates have the weekdays beside them. */
    private Optional<LocalDate> byWeekdays(List<Piece> pieces) {
        List<DateMention.Day> dates = new ArrayList<>();
        List<DayOfWeek> weekdays = new ArrayList<>();
        for (String text : pieces.stream().flatMap(PlanDates::wholes).toList()) {
            List<DaysMention> days = phrases.daysIn(text);
            List<DateMention> mentions = days.isEmpty() ? List.of() : phrases.datesIn(text);
            if (mentions.size() == 1
                    && days.getFirst().days().size() == 1
                    && mentions.getFirst().first().equals(mentions.getFirst().last())) {
                DateMention mention = mentions.getFirst();
                dates.add((dayFirst ? mention.swapped() : mention).first());
                weekdays.add(days.getFirst().days().iterator().next());
            }
        }
        int best = 0;
        for (int year : new int[] {0, 1, -1, 2, -2}) {
            int at = today.getYear() + year;
            best = best == 0 && fits(dates, weekdays, at) ? at : best;
        }
        boolean near = dates.isEmpty() || Math.abs(best - today.getYear()) <= 1;
        if (best == 0 || dates.size() < 2) {
            return Optional.empty();
        }
        int year = best;
        if (!near || !nearest(dates.getFirst(), today).equals(dates.getFirst().in(year))) {
            draft.guessed(0, "dates without a year: %d, by their days of the week".formatted(year));
        }
        return dates.getFirst().in(year);
    }

    private static boolean fits(List<DateMention.Day> dates, List<DayOfWeek> weekdays, int year) {
        int right = 0;
        for (int i = 0; i < dates.size(); i++) {
            Optional<LocalDate> date = dates.get(i).in(year);
            DayOfWeek weekday = weekdays.get(i);
            right += date.filter(day -> day.getDayOfWeek() == weekday).isPresent() ? 1 : 0;
        }
        return dates.size() >= 2 && right * 10 >= dates.size() * 8;
    }

    /** Decides once for the file whether 5/1 is a day of January or of May. */
    private void order(List<Piece> pieces) {
        int days = 0;
        int months = 0;
        List<DateMention> unsure = new ArrayList<>();
        for (Text text : pieces.stream().flatMap(PlanDates::texts).toList()) {
            if (text.plain().indexOf('/') < 0 && text.plain().indexOf('-') < 0) {
                continue;
            }
            for (DateMention date : phrases.datesIn(text.plain())) {
                int end = Math.min(date.end(), text.plain().length());
                Matcher figures = SLASHED.matcher(text.plain().substring(date.start(), end));
                while (figures.find()) {
                    days += Integer.parseInt(figures.group(1)) > 12 ? 1 : 0;
                    months += Integer.parseInt(figures.group(2)) > 12 ? 1 : 0;
                }
                if (date.ambiguous()) {
                    unsure.add(date);
                }
            }
        }
        orderGuessed = days == months;
        dayFirst = orderGuessed ? steps(unsure, true) < steps(unsure, false) : days > months;
    }

    /** How often dates go back, where days stand first or months do. */
    private static int steps(List<DateMention> dates, boolean daysFirst) {
        int steps = 0;
        int before = 0;
        for (DateMention date : dates) {
            DateMention.Day day = (daysFirst ? date.swapped() : date).first();
            int at = day.month() * 31 + day.day();
            steps += at < before ? 1 : 0;
            before = at;
        }
        return steps;
    }

    /** Lines and rows, in which a date and its day of the week may stand apart. */
    private static Stream<String> wholes(Piece piece) {
        return piece instanceof Piece.Table table
                ? table.rows().stream()
                        .map(
                                row ->
                                        row.cells().stream()
                                                .map(Text::plain)
                                                .collect(Collectors.joining(" | ")))
                : texts(piece).map(Text::plain);
    }

    private static Stream<Text> texts(Piece piece) {
        return switch (piece) {
            case Piece.Heading heading -> Stream.of(heading.text());
            case Piece.Line line -> Stream.of(line.text());
            case Piece.Item item -> Stream.of(item.text());
            case Piece.Table table -> table.rows().stream().flatMap(row -> row.cells().stream());
            default -> Stream.empty();
        };
    }

    /** A stretch of dates in a text and where it stands there. */
    record Found(LocalDate first, LocalDate last, int start, int end) {}

    /** The first date in a text. */
    Optional<Found> in(String text, int line) {
        List<DateMention> mentions = phrases.datesIn(text);
        if (mentions.isEmpty()) {
            return Optional.empty();
        }
        DateMention written = mentions.get(0);
        DateMention mention = dayFirst ? written.swapped() : written;
        orderSaid(written, text, line);
        Optional<LocalDate> first = resolved(mention.first(), line);
        Optional<LocalDate> end =
                mention.last().equals(mention.first()) ? first : resolved(mention.last(), line);
        if (first.isEmpty() || end.isEmpty() || end.get().isBefore(first.get())) {
            return first.map(day -> new Found(day, day, mention.start(), mention.end()));
        }
        if (end.get().equals(first.get())) {
            check(first.get(), text, line);
        }
        return Optional.of(new Found(first.get(), end.get(), mention.start(), mention.end()));
    }

    private void orderSaid(DateMention date, String text, int line) {
        boolean same = date.first().equals(date.swapped().first());
        if (date.ambiguous() && orderGuessed && !same && !orderSaid) {
            orderSaid = true;
            int end = Math.min(date.end(), text.length());
            draft.guessed(
                    line,
                    PlanWalk.quoted(text.substring(date.start(), end).strip())
                            + ": the "
                            + (dayFirst ? "day" : "month")
                            + " was taken to stand first, here and in all dates like it");
        }
    }

    private Optional<LocalDate> resolved(DateMention.Day day, int line) {
        if (day.year().isPresent()) {
            year = day.year();
            Optional<LocalDate> date = day.in(year.getAsInt());
            last = date.or(() -> last);
            return date;
        }
        Optional<LocalDate> date;
        if (last.isPresent()) {
            date = nearest(day, last.get());
        } else {
            date = year.isPresent() ? day.in(year.getAsInt()) : nearest(day, anchor.orElse(today));
        }
        if (date.isPresent() && year.isEmpty() && anchor.isEmpty() && !said) {
            said = true;
            draft.guessed(
                    line,
                    "dates without a year: " + date.get().getYear() + " was taken for the first");
        }
        last = date.or(() -> last);
        return date;
    }

    private static Optional<LocalDate> nearest(DateMention.Day day, LocalDate to) {
        Optional<LocalDate> best = Optional.empty();
        for (int year = to.getYear() - 1; year <= to.getYear() + 1; year++) {
            Optional<LocalDate> date = day.in(year);
            if (date.isPresent()
                    && Math.abs(date.get().toEpochDay() - to.toEpochDay()) <= HALF_YEAR) {
                best = date;
            }
        }
        return best.or(() -> day.in(to.getYear()));
    }

    /** The date beats a weekday that stands beside it. */
    private void check(LocalDate date, String text, int line) {
        List<DaysMention> days = phrases.daysIn(text);
        if (!days.isEmpty()) {
            check(date, days.get(0).days(), line);
        }
    }

    void check(LocalDate date, Set<DayOfWeek> days, int line) {
        if (days.size() == 1 && !days.contains(date.getDayOfWeek())) {
            draft.contradiction(
                    line,
                    date
                            + " is a "
                            + name(date.getDayOfWeek())
                            + ", the plan says "
                            + name(days.iterator().next())
                            + TAKEN);
        }
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
