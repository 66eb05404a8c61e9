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
     * @param advice whether programs are to take it all the same
     */
    record Fault(int line, String text, boolean advice) {}

    /** Takes a line apart; one that has no name and value has a fault and an empty name. */
    static ContentLine of(int number, String text, List<Fault> octets) {
        List<Fault> faults = new ArrayList<>(octets);
        List<String> parts = new ArrayList<>();
        int colon = split(text, parts);
        if (colon < 0) {
            String what = text.isEmpty() ? "an empty line" : quoted(text) + " is not NAME:VALUE";
            faults.add(new Fault(number, what, false));
            return new ContentLine(number, text, "", Map.of(), "", faults);
        }
        String name = parts.getFirst();
        if (!NAME.matcher(name).matches()) {
            faults.add(new Fault(number, quoted(name) + " is not a property's name", false));
        }
        Map<String, String> parameters = parts.size() == 1 ? Map.of() : new HashMap<>();
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            String key = part.substring(0, Math.max(equals, 0)).toUpperCase(Locale.ROOT);
            if (!PARAMETER.matcher(part).matches()) {
                String quotes = part.contains("\"") ? "; a quote cannot be in its value" : "";
                faults.add(
                        new Fault(
                                number, quoted(part) + " is not PARAMETER=VALUE" + quotes, false));
            } else if (parameters.put(key, part.substring(equals + 1).replace("\"", "")) != null) {
                faults.add(new Fault(number, "parameter " + key + " appears twice", false));
            }
        }
        return new ContentLine(
                number,
                text,
                name.toUpperCase(Locale.ROOT),
                parameters,
                text.substring(colon + 1),
                faults);
    }

    /** Splits at what no quotes protect; the position of the colon, negative if there is none. */
    private static int split(String text, List<String> parts) {
        boolean quoted = false;
        int start = 0;
        for (int position = 0; position < text.length(); position++) {
            char character = text.charAt(position);
            quoted ^= character == '"';
            if (!quoted && (character == ';' || character == ':')) {
                parts.add(text.substring(start, position));
                start = position + 1;
                if (character == ':') {
                    return position;
                }
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
