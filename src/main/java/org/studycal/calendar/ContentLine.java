package org.studycal.calendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One unfolded line of a calendar file, as the lint reads it.
 *
 * @param number of its first line in the file, from 1
 * @param text the whole of it
 * @param name property or {@code BEGIN}, {@code END}, in capitals; empty where the line has none
 * @param parameters by name in capitals, values without quotes
 * @param value as it is in the file
 * @param faults what is wrong with its octets and its form
 */
record ContentLine(
        int number,
        String text,
        String name,
        Map<String, String> parameters,
        String value,
        List<Fault> faults) {

    private static final Pattern NAME = Pattern.compile("[-A-Za-z0-9]+");

    /** One value or several, each in quotes or without any. */
    private static final Pattern PARAMETER =
            Pattern.compile("[-A-Za-z0-9]+=(\"[^\"]*\"|[^\";:,]*)(,(\"[^\"]*\"|[^\";:,]*))*");

    /**
     * Something wrong with a line.
     *
     * @param line the line of the file it is in, from 1
     * @param advice whether it is right, and some programs have trouble with it
     */
    record Fault(int line, String text, boolean advice) {}

    /** Takes a line apart; one that has no name and value has a fault and an empty name. */
    static ContentLine of(int number, String text, List<Fault> octets) {
        int colon = end(text, 0, true);
        if (colon < 0) {
            boolean empty = text.isEmpty();
            List<Fault> faults = new ArrayList<>(octets);
            String what = empty ? "an empty line" : quoted(text) + " is not NAME:VALUE";
            faults.add(new Fault(number, what, empty));
            return new ContentLine(number, text, "", Map.of(), "", faults);
        }
        List<Fault> faults = octets;
        int semicolon = end(text, 0, false);
        String name = text.substring(0, semicolon);
        if (!NAME.matcher(name).matches()) {
            faults = more(faults, number, quoted(name) + " is not a property's name");
        }
        Map<String, String> parameters = semicolon == colon ? Map.of() : new HashMap<>();
        while (semicolon < colon) {
            int next = end(text, semicolon + 1, false);
            String part = text.substring(semicolon + 1, next);
            int equals = part.indexOf('=');
            String key = part.substring(0, Math.max(equals, 0)).toUpperCase(Locale.ROOT);
            if (!PARAMETER.matcher(part).matches()) {
                String quotes = part.contains("\"") ? "; a quote cannot be in its value" : "";
                faults = more(faults, number, quoted(part) + " is not PARAMETER=VALUE" + quotes);
            } else if (parameters.put(key, part.substring(equals + 1).replace("\"", "")) != null) {
                faults = more(faults, number, "parameter " + key + " appears twice");
            }
            semicolon = next;
        }
        return new ContentLine(
                number,
                text,
                name.toUpperCase(Locale.ROOT),
                parameters,
                text.substring(colon + 1),
                List.copyOf(faults));
    }

    private static List<Fault> more(List<Fault> faults, int line, String text) {
        List<Fault> more = new ArrayList<>(faults);
        more.add(new Fault(line, text, false));
        return more;
    }

    /**
     * Where the next colon is that no quotes protect, or semicolon before it; negative for none.
     */
    private static int end(String text, int start, boolean colonOnly) {
        boolean quoted = false;
        for (int position = start; position < text.length(); position++) {
            char character = text.charAt(position);
            quoted ^= character == '"';
            if (!quoted && (character == ':' || (character == ';' && !colonOnly))) {
                return position;
            }
        }
        return -1;
    }

    private static String quoted(String text) {
        return "'" + PlainText.shorten(text, 40) + "'";
    }

    /** A parameter's value, empty if it is not given. */
    String parameter(String key) {
        return parameters.getOrDefault(key, "");
    }

    /** The parts of a list. */
    List<String> values() {
        return List.of(value.split(",", -1));
    }

    /** Whether its value is this word, in any case. */
    boolean says(String word) {
        return value.equalsIgnoreCase(word);
    }

    /** Whether it is one of these properties. */
    boolean isOneOf(String... names) {
        return List.of(names).contains(name);
    }
}
