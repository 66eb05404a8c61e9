package org.studycal.calendar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A recurrence rule, part by part (RFC 5545, 3.3.10). Neither ical4j nor lib-recur can judge it:
 * each lets some faults pass that the other finds, and neither says which part is wrong.
 */
final class LintedRule {

    private static final Pattern NUMBER = Pattern.compile("([-+]?)(\\d{1,3})");
    private static final Pattern WEEKDAY =
            Pattern.compile("([-+]?\\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)");
    private static final Pattern COUNT = Pattern.compile("0*[1-9]\\d{0,8}");

    private static final List<String> FREQUENCIES =
            List.of("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY");

    /**
     * Parts with lists of numbers: the least and the greatest; from the last if that is negative.
     */
    private static final Map<String, int[]> RANGES =
            Map.of(
                    "BYSECOND", new int[] {0, 60},
                    "BYMINUTE", new int[] {0, 59},
                    "BYHOUR", new int[] {0, 23},
                    "BYMONTHDAY", new int[] {-31, 31},
                    "BYYEARDAY", new int[] {-366, 366},
                    "BYWEEKNO", new int[] {-53, 53},
                    "BYMONTH", new int[] {1, 12},
                    "BYSETPOS", new int[] {-366, 366});

    /** The frequencies that a part must not be used with. */
    private static final Map<String, Set<String>> UNFIT =
            Map.of(
                    "BYMONTHDAY", Set.of("WEEKLY"),
                    "BYYEARDAY", Set.of("DAILY", "WEEKLY", "MONTHLY"),
                    "BYWEEKNO", Set.copyOf(FREQUENCIES.subList(0, 6)));

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    /** Takes a rule apart. */
    LintedRule(String rule) {
        if (rule.chars().anyMatch(Character::isWhitespace)) {
            faults.add("has a blank");
            return;
        }
        for (String part : rule.toUpperCase(Locale.ROOT).split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                faults.add(part.isEmpty() ? "has an empty part" : part + " is not NAME=VALUE");
            } else if (parts.put(part.substring(0, equals), part.substring(equals + 1)) != null) {
                faults.add("has " + part.substring(0, equals) + " twice");
            }
        }
        parts.forEach(this::check);
        if (faults.isEmpty()) {
            combinations();
        }
    }

    /** What is wrong with it, each a phrase that begins with a verb or with the part. */
    List<String> faults() {
        return faults;
    }

    /** A part, empty if it is not given. */
    String part(String name) {
        return parts.getOrDefault(name, "");
    }

    private void check(String name, String value) {
        String expected =
                switch (name) {
                    case "FREQ" -> FREQUENCIES.contains(value) ? "" : "a frequency like WEEKLY";
                    case "INTERVAL", "COUNT" ->
                            COUNT.matcher(value).matches() ? "" : "a whole number from 1";
                    case "WKST" -> value.matches("MO|TU|WE|TH|FR|SA|SU") ? "" : "a day like MO";
                    case "BYDAY" ->
                            all(value, LintedRule::isWeekday) ? "" : "a list of days like MO,-1SU";
                    case "UNTIL" -> {
                        LintedTime until = new LintedTime(value, "");
                        yield until.isValidDate() || until.isValidTime()
                                ? ""
                                : "a date or time like 20270111T080000Z";
                    }
                    case "RSCALE", "SKIP" -> "";
                    default -> {
                        int[] range = RANGES.get(name);
                        if (range == null) {
                            faults.add("has the unknown part " + name);
                            yield "";
                        }
                        yield all(value, number -> isWithin(number, range))
                                ? ""
                                : "a list of numbers from "
                                        + Math.max(range[0], range[0] < 0 ? 1 : 0)
                                        + " to "
                                        + range[1]
                                        + (range[0] < 0 ? ", or negative" : "");
                    }
                };
        if (!expected.isEmpty()) {
            faults.add(name + "=" + value + " is not " + expected);
        }
    }

    private static boolean all(String list, java.util.function.Predicate<String> valid) {
        return List.of(list.split(",", -1)).stream().allMatch(valid);
    }

    private static boolean isWeekday(String value) {
        Matcher day = WEEKDAY.matcher(value);
        if (!day.matches() || day.group(1) == null) {
            return day.matches();
        }
        int number = Math.abs(Integer.parseInt(day.group(1)));
        return number >= 1 && number <= 53;
    }

    private static boolean isWithin(String value, int[] range) {
        Matcher number = NUMBER.matcher(value);
        if (!number.matches() || (range[0] >= 0 && !number.group(1).isEmpty())) {
            return false;
        }
        int size = Integer.parseInt(number.group(2));
        return size >= Math.max(range[0], range[0] < 0 ? 1 : 0) && size <= range[1];
    }

    /** What each part is right in, and not together. */
    private void combinations() {
        String freq = part("FREQ");
        if (freq.isEmpty()) {
            faults.add("has no FREQ, expected for example FREQ=WEEKLY");
            return;
        }
        if (parts.containsKey("UNTIL") && parts.containsKey("COUNT")) {
            faults.add("has UNTIL and COUNT, of which one is allowed");
        }
        parts.keySet().stream()
                .filter(name -> UNFIT.getOrDefault(name, Set.of()).contains(freq))
                .forEach(name -> faults.add("has " + name + ", which FREQ=" + freq + " excludes"));
        boolean numbered = part("BYDAY").chars().anyMatch(Character::isDigit);
        if (numbered && !freq.equals("MONTHLY") && !freq.equals("YEARLY")) {
            faults.add("numbers the days of BYDAY, which FREQ=" + freq + " excludes");
        } else if (numbered && parts.containsKey("BYWEEKNO")) {
            faults.add("numbers the days of BYDAY, which BYWEEKNO excludes");
        }
        if (parts.containsKey("BYSETPOS")
                && parts.keySet().stream().filter(name -> name.startsWith("BY")).count() == 1) {
            faults.add("has BYSETPOS without another part that begins with BY");
        }
        if (neverDawns()) {
            faults.add("names days that no month of BYMONTH has");
        }
    }

    private boolean neverDawns() {
        if (part("BYMONTH").isEmpty() || part("BYMONTHDAY").isEmpty()) {
            return false;
        }
        int longest =
                List.of(part("BYMONTH").split(",")).stream()
                        .mapToInt(month -> java.time.Month.of(Integer.parseInt(month)).maxLength())
                        .max()
                        .orElseThrow();
        return all(part("BYMONTHDAY"), day -> Math.abs(Integer.parseInt(day)) > longest);
    }
}
