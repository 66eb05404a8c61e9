package org.studycal.busy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarParser;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import org.studycal.problem.Quoted;

/**
 * Has ical4j take the lines of one component apart into names, parameters and values. Its model of
 * the values and its zones are left out: a value that cannot be read must cost no more than itself.
 */
final class ComponentParser {

    /** A parameter without a name, as calendars before version 2.0 have them. */
    private static final Pattern NAMELESS = Pattern.compile(";[^=;\"]*(?=;|$)");

    /** A zone without quotes, up to the next parameter or the date, whatever is in its name. */
    private static final Pattern ZONE =
            Pattern.compile(
                    "(?i);TZID=((?:(?!;[A-Z-]{1,20}=|:\\d{4}-?\\d\\d-?\\d\\d)[^\"]){1,200})"
                            + "(?:;[A-Z-]{1,20}=[^:;]{1,200})*+:\\d{4}-?\\d\\d-?\\d\\d");

    private static final CalendarParser ICAL4J = new CalendarParserImpl(true);

    private ComponentParser() {}

    /** Gives a component its properties, and the observances of a time zone theirs. */
    static void parse(Component component, Problems problems) {
        List<ContentLine> lines = component.lines();
        component.setProperties(
                properties(lines, false).orElseGet(() -> lineByLine(lines, problems)));
        if (component.name().equals("VTIMEZONE")) {
            component.children().forEach(observance -> parse(observance, problems));
        }
    }

    /** One broken line makes the parser refuse all of a component. */
    private static List<Property> lineByLine(List<ContentLine> lines, Problems problems) {
        List<Property> properties = new ArrayList<>();
        for (ContentLine line : lines) {
            properties(List.of(line), false)
                    .or(() -> properties(List.of(line), true))
                    .ifPresentOrElse(
                            properties::addAll,
                            () ->
                                    problems.warn(
                                            line.number(),
                                            "",
                                            "the line "
                                                    + Quoted.of(line.text().strip())
                                                    + " is not one of a calendar; it is left"
                                                    + " out"));
        }
        return properties;
    }

    private static Optional<List<Property>> properties(List<ContentLine> lines, boolean old) {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\n");
        for (ContentLine line : lines) {
            String rest = line.rest();
            int colon = rest.indexOf(':');
            if (colon < 0) {
                return Optional.empty();
            }
            text.append(line.name());
            if (old) {
                text.append(NAMELESS.matcher(rest.substring(0, colon)).replaceAll(""));
                text.append(rest, colon, rest.length());
            } else {
                text.append(withQuotes(rest));
            }
            text.append('\n');
        }
        text.append("END:VCALENDAR\n");
        Collector collector = new Collector(lines);
        try {
            ICAL4J.parse(new StringReader(text.toString()), collector);
        } catch (IOException | ParserException e) {
            return Optional.empty();
        }
        // A quote without its end swallows the next line.
        return collector.properties.size() == lines.size()
                ? Optional.of(collector.properties)
                : Optional.empty();
    }

    /** Quotes a zone with a colon in its name, {@code TZID=GMT+05:30:20270301T093000}. */
    private static String withQuotes(String rest) {
        Matcher zone = ZONE.matcher(rest);
        if (!zone.find() || !zone.group(1).matches(".*[:;].*")) {
            return rest;
        }
        return rest.substring(0, zone.start(1))
                + '"'
                + zone.group(1)
                + '"'
                + rest.substring(zone.end(1));
    }

    /** Takes what ical4j finds in lines that are a property each. */
    private static final class Collector implements ContentHandler {

        private final List<ContentLine> lines;
        private final List<Property> properties;
        private String name = "";
        private Map<String, String> parameters = Map.of();

        Collector(List<ContentLine> lines) {
            this.lines = lines;
            this.properties = new ArrayList<>(lines.size());
        }

        @Override
        public void startProperty(String found) {
            name = found;
            parameters = Map.of();
        }

        @Override
        public void parameter(String key, String value) {
            if (parameters.isEmpty()) {
                parameters = new HashMap<>();
            }
            boolean quoted = value.startsWith("\"") && value.endsWith("\"") && value.length() > 1;
            parameters.putIfAbsent(
                    key.strip().toUpperCase(Locale.ROOT),
                    quoted ? value.substring(1, value.length() - 1) : value);
        }

        @Override
        public void propertyValue(String value) {
            ContentLine line = lines.get(properties.size());
            if (name.equals(line.name())) {
                properties.add(new Property(name, parameters, value, line.number()));
            }
        }

        // The rest is the frame that the lines are given.

        @Override
        public void endProperty(String found) {}

        @Override
        public void startCalendar() {}

        @Override
        public void endCalendar() {}

        @Override
        public void startComponent(String found) {}

        @Override
        public void endComponent(String found) {}
    }
}
