package org.studycal.report;

import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Reports as JSON, with their keys in the order in which they are put. */
final class Json {

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** An array with a node for each item. */
    static <T> ArrayNode array(Collection<T> items, Function<T, JsonNode> node) {
        return JsonNodeFactory.instance.arrayNode().addAll(items.stream().map(node).toList());
    }

    /** ISO 8601 with the zone's offset. */
    static String time(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }

    /** ISO 8601; null where there is no date. */
    static JsonNode date(Optional<LocalDate> date) {
        return date.<JsonNode>map(day -> StringNode.valueOf(day.toString()))
                .orElse(NullNode.getInstance());
    }

    /** The indented text with a line end. */
    static String text(JsonNode tree) {
        StringWriter text = new StringWriter();
        new JsonMapper().writerWithDefaultPrettyPrinter().writeValue(text, tree);
        return text.append('\n').toString().replace("\r\n", "\n");
    }
}
