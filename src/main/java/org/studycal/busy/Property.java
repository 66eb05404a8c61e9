package org.studycal.busy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One property of a component.
 *
 * @param name in upper case
 * @param parameters the first value of each, by name in upper case
 * @param value as written, not unescaped
 * @param line where it begins, counted from 1
 */
record Property(String name, Map<String, String> parameters, String value, int line) {

    /** A parameter's value, empty if it is not given. */
    String parameter(String name) {
        return parameters.getOrDefault(name, "").strip();
    }

    /** The parts of a list. */
    List<String> values() {
        List<String> values = new ArrayList<>(1);
        for (String part : value.split(",", -1)) {
            if (!part.isBlank()) {
                values.add(part.strip());
            }
        }
        return values;
    }

    /** The value as text: unescaped, on one line, nothing invisible. */
    String text() {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                c = value.charAt(++i);
                if (c == 'n' || c == 'N') {
                    c = ' ';
                }
            }
            boolean invisible = Character.isISOControl(c) || c == '\uFEFF';
            text.append(invisible ? ' ' : c);
        }
        return text.toString().strip();
    }
}
