package org.studycal.importer;

import java.io.StringWriter;
import org.studycal.importer.Value.Block;
import org.studycal.importer.Value.Entry;
import org.studycal.importer.Value.Scalar;
import org.studycal.problem.JsonLayout;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes the same as JSON, which has no comments. */
final class ProblemJson {

    /** Told by the block that a value of the text stands for. */
    private static final JsonLayout LAYOUT =
            new JsonLayout(
                    context -> !(context.currentValue() instanceof Block block) || !block.flow());

    private final JsonGenerator json;

    private ProblemJson(JsonGenerator json) {
        this.json = json;
    }

    /** The file, with a newline at its end. */
    static String of(Block document) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonMapper().writer().with(LAYOUT).createGenerator(text)) {
            new ProblemJson(json).value(document);
        }
        return text.append('\n').toString();
    }

    private void value(Value value) {
        switch (value) {
            case Scalar scalar -> {
                if (scalar.bare()) {
                    json.writeRawValue(scalar.text());
                } else {
                    json.writeString(scalar.text());
                }
            }
            case Block block -> {
                if (block.keyed()) {
                    json.writeStartObject(block);
                } else {
                    json.writeStartArray(block);
                }
                for (Entry entry : block.entries()) {
                    if (block.keyed()) {
                        json.writeName(entry.key());
                    }
                    value(entry.value());
                }
                if (block.keyed()) {
                    json.writeEndObject();
                } else {
                    json.writeEndArray();
                }
            }
        }
    }
}
