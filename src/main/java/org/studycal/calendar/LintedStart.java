package org.studycal.calendar;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The start of a component, and what has to go with it: end, rules, further times, exceptions. */
final class LintedStart {

    private static final Pattern UNTIL = Pattern.compile("(?:^|;)UNTIL=([^;]*)");

    private final LintedComponent component;
    private final LintedTime start;

    LintedStart(LintedComponent component, ContentLine line) {
        this.component = component;
        this.start = LintedTime.of(line);
    }

    void check() {
        component.line("DTEND").ifPresent(this::end);
        component.line("DUE").ifPresent(this::end);
        component.lines("RRULE").forEach(this::rule);
        component.lines("EXDATE").forEach(this::except);
        component.lines("RDATE").forEach(this::more);
    }

    private void end(ContentLine line) {
        LintedTime end = LintedTime.of(line);
        int order = end.compare(start).orElse(1);
        if (!fits(end)) {
            component.fault(line, line.name() + " " + end.value() + unfit());
        } else if (order < 0) {
            String text = " %s is before DTSTART %s".formatted(end.value(), start.value());
            component.fault(line, line.name() + text);
        } else if (order == 0) {
            component.advise(line, line.name() + " is DTSTART: it takes no time");
        }
    }

    private void rule(ContentLine line) {
        String rule = line.value().toUpperCase(Locale.ROOT);
        boolean observance = component.isObservance();
        boolean inUtc = !start.isDate() && (observance || !start.isFloating());
        if (start.isDate() && rule.matches(".*BY(HOUR|MINUTE|SECOND)=.*")) {
            component.fault(line, "RRULE " + line.value() + " has times, and DTSTART is a date");
        }
        Matcher part = UNTIL.matcher(rule);
        if (!part.find()) {
            return;
        }
        LintedTime until = new LintedTime(part.group(1), start.zone());
        if (!until.isValidDate() && !until.isValidTime()) {
            component.fault(line, "UNTIL in RRULE " + line.value() + " is not a date or a time");
        } else if (!fits(until) || (inUtc && !until.isUtc())) {
            String form = start.isDate() ? "a date" : "in UTC";
            component.fault(
                    line,
                    "UNTIL in RRULE " + line.value() + " is not " + form + ", as DTSTART asks");
        } else if (!observance && until.compare(start).orElse(0) < 0) {
            component.fault(
                    line, "UNTIL in RRULE " + line.value() + " is before DTSTART " + start.value());
        }
    }

    private void except(ContentLine line) {
        if (!fits(LintedTime.of(line))) {
            component.fault(line, "EXDATE " + line.value() + unfit());
        }
    }

    private void more(ContentLine line) {
        Stream<LintedTime> times =
                line.values().stream()
                        .map(
                                value ->
                                        new LintedTime(
                                                value.split("/", 2)[0], line.parameter("TZID")));
        if (!fits(LintedTime.of(line))) {
            component.advise(line, "RDATE " + line.value() + unfit());
        } else if (!component.isObservance()
                && times.anyMatch(time -> time.compare(start).orElse(0) < 0)) {
            component.advise(line, "RDATE is before DTSTART, which is to be the first time");
        }
    }

    private boolean fits(LintedTime time) {
        return time.isDate() == start.isDate();
    }

    private String unfit() {
        return " is not " + (start.isDate() ? "a date" : "a time") + " as DTSTART is";
    }
}
