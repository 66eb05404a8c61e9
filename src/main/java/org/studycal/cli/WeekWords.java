package org.studycal.cli;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.studycal.app.BadInput;
import org.studycal.problem.DidYouMean;
import org.studycal.problem.TimeRange;

/**
 * Times of the week as people type them: {@code mon-fri 19:00-21:00, sat 9-12 deep work}; days that
 * are left out are those before.
 */
final class WeekWords {

    private static final int MOST = 100;
    private static final int LONGEST_NIGHT = 16 * 60;
    private static final int NOON = 12 * 60;
    private static final Pattern TIMES =
            Pattern.compile(
                    "(\\d{1,2})(?:[:.](\\d\\d))?\\s*([ap]m)?\\s*-\\s*(\\d{1,2})(?:[:.](\\d\\d))?\\s*([ap]m)?(?![\\d:])\\s*(.*)");
    private static final Pattern DAYS =
            Pattern.compile("([\\p{L}/+&-]+(?:\\s+and\\s+\\p{L}+)?)\\s*(.*)");
    private static final Map<String, Set<DayOfWeek>> SETS =
            Map.of(
                    "weekdays", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    "weekday", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    "weekend", EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                    "weekends", EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                    "daily", EnumSet.allOf(DayOfWeek.class),
                    "everyday", EnumSet.allOf(DayOfWeek.class));

    private WeekWords() {}

    /**
     * A stretch of some days.
     *
     * @param label what follows the time; may be empty
     */
    record Stretch(Set<DayOfWeek> days, TimeRange time, String label) {}

    /**
     * The stretches of a text.
     *
     * @param allDay whether days without a time mean the whole day; else they go with the next ones
     */
    static List<Stretch> parse(String text, boolean allDay) {
        List<Stretch> stretches = new ArrayList<>();
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Set<DayOfWeek> waiting = EnumSet.noneOf(DayOfWeek.class);
        for (String part :
                text.toLowerCase(Locale.ROOT).replaceAll("[–—]", "-").split("[,;]", -1)) {
            String entry = part.strip().replaceAll("\\s*-\\s*", "-").replace("every day", "daily");
            if (entry.isEmpty()) {
                continue;
            }
            String times = entry;
            if (!Character.isDigit(entry.charAt(0))) {
                Matcher words = DAYS.matcher(entry);
                if (!words.matches()) {
                    throw expected(entry);
                }
                days = days(words.group(1));
                times = words.group(2);
            }
            if (times.isEmpty() && !allDay) {
                waiting.addAll(days);
                continue;
            }
            if (days.isEmpty()) {
                throw new BadInput(
                        "'" + entry + "' has no days, expected for example mon-fri " + entry);
            }
            boolean timed = !times.isEmpty() && Character.isDigit(times.charAt(0));
            if (!timed && !allDay) {
                throw expected(entry);
            }
            Set<DayOfWeek> all = EnumSet.copyOf(days);
            all.addAll(waiting);
            waiting.clear();
            stretches.add(
                    timed
                            ? stretch(all, times, entry)
                            : new Stretch(all, TimeRange.ALL_DAY, times));
        }
        if (!waiting.isEmpty() || stretches.size() > MOST) {
            throw expected(text);
        }
        return stretches;
    }

    private static Stretch stretch(Set<DayOfWeek> days, String times, String entry) {
        Matcher time = TIMES.matcher(times);
        if (!time.matches()) {
            throw expected(entry);
        }
        String from = Optional.ofNullable(time.group(3)).orElse("");
        int first = minute(time.group(1), time.group(2), from, entry);
        int last = minute(time.group(4), time.group(5), time.group(6), entry);
        int end = last == 0 ? TimeRange.ALL_DAY.toMinute() : last;
        if (from.isEmpty() && "pm".equals(time.group(6)) && first + NOON < end) {
            first += NOON;
        }
        int until = first < end ? end : end + TimeRange.ALL_DAY.toMinute();
        if (first >= end && until - first > LONGEST_NIGHT) {
            throw new BadInput(
                    "'" + entry + "' ends before it begins",
                    "What goes past midnight may take 16 hours at most.");
        }
        return new Stretch(days, new TimeRange(first, until), time.group(7).strip());
    }

    private static int minute(String hours, String minutes, String half, String entry) {
        int hour = Integer.parseInt(hours);
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        boolean halved = half != null && !half.isEmpty();
        if (halved && hour >= 1 && hour <= 12) {
            hour = hour % 12 + (half.equals("pm") ? 12 : 0);
        }
        if (hour * 60 + minute > TimeRange.ALL_DAY.toMinute() || minute > 59) {
            throw new BadInput("'" + entry + "' has no time of the day, expected 00:00 to 24:00");
        }
        return hour * 60 + minute;
    }

    private static Set<DayOfWeek> days(String words) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String word : words.replace(" and ", "+").split("[/+&]", -1)) {
            int dash = word.indexOf('-');
            if (SETS.containsKey(word)) {
                days.addAll(SETS.get(word));
            } else if (dash > 0) {
                DayOfWeek day = day(word.substring(0, dash));
                DayOfWeek last = day(word.substring(dash + 1));
                days.add(day);
                while (day != last) {
                    day = day.plus(1);
                    days.add(day);
                }
            } else {
                days.add(day(word));
            }
        }
        return days;
    }

    private static DayOfWeek day(String word) {
        List<String> names = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            if (word.length() >= 2 && name.startsWith(word.replaceAll("s$", ""))) {
                return day;
            }
            names.add(name.substring(0, 3));
            names.add(name);
        }
        throw new BadInput(
                "'" + word + "' is not a day of the week",
                DidYouMean.among(word, names)
                        .map(guess -> "Maybe " + guess + "?")
                        .orElse("Expected mon to sun, weekdays, weekend or daily."));
    }

    private static BadInput expected(String entry) {
        return new BadInput(
                "'" + entry.strip() + "' is not understood",
                "Expected days and times, such as mon-fri 19:00-21:00, sat 09:00-12:00.");
    }
}
