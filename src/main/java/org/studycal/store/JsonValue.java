package org.studycal.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.studycal.plan.SolutionException;
import tools.jackson.databind.JsonNode;

/**
 * A value in a JSON file that knows where it stands; every fault it finds names file, path, value
 * and expectation.
 */
final class JsonValue {

    /** Leaves room to count on. */
    private static final int MOST_INTEGER = 1_000_000_000;

    private static final int SHOWN_CHARACTERS = 60;
    private static final int MOST_DIGITS = 18;

    private final String file;
    private final String path;
    private final JsonNode node;

    JsonValue(String file, String path, JsonNode node) {
        this.file = file;
        this.path = path;
        this.node = node;
    }

    SolutionException fault(String expected) {
        return SolutionException.at(file, path, shown(), expected);
    }

    private String shown() {
        if (node == null || node.isMissingNode()) {
            return path.isEmpty() ? "nothing" : "missing";
        }
        String text = node.isObject() ? "an object" : node.isArray() ? "a list" : node.toString();
        return text.length() <= SHOWN_CHARACTERS
                ? text
                : text.substring(0, SHOWN_CHARACTERS) + "...";
    }

    /** Checks that this is an object without any other key. */
    JsonValue object(Set<String> keys) throws SolutionException {
        if (node == null || !node.isObject()) {
            throw fault("an object");
        }
        for (String key : node.propertyNames()) {
            if (!keys.contains(key)) {
                throw SolutionException.at(
                        file, path, "unknown key '" + key + "'", "only " + String.join(", ", keys));
            }
        }
        return this;
    }

    /** The value of a key, which may be missing. */
    JsonValue get(String key) {
        return new JsonValue(file, path.isEmpty() ? key : path + "." + key, node.get(key));
    }

    boolean has(String key) {
        return node.has(key);
    }

    boolean isNull() {
        return node != null && node.isNull();
    }

    boolean isList() {
        return node != null && node.isArray();
    }

    Set<String> keys() throws SolutionException {
        if (node == null || !node.isObject()) {
            throw fault("an object");
        }
        return Set.copyOf(node.propertyNames());
    }

    List<JsonValue> list() throws SolutionException {
        if (node == null || !node.isArray()) {
            throw fault("a list");
        }
        List<JsonValue> elements = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            elements.add(new JsonValue(file, path + "[" + i + "]", node.get(i)));
        }
        return elements;
    }

    String text() throws SolutionException {
        if (node == null || !node.isString()) {
            throw fault("a text");
        }
        return node.stringValue();
    }

    String name() throws SolutionException {
        String text = text();
        if (text.isBlank()) {
            throw fault("a text that is not empty");
        }
        return text;
    }

    boolean flag() throws SolutionException {
        if (node == null || !node.isBoolean()) {
            throw fault("true or false");
        }
        return node.booleanValue();
    }

    int integer(int least) throws SolutionException {
        if (node == null
                || !node.isIntegralNumber()
                || !node.canConvertToInt()
                || node.intValue() < least
                || node.intValue() > MOST_INTEGER) {
            throw fault("a whole number from " + least + " to " + MOST_INTEGER);
        }
        return node.intValue();
    }

    long longInteger() throws SolutionException {
        if (node == null || !node.isIntegralNumber() || !node.canConvertToLong()) {
            throw fault("a whole number");
        }
        return node.longValue();
    }

    /** A number times {@code scale}, rounded to a whole number. */
    long scaled(long scale, String expected) throws SolutionException {
        if (node == null || !node.isNumber()) {
            throw fault(expected);
        }
        BigDecimal number = node.decimalValue();
        // A short number can be astronomically large or fine; such a one would take for ever to
        // round.
        boolean tooLarge = (long) number.precision() - number.scale() > MOST_DIGITS - 4;
        if (number.signum() != 0 && (tooLarge || number.scale() > 100)) {
            throw fault(expected);
        }
        return number.signum() == 0
                ? 0
                : number.multiply(BigDecimal.valueOf(scale))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    LocalDate date() throws SolutionException {
        String expected = "a date like 2027-01-04";
        if (node == null || !node.isString()) {
            throw fault(expected);
        }
        try {
            LocalDate date = LocalDate.parse(node.stringValue());
            if (date.getYear() < 1 || date.getYear() > 9999) {
                throw fault(expected);
            }
            return date;
        } catch (DateTimeException e) {
            throw fault(expected);
        }
    }

    OffsetDateTime time() throws SolutionException {
        String expected = "a time with offset like 2027-01-04T08:00:00-05:00";
        if (node == null || !node.isString()) {
            throw fault(expected);
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(node.stringValue());
            if (time.getYear() < 1 || time.getYear() > 9999) {
                throw fault(expected);
            }
            return time;
        } catch (DateTimeException e) {
            throw fault(expected);
        }
    }
}
