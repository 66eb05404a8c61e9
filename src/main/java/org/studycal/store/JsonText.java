package org.studycal.store;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * JSON of maps, lists, strings, numbers, booleans and nulls, laid out to be read and compared line
 * by line: the first two levels are spread over lines, what lies deeper stands on one.
 */
final class JsonText {

    private static final int SPREAD_LEVELS = 2;

    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    /** The document, with a newline at its end. */
    static String of(Map<String, ?> document) {
        JsonText text = new JsonText();
        text.value(document, 0);
        return text.out.append('\n').toString();
    }

    private void value(Object value, int level) {
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> map -> object(map, level);
            case List<?> list -> array(list, level);
            case BigDecimal number -> out.append(number.toPlainString());
            case Number number -> out.append(number);
            case Boolean flag -> out.append(flag);
            case String string -> string(string);
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }

    private void object(Map<?, ?> map, int level) {
        boolean spread = level < SPREAD_LEVELS && !map.isEmpty();
        out.append('{');
        for (Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
                entries.hasNext(); ) {
            Map.Entry<?, ?> entry = entries.next();
            newline(spread, level + 1);
            string((String) entry.getKey());
            out.append(": ");
            value(entry.getValue(), level + 1);
            comma(entries.hasNext(), spread);
        }
        newline(spread, level);
        out.append('}');
    }

    private void array(List<?> list, int level) {
        boolean spread = level < SPREAD_LEVELS && !list.isEmpty();
        out.append('[');
        for (Iterator<?> elements = list.iterator(); elements.hasNext(); ) {
            newline(spread, level + 1);
            value(elements.next(), level + 1);
            comma(elements.hasNext(), spread);
        }
        newline(spread, level);
        out.append(']');
    }

    private void newline(boolean spread, int level) {
        if (spread) {
            out.append('\n').repeat("  ", level);
        }
    }

    private void comma(boolean more, boolean spread) {
        if (more) {
            out.append(spread ? "," : ", ");
        }
    }

    private void string(String string) {
        out.append('"')
                .append(JsonStringEncoder.getInstance().quoteAsCharArray(string))
                .append('"');
    }
}
