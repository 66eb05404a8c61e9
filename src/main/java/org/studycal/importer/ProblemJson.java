package org.studycal.importer;

import java.io.StringWriter;
import org.studycal.importer.Value.Bare;
import org.studycal.importer.Value.Entry;
import org.studycal.importer.Value.Group;
import org.studycal.importer.Value.Item;
import org.studycal.importer.Value.Items;
import org.studycal.importer.Value.Text;
import org.studycal.problem.JsonLayout;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes the same as JSON, which has no comments. */
final class ProblemJson {

    /** Told by the group or items that a value of the text stands for. */
    private static final JsonLayout LAYOUT =
            new JsonLayout(
                    context ->
                            switch (context.currentValue()) {
                                case Group group -> !group.flow();
                                case Items items -> !items.flow();
                                default -> true;
                            });

    private final JsonGenerator json;

    private ProblemJson(JsonGenerator json) {
        this.json = json;
    }

    /** The file, with a newline at its end. */
    static String of(Group document) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonMapper().writer().with(LAYOUT).createGenerator(text)) {
            new ProblemJson(json).value(document);
        }
        return text.append('\n').toString();
    }

    private void value(Value value) {
        switch (value) {
            case Text text -> json.writeString(text.text());
            case Bare bare -> json.writeRawValue(bare.text());
            case Group group -> {
                json.writeStartObject(group);
                for (Entry entry : group.entries()) {
                    json.writeName(entry.key());
                    value(entry.value());
                }
                json.writeEndObject();
            }
            case Items items -> {
                json.writeStartArray(items);
                for (Item item : items.items()) {
                    value(item.value());
                }
                json.writeEndArray();
            }
        }
    }
}
