package org.studycal.problem;

import java.util.function.Predicate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.util.MinimalPrettyPrinter;

/**
 * The layout of JSON files that are read and compared line by line: some objects and arrays are
 * spread over lines, the others stand on one.
 */
public final class JsonLayout extends MinimalPrettyPrinter {

    private static final long serialVersionUID = 1L;

    private final transient Predicate<TokenStreamContext> spread;

    /**
     * A layout.
     *
     * @param spread which objects and arrays are spread; empty ones never are
     */
    public JsonLayout(Predicate<TokenStreamContext> spread) {
        this.spread = spread;
    }

    /** Spreads what is nested no deeper than a level; the whole is level 1. */
    public static JsonLayout spreading(int levels) {
        return new JsonLayout(context -> context.getNestingDepth() <= levels);
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) {
        newLine(json, 0);
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) {
        newLine(json, 0);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator json) {
        json.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) {
        writeArrayValueSeparator(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) {
        json.writeRaw(spread.test(json.streamWriteContext()) ? "," : ", ");
        newLine(json, 0);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) {
        end(json, entries, '}');
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) {
        end(json, values, ']');
    }

    private void end(JsonGenerator json, int size, char bracket) {
        if (size > 0) {
            newLine(json, 1);
        }
        json.writeRaw(bracket);
    }

    private void newLine(JsonGenerator json, int outdent) {
        TokenStreamContext context = json.streamWriteContext();
        if (spread.test(context)) {
            json.writeRaw('\n' + "  ".repeat(context.getNestingDepth() - outdent));
        }
    }
}
