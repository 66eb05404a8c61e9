package org.studycal.problem;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.studycal.phrases.ClockRange;
import org.studycal.phrases.DateMention;
import org.studycal.phrases.Effort;
import org.studycal.phrases.Mention;
import org.studycal.phrases.Phrases;

/**
 * What was probably meant by a value that is not written as files write it: the grammar that reads
 * people's plans reads it once more. Only a text that is wholly a date, a time or a length counts.
 */
final class Meant {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int LONGEST = 60;

    private Meant() {}

    /** A day with its year, and without doubt which number is the month. */
    static Optional<LocalDate> date(String text) {
        return dates(text).filter(DateMention::isDay).flatMap(each -> day(each.first()));
    }

    /** A stretch of days, as files write it. */
    static Optional<String> dateRange(String text) {
        return dates(text)
                .filter(each -> !each.isDay())
                .flatMap(
                        each ->
                                day(each.first())
                                        .flatMap(
                                                first ->
                                                        day(each.last())
                                                                .map(last -> first + ".." + last)));
    }

    /** A day and a time of it, as files write them; in the morning where the text has no time. */
    static Optional<String> dateTime(String text) {
        String plain =
                text.strip()
                        .replaceFirst("(?:Z|[+-]\\d\\d:?\\d\\d)$", "")
                        .replaceFirst("(?<=\\d)[Tt](?=\\d)", " ");
        return first(plain, Phrases.load()::datesIn)
                .filter(each -> each.start() == 0 && each.isDay() && !each.ambiguous())
                .flatMap(
                        each -> {
                            String rest = plain.substring(each.end()).strip();
                            Optional<String> time =
                                    rest.isEmpty()
                                            ? Optional.of(MORNING.toString())
                                            : minute(rest).stream()
                                                    .mapToObj(ClockTimes::clock)
                                                    .findFirst();
                            return day(each.first())
                                    .flatMap(day -> time.map(clock -> day + "T" + clock));
                        });
    }

    private static Optional<DateMention> dates(String text) {
        return whole(text, Phrases.load()::datesIn).filter(each -> !each.ambiguous());
    }

    private static Optional<LocalDate> day(DateMention.Day day) {
        return day.year().isPresent() ? day.in(day.year().getAsInt()) : Optional.empty();
    }

    /** A minute of the day; a bare number is an hour. */
    static OptionalInt minute(String text) {
        String bare = text.strip();
        String plain = bare.matches("\\d{1,2}") ? bare + ":00" : bare.replace('.', ':');
        return whole(plain, Phrases.load()::clocksIn)
                .filter(each -> each.to().isEmpty() && !each.open())
                .map(each -> OptionalInt.of(each.from()))
                .orElse(OptionalInt.empty());
    }

    /** A stretch of a day with what stands behind it, as files write it. */
    static Optional<String> stretch(String text) {
        String bare = text.strip();
        return first(bare, Phrases.load()::clocksIn)
                .filter(each -> each.start() == 0 && each.to().isPresent())
                .map(
                        each ->
                                ClockTimes.clock(each.from())
                                        + "-"
                                        + ClockTimes.clock(each.to().getAsInt())
                                        + label(bare, each));
    }

    private static String label(String text, ClockRange range) {
        String label = text.substring(Math.min(range.titleStart(), text.length())).strip();
        return label.isEmpty() ? "" : " " + label;
    }

    /** Minutes of a length of time. */
    static OptionalInt minutes(String text) {
        return whole(text, Phrases.load()::effortsIn)
                .filter(each -> each.min() == each.max() && each.per() == Effort.Per.ALL)
                .map(each -> OptionalInt.of(each.min()))
                .orElse(OptionalInt.empty());
    }

    /** Days of the week, as files write them. */
    static Optional<String> days(String text) {
        return whole(text, Phrases.load()::daysIn).map(each -> name(each.days()));
    }

    private static String name(Set<DayOfWeek> days) {
        if (days.equals(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))) {
            return "weekdays";
        }
        if (days.equals(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY))) {
            return "weekend";
        }
        if (days.size() == DayOfWeek.values().length) {
            return "daily";
        }
        if (days.size() == 1) {
            return days.iterator().next().name().toLowerCase(Locale.ROOT);
        }
        return days.stream()
                .map(each -> each.name().substring(0, 3).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static <M extends Mention> Optional<M> whole(
            String text, Function<String, List<M>> find) {
        return first(text, find)
                .filter(each -> each.start() == 0 && each.end() == text.strip().length());
    }

    private static <M extends Mention> Optional<M> first(
            String text, Function<String, List<M>> find) {
        String bare = text.strip();
        List<M> found = bare.length() > LONGEST ? List.of() : find.apply(bare);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
