package org.studycal.calendar;

import java.util.stream.Stream;

/** The start of a component, and what has to go with it: end, rules, further times, exceptions. */
final class LintedStart {

    private final LintedComponent component;
    private final LintedTime start;

    LintedStart(LintedComponent component, ContentLine line) {
        this.component = component;
        this.start = LintedTime.of(line);
    }

    void check() {
        component.line("DTEND").ifPresent(this::end);
        component.lines("RRULE").forEach(this::rule);
        component.lines("EXDATE").forEach(this::except);
        component.lines("RDATE").forEach(this::more);
    }

    private void end(ContentLine line) {
        LintedTime end = LintedTime.of(line);
        int order = end.compare(start).orElse(1);
        if (!fits(end)) {
            component.fault(line, "DTEND " + end.value() + unfit());
        } else if (order < 0) {
            String text = "DTEND " + end.value() + " is before DTSTART " + start.value();
            component.fault(line, text);
        } else if (order == 0) {
            component.advise(line, "DTEND is DTSTART: the event takes no time");
        }
    }

    private void rule(ContentLine line) {
        LintedRule rule = new LintedRule(line.value());
        LintedTime until = new LintedTime(rule.part("UNTIL"), start.zone());
        boolean observance = component.isObservance();
        boolean inUtc = !start.isDate() && (observance || !start.isFloating());
        if (start.isDate() && rule.hasTimes()) {
            component.fault(line, "RRULE " + line.value() + " has times, and DTSTART is a date");
        }
        if (until.value().isEmpty()) {
            return;
        }
        if (!fits(until) || (inUtc && !until.isUtc())) {
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
