package org.studycal.calendar;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.studycal.busy.StrictRule;

/** The value of one property, checked for itself. */
final class LintedValue {

    private static final Pattern DURATION =
            Pattern.compile("[-+]?P(\\d+W|\\d+D|(\\d+D)?T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)");
    private static final String OFFSET = "(?!-0+$)[-+]([01]\\d|2[0-3])[0-5]\\d([0-5]\\d)?";

    private static final String EVENT_STATUS = "(?i)TENTATIVE|CONFIRMED|CANCELLED";
    private static final String OTHER_STATUS = "|NEEDS-ACTION|COMPLETED|IN-PROCESS|DRAFT|FINAL";

    private static final String FLOATING =
            "the time has neither a TZID nor a Z; some programs read it as UTC";

    private static final Set<String> LOCAL_TIMES =
            Set.of("DTSTART", "DTEND", "DUE", "RECURRENCE-ID", "EXDATE", "RDATE", "FREEBUSY");
    private static final Set<String> UTC_TIMES =
            Set.of("DTSTAMP", "LAST-MODIFIED", "CREATED", "COMPLETED");
    private static final Set<String> TEXTS =
            Set.of("SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CONTACT", "X-WR-CALNAME");
    private static final Set<String> LISTS = Set.of("CATEGORIES", "RESOURCES");

    /** Properties with few values, or a pattern of them. */
    private static final Map<String, Expected> SIMPLE =
            Map.of(
                    "TRANSP", new Expected("(?i)OPAQUE|TRANSPARENT", "OPAQUE or TRANSPARENT"),
                    "VERSION", new Expected("2\\.0", "2.0"),
                    "DURATION", new Expected(DURATION.pattern(), "a duration like PT1H30M"),
                    "TZOFFSETFROM", new Expected(OFFSET, "an offset from UTC like +0100"),
                    "TZOFFSETTO", new Expected(OFFSET, "an offset from UTC like +0100"));

    private record Expected(Pattern pattern, String inWords) {
        Expected(String regex, String inWords) {
            this(Pattern.compile(regex), inWords);
        }
    }

    private final ContentLine line;
    private final LintedComponent component;
    private boolean valid = true;

    private LintedValue(ContentLine line, LintedComponent component) {
        this.line = line;
        this.component = component;
    }

    /** Looks at a property of a component; whether its value is valid. */
    static boolean check(ContentLine line, LintedComponent component) {
        LintedValue value = new LintedValue(line, component);
        value.check();
        return value.valid;
    }

    private void check() {
        Expected simple = SIMPLE.get(line.name());
        if (isTime(line)) {
            times();
        } else if (UTC_TIMES.contains(line.name())) {
            LintedTime time = LintedTime.of(line);
            refuse(!time.isValidTime() || !time.isUtc(), line.value(), "a date-time in UTC");
        } else if (simple != null) {
            refuse(
                    !simple.pattern().matcher(line.value()).matches(),
                    line.value(),
                    simple.inWords());
        } else if (TEXTS.contains(line.name()) || LISTS.contains(line.name())) {
            text();
        } else {
            other();
        }
    }

    /** Whether a property has a time that may be local. */
    static boolean isTime(ContentLine line) {
        return LOCAL_TIMES.contains(line.name());
    }

    /** Whether a duration is zero. */
    static boolean isNothing(String duration) {
        return duration.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
    }

    private void fault(String text) {
        valid = false;
        component.fault(line, line.name() + " " + text);
    }

    private void advise(String text) {
        component.advise(line, line.name() + " " + text);
    }

    private void refuse(boolean wrong, String value, String expected) {
        if (wrong) {
            fault(value + " is not " + expected);
        }
    }

    private void other() {
        String value = line.value();
        switch (line.name()) {
            case "RRULE", "EXRULE" ->
                    StrictRule.fault(value).ifPresent(fault -> fault(value + ": " + fault));
            case "SEQUENCE" ->
                    refuse(
                            !value.matches("\\d{1,10}")
                                    || Long.parseLong(value) > Integer.MAX_VALUE,
                            value,
                            "a whole number from 0 to 2147483647");
            case "TRIGGER" -> {
                LintedTime time = LintedTime.of(line);
                boolean absolute = line.parameter("VALUE").equalsIgnoreCase("DATE-TIME");
                refuse(
                        absolute
                                ? !time.isValidTime() || !time.isUtc()
                                : !DURATION.matcher(value).matches(),
                        value,
                        absolute ? "a date-time in UTC" : "a duration like -PT10M");
            }
            case "STATUS" -> {
                boolean event = component.name().equals("VEVENT");
                refuse(
                        !value.matches(event ? EVENT_STATUS : EVENT_STATUS + OTHER_STATUS),
                        value,
                        event ? "TENTATIVE, CONFIRMED or CANCELLED" : "a status");
            }
            case "METHOD" -> {
                if (!value.equalsIgnoreCase("PUBLISH")) {
                    advise(value + " makes an invitation of the file for some programs");
                }
            }
            default -> {}
        }
    }

    private void text() {
        String text = line.value();
        int escaped = 0;
        for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 2)) {
            char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            if ("\\;,nN".indexOf(next) < 0) {
                fault(
                        "has a backslash before something else than \\ ; , n;"
                                + " write \\\\ for a backslash");
                return;
            }
            escaped += next == ',' || next == ';' ? 1 : 0;
        }
        if (TEXTS.contains(line.name()) && count(text, ',') + count(text, ';') > escaped) {
            advise("has a bare comma or semicolon; write \\, or \\;");
        }
    }

    private static int count(String text, char character) {
        int count = 0;
        for (int at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
            count++;
        }
        return count;
    }

    private void times() {
        String type = line.parameter("VALUE").toUpperCase(Locale.ROOT);
        boolean periods = type.equals("PERIOD") || line.name().equals("FREEBUSY");
        if (type.equals("DATE") && !line.parameter("TZID").isEmpty()) {
            advise("is a date and has a TZID, which means nothing");
        }
        for (String value : line.values()) {
            if (periods) {
                period(value);
            } else {
                time(value, type.equals("DATE"));
            }
        }
    }

    private void time(String value, boolean date) {
        String zone = line.parameter("TZID");
        LintedTime time = new LintedTime(value, zone);
        if (date) {
            refuse(!time.isValidDate(), value, "a date like 20270111");
        } else if (!time.isValidTime()) {
            fault(value + " is not a date-time like 20270111T080000");
        } else if (component.isObservance()) {
            refuse(
                    time.isUtc() || !zone.isEmpty(),
                    value,
                    "a local time, as times in a VTIMEZONE are");
        } else if (time.isUtc() && !zone.isEmpty()) {
            fault(value + " is in UTC and has a TZID; only one of them is allowed");
        } else if (time.isFloating()) {
            component.advise(line, FLOATING);
        }
    }

    private void period(String value) {
        String[] ends = value.split("/", -1);
        LintedTime start = new LintedTime(ends[0], line.parameter("TZID"));
        boolean length = ends.length == 2 && DURATION.matcher(ends[1]).matches();
        LintedTime end = new LintedTime(ends[ends.length - 1], start.zone());
        if (ends.length != 2 || !start.isValidTime() || !(length || end.isValidTime())) {
            refuse(true, value, "a period like 20270111T080000Z/PT1H");
        } else if (length
                ? ends[1].startsWith("-") || isNothing(ends[1])
                : start.isUtc() != end.isUtc() || start.compare(end).orElse(-1) >= 0) {
            fault(value + " does not end after it starts");
        }
    }
}
