package org.studycal.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What is wrong with the value of one property, taken for itself. */
final class LintedValue {

    /** A date-time in UTC. */
    static final Pattern UTC = Pattern.compile("\\d{8}T\\d{6}Z");

    /** A date. */
    static final Pattern DATE = Pattern.compile("\\d{8}");

    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{8}T([01]\\d|2[0-3])[0-5]\\d([0-5]\\d|60)Z?");
    private static final Pattern DURATION =
            Pattern.compile("[-+]?P(\\d+W|\\d+D|(\\d+D)?T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)");
    private static final Pattern FREQUENCY =
            Pattern.compile(
                    "(^|.*;)FREQ=(SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)(;.*|$)",
                    Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private static final Set<String> LOCAL_TIMES =
            Set.of("DTSTART", "DTEND", "DUE", "RECURRENCE-ID", "EXDATE", "RDATE");
    private static final Set<String> UTC_TIMES =
            Set.of("DTSTAMP", "LAST-MODIFIED", "CREATED", "COMPLETED");
    private static final Set<String> TEXTS =
            Set.of("SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CONTACT", "X-WR-CALNAME");
    private static final Set<String> LISTS = Set.of("CATEGORIES", "RESOURCES");

    /** Properties with few values, or a pattern of them. */
    private static final Map<String, Expected> SIMPLE =
            Map.of(
                    "SEQUENCE", new Expected("\\d{1,9}", "a whole number from 0"),
                    "TRANSP", new Expected("(?i)OPAQUE|TRANSPARENT", "OPAQUE or TRANSPARENT"),
                    "STATUS",
                            new Expected(
                                    "(?i)TENTATIVE|CONFIRMED|CANCELLED|NEEDS-ACTION|COMPLETED"
                                            + "|IN-PROCESS|DRAFT|FINAL",
                                    "TENTATIVE, CONFIRMED or CANCELLED"),
                    "VERSION", new Expected("2\\.0", "2.0"),
                    "DURATION", new Expected(DURATION.pattern(), "a duration like PT1H30M"),
                    "TZOFFSETFROM",
                            new Expected("[-+]\\d{4}(\\d\\d)?", "an offset from UTC like +0100"),
                    "TZOFFSETTO",
                            new Expected("[-+]\\d{4}(\\d\\d)?", "an offset from UTC like +0100"));

    private record Expected(Pattern pattern, String inWords) {
        Expected(String regex, String inWords) {
            this(Pattern.compile(regex), inWords);
        }
    }

    private LintedValue() {}

    /** Whether a property has a time that may be local. */
    static boolean isTime(ContentLine line) {
        return LOCAL_TIMES.contains(line.name());
    }

    /** What is wrong with a property of a component. */
    static List<String> faults(ContentLine line, String component) {
        List<String> faults = new ArrayList<>();
        boolean observance = component.equals("STANDARD") || component.equals("DAYLIGHT");
        if (isTime(line)) {
            time(line, observance, faults);
        } else if (UTC_TIMES.contains(line.name())) {
            if (!UTC.matcher(line.value()).matches()) {
                faults.add(line.name() + " " + line.value() + " is not a date-time in UTC");
            }
        } else if (SIMPLE.containsKey(line.name())) {
            Expected expected = SIMPLE.get(line.name());
            if (!expected.pattern().matcher(line.value()).matches()) {
                faults.add(line.name() + " " + line.value() + " is not " + expected.inWords());
            }
        } else if (TEXTS.contains(line.name()) || LISTS.contains(line.name())) {
            if (hasBadEscape(line.value())) {
                faults.add(
                        line.name()
                                + " has a backslash before something else than \\ ; , n, expected"
                                + " \\\\ for a backslash");
            }
        } else if (line.name().equals("RRULE")) {
            rule(line, faults);
        } else if (line.name().equals("TRIGGER")) {
            boolean absolute = "DATE-TIME".equalsIgnoreCase(line.parameters().get("VALUE"));
            if (!(absolute ? UTC : DURATION).matcher(line.value()).matches()) {
                faults.add(
                        "TRIGGER "
                                + line.value()
                                + " is not "
                                + (absolute ? "a date-time in UTC" : "a duration like -PT10M"));
            }
        }
        return faults;
    }

    /** What is right and makes programs stumble. */
    static List<String> advice(ContentLine line) {
        if (TEXTS.contains(line.name())) {
            if (hasBare(line.value())) {
                return List.of(line.name() + " has a bare comma or semicolon, expected \\, or \\;");
            }
        }
        if (line.name().equals("METHOD")) {
            return List.of(
                    "METHOD "
                            + line.value()
                            + " makes an invitation of the file for some programs, expected none");
        }
        return List.of();
    }

    private static boolean hasBadEscape(String text) {
        for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 2)) {
            if (at + 1 == text.length() || "\\;,nN".indexOf(text.charAt(at + 1)) < 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBare(String text) {
        for (int at = 0; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '\\' -> at++;
                case ';', ',' -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static void rule(ContentLine line, List<String> faults) {
        String rule = line.value().toUpperCase(Locale.ROOT);
        if (!FREQUENCY.matcher(rule).matches()) {
            faults.add("RRULE " + line.value() + " has no FREQ, expected for example FREQ=WEEKLY");
        }
        if (rule.contains("UNTIL=") && rule.contains("COUNT=")) {
            faults.add("RRULE " + line.value() + " has UNTIL and COUNT, expected one of them");
        }
    }

    private static void time(ContentLine line, boolean observance, List<String> faults) {
        String zone = line.parameters().get("TZID");
        String type = line.parameters().getOrDefault("VALUE", "").toUpperCase(Locale.ROOT);
        boolean date = type.equals("DATE");
        for (String each : line.value().split(",", -1)) {
            String value = type.equals("PERIOD") ? each.replaceFirst("/.*", "") : each;
            String what = line.name() + " " + value;
            if (!(date ? DATE : DATE_TIME).matcher(value).matches() || !isDay(value)) {
                faults.add(
                        what
                                + (date
                                        ? " is not a date like 20270111"
                                        : " is not a date-time like 20270111T080000"));
            } else if (!date && value.endsWith("Z") && zone != null) {
                faults.add(what + " is in UTC and has a TZID, expected one of them");
            } else if (!date && !value.endsWith("Z") && zone == null && !observance) {
                faults.add(what + " is floating: it has neither a TZID nor a Z");
            }
        }
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value.substring(0, 8), DAY);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
