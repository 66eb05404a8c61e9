package org.studycal.store;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.studycal.plan.SolutionException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * What is wrong with a solution file, in words for the person: line and column, path, what is
 * there, what is expected.
 */
record JsonComplaint(String file, String text) {

    private static final int SHOWN_CHARACTERS = 60;

    private static final String MISSING = "missing";

    private record Found(String place, String value) {}

    /** The complaint about what Jackson stumbled over. */
    SolutionException of(JacksonException e) {
        List<Object> path = e.getPath().stream().map(JsonComplaint::step).toList();
        try {
            return switch (e) {
                case UnrecognizedPropertyException unknown ->
                        ofKey(path, keys(unknown.getReferringClass()));
                case MismatchedInputException mismatch -> ofValue(path, mismatch);
                default -> ofSyntax(e.getOriginalMessage(), e.getLocation());
            };
        } catch (JacksonException worse) {
            return ofSyntax(worse.getOriginalMessage(), worse.getLocation());
        }
    }

    private SolutionException ofKey(List<Object> path, List<String> known) {
        Found key = new Found(find(path, true).place, "unknown key '" + path.getLast() + "'");
        return fault(key, path.subList(0, path.size() - 1), "only " + String.join(", ", known));
    }

    /** Where a value is missing, another one may stand under a misspelt key. */
    private SolutionException ofValue(List<Object> path, MismatchedInputException mismatch) {
        Found found = find(path, false);
        if (found.value.equals(MISSING)
                && mismatch.getPath().getLast().from() instanceof Class<?> type) {
            List<Object> object = path.subList(0, path.size() - 1);
            List<String> known = keys(type);
            for (String key : keysOf(object)) {
                if (!known.contains(key)) {
                    return ofKey(Stream.concat(object.stream(), Stream.of(key)).toList(), known);
                }
            }
        }
        return fault(found, path, JsonFormat.expected(mismatch.getTargetType()));
    }

    private static List<String> keys(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
    }

    /** The keys that an object of the file has. */
    private List<String> keysOf(List<Object> object) {
        JsonPointer wanted = pointer(object);
        List<String> keys = new ArrayList<>();
        try (JsonParser json = JsonFormat.MAPPER.createParser(text)) {
            while (json.nextToken() != null) {
                if (json.hasToken(JsonToken.PROPERTY_NAME)
                        && json.streamReadContext().getParent().pathAsPointer().equals(wanted)) {
                    keys.add(json.currentName());
                }
            }
        }
        return keys;
    }

    /** The complaint about a text that is no JSON. */
    SolutionException ofSyntax(String message, TokenStreamLocation at) {
        String place = at == null ? "" : place(at);
        return new SolutionException(
                file + place + ": not JSON (" + message + "); expected a solution file");
    }

    /** The complaint about the value that a path of keys and indexes leads to. */
    SolutionException of(String expected, Object... path) {
        return fault(find(List.of(path), false), List.of(path), expected);
    }

    private SolutionException fault(Found found, List<Object> path, String expected) {
        StringBuilder where = new StringBuilder();
        for (Object step : path) {
            if (step instanceof Integer) {
                where.append('[').append(step).append(']');
            } else {
                where.append(where.isEmpty() ? "" : ".").append(step);
            }
        }
        where.append(where.isEmpty() ? "" : ": ");
        return new SolutionException(
                file + found.place + ": " + where + found.value + "; expected " + expected);
    }

    private static Object step(Reference reference) {
        return reference.getPropertyName() == null
                ? reference.getIndex()
                : reference.getPropertyName();
    }

    /** The key or value that a path leads to, or else the object that lacks it. */
    private Found find(List<Object> path, boolean key) {
        JsonPointer wanted = pointer(path);
        String around = "";
        try (JsonParser json = JsonFormat.MAPPER.createParser(text)) {
            while (json.nextToken() != null) {
                JsonPointer here = json.streamReadContext().pathAsPointer();
                String place = place(json.currentTokenLocation());
                if (here.equals(wanted) && json.hasToken(JsonToken.PROPERTY_NAME) == key) {
                    return new Found(place, shown(json));
                }
                if (around.isEmpty()
                        && json.currentToken().isStructStart()
                        && here.equals(wanted.head())) {
                    around = place;
                }
            }
        }
        return new Found(around, path.isEmpty() ? "nothing" : MISSING);
    }

    private static JsonPointer pointer(List<Object> path) {
        JsonPointer pointer = JsonPointer.empty();
        for (Object step : path) {
            pointer =
                    step instanceof Integer index
                            ? pointer.appendIndex(index)
                            : pointer.appendProperty(step.toString());
        }
        return pointer;
    }

    private static String place(TokenStreamLocation at) {
        return ":" + at.getLineNr() + ":" + at.getColumnNr();
    }

    private static String shown(JsonParser json) {
        String value =
                switch (json.currentToken()) {
                    case START_OBJECT -> "an object";
                    case START_ARRAY -> "a list";
                    case VALUE_STRING -> quoted(json.getString());
                    default -> json.getString();
                };
        return value.length() <= SHOWN_CHARACTERS
                ? value
                : value.substring(0, SHOWN_CHARACTERS) + "...";
    }

    private static String quoted(String string) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(string)) + '"';
    }
}
