package org.studycal.cli;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.studycal.app.BadInput;
import org.studycal.problem.DateRange;

/** Days as people say them: {@code today}, {@code yesterday}, {@code tue}, a date, a range. */
final class DayWords {

    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();

    private DayWords() {}

    /** The words for one day. */
    static List<String> words() {
        List<String> words = new ArrayList<>(List.of("today", "yesterday"));
        words.addAll(WEEKDAYS.keySet());
        return words;
    }

    /** The days meant, seen from today; empty when it is none. A weekday is the last one. */
    static Optional<DateRange> read(String text, LocalDate today) {
        int dots = text.indexOf("..");
        if (dots >= 0) {
            Optional<LocalDate> first = day(text.substring(0, dots), today);
            Optional<LocalDate> last = day(text.substring(dots + 2), today);
            if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
                throw new BadInput(
                        "'%s' ends before it begins: %s is before %s"
                                .formatted(text, last.get(), first.get()));
            }
            return first.flatMap(from -> last.map(to -> new DateRange(from, to)));
        }
        return day(text, today).map(day -> new DateRange(day, day));
    }

    private static Optional<LocalDate> day(String text, LocalDate today) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (WEEKDAYS.containsKey(word)) {
            return Optional.of(today.with(TemporalAdjusters.previousOrSame(WEEKDAYS.get(word))));
        }
        return switch (word) {
            case "today" -> Optional.of(today);
            case "yesterday" -> Optional.of(today.minusDays(1));
            default -> date(word);
        };
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

    private static Map<String, DayOfWeek> weekdays() {
        Map<String, DayOfWeek> weekdays = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            weekdays.put(name, day);
            weekdays.put(name.substring(0, 3), day);
        }
        return weekdays;
    }
}
