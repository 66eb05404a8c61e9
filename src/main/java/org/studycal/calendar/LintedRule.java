package org.studycal.calendar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A recurrence rule, part by part (RFC 5545, 3.3.10). Neither ical4j nor lib-recur can judge it:
 * each lets faults pass that the other finds, and neither says which part is wrong.
 */
final class LintedRule {

    private static final String DAY = "(MO|TU|WE|TH|FR|SA|SU)";
    private static final String WEEK = "([-+]?(0?[1-9]|[1-4]\\d|5[0-3]))";
    private static final String YEAR_DAY = "[-+]?0*([1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6])";
    private static final String COUNT = "0*[1-9]\\d{0,8}";

    /** What a part may be. */
    private static final Map<String, Part> PARTS =
            Map.ofEntries(
                    part(
                            "FREQ",
                            "(SECOND|MINUTE|HOUR|DAI|WEEK|MONTH|YEAR)LY",
                            "a frequency like WEEKLY"),
                    part("UNTIL", ".+", "a time like 20270111T080000Z"),
                    part("COUNT", COUNT, "a whole number from 1"),
                    part("INTERVAL", COUNT, "a whole number from 1"),
                    part("WKST", DAY, "a day like MO"),
                    part("RSCALE", ".+", "a calendar"),
                    part("SKIP", "OMIT|BACKWARD|FORWARD", "OMIT, BACKWARD or FORWARD"),
                    list("BYDAY", WEEK + "?" + DAY, "days like MO,-1SU"),
                    list("BYSECOND", "[0-5]?\\d|60", "numbers 0 to 60"),
                    list("BYMINUTE", "[0-5]?\\d", "numbers 0 to 59"),
                    list("BYHOUR", "[01]?\\d|2[0-3]", "numbers 0 to 23"),
                    list(
                            "BYMONTHDAY",
                            "[-+]?(0?[1-9]|[12]\\d|3[01])",
                            "numbers 1 to 31 or -31 to -1"),
                    list("BYYEARDAY", YEAR_DAY, "numbers 1 to 366 or -366 to -1"),
                    list("BYSETPOS", YEAR_DAY, "numbers 1 to 366 or -366 to -1"),
                    list("BYWEEKNO", WEEK, "numbers 1 to 53 or -53 to -1"),
                    list("BYMONTH", "0?[1-9]|1[0-2]", "numbers 1 to 12"));

    private static final Set<String> SHORT = Set.of("SECONDLY", "MINUTELY", "HOURLY", "DAILY");

    private record Part(Pattern pattern, String expected) {}

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    /** Takes a rule apart. */
    LintedRule(String rule) {
        for (String part : rule.toUpperCase(Locale.ROOT).split(";", -1)) {
            String[] pair = part.split("=", 2);
            Part known = PARTS.get(pair[0]);
            if (rule.chars().anyMatch(Character::isWhitespace)) {
                faults.add("it has a blank");
                break;
            } else if (pair.length < 2) {
                faults.add("'" + part + "' is not NAME=VALUE");
            } else if (known == null) {
                faults.add("there is no part " + pair[0]);
            } else if (parts.put(pair[0], pair[1]) != null) {
                faults.add(pair[0] + " appears twice");
            } else if (!known.pattern().matcher(pair[1]).matches() || isNoDay(pair)) {
                faults.add(part + " is not " + known.expected());
            }
        }
        if (faults.isEmpty()) {
            combinations();
        }
    }

    private static boolean isNoDay(String[] part) {
        LintedTime time = new LintedTime(part[1], "");
        return part[0].equals("UNTIL") && !time.isValidDate() && !time.isValidTime();
    }

    private static Map.Entry<String, Part> part(String name, String regex, String expected) {
        return Map.entry(name, new Part(Pattern.compile(regex), expected));
    }

    private static Map.Entry<String, Part> list(String name, String regex, String expected) {
        return part(name, "(" + regex + ")(,(" + regex + "))*", "a list of " + expected);
    }

    /** What is wrong with it. */
    List<String> faults() {
        return faults;
    }

    /** A part, empty if it is not given. */
    String part(String name) {
        return parts.getOrDefault(name, "");
    }

    /** Whether it names times of day. */
    boolean hasTimes() {
        return has("BYHOUR") || has("BYMINUTE") || has("BYSECOND");
    }

    /** What each part is right in, and not together. */
    private void combinations() {
        String freq = part("FREQ");
        boolean numbered = part("BYDAY").matches(".*\\d.*");
        boolean weekly = freq.equals("WEEKLY");
        long lists = parts.keySet().stream().filter(name -> name.startsWith("BY")).count();
        refuse(freq.isEmpty(), "FREQ is missing");
        refuse(has("UNTIL") && has("COUNT"), "UNTIL and COUNT exclude each other");
        refuse(has("BYWEEKNO") && !freq.equals("YEARLY"), "BYWEEKNO is for FREQ=YEARLY");
        refuse(has("BYMONTHDAY") && weekly, "BYMONTHDAY is not for FREQ=WEEKLY");
        refuse(
                has("BYYEARDAY") && (weekly || freq.equals("DAILY") || freq.equals("MONTHLY")),
                "BYYEARDAY is not for FREQ=" + freq);
        refuse(
                numbered && (weekly || SHORT.contains(freq) || has("BYWEEKNO")),
                "numbers in BYDAY are for FREQ=MONTHLY and FREQ=YEARLY without BYWEEKNO");
        refuse(
                freq.equals("MONTHLY") && part("BYDAY").matches("(.*\\D)?0*([6-9]|\\d\\d)[A-Z].*"),
                "BYDAY counts to more than five, and no month has so many");
        refuse(
                (part("BYMONTHDAY").matches("[-+]?3[01](,[-+]?3[01])*")
                                && part("BYMONTH").equals("2"))
                        || (part("BYMONTHDAY").matches("[-+]?31")
                                && part("BYMONTH").matches("(0?[2469]|11)(,(0?[2469]|11))*")),
                "no month of BYMONTH has a day of BYMONTHDAY");
        refuse(has("BYSETPOS") && lists == 1, "BYSETPOS needs another part that begins with BY");
    }

    private boolean has(String name) {
        return parts.containsKey(name);
    }

    private void refuse(boolean wrong, String fault) {
        if (wrong) {
            faults.add(fault);
        }
    }
}
