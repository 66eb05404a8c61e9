package org.studycal.problem;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published schema as the tests see it: what it rejects, and which keys it has at which place.
 */
final class ProblemSchema {

    private static final String RESOURCE = "problem.schema.json";

    private final JsonNode root;
    private final Schema schema;

    ProblemSchema() {
        try (InputStream in = ProblemReader.class.getResourceAsStream(RESOURCE)) {
            root = JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(root);
    }

    /** What the schema has against this YAML file. */
    List<Error> errors(Path yaml) {
        try {
            return schema.validate(Files.readString(yaml), InputFormat.YAML);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The keys of every group, by its place: {@code ""}, {@code categories.*.quota}, {@code
     * activities[].after[]}. A place in a list is that of the single entry that needs no brackets,
     * too.
     */
    Map<String, Set<String>> keys() {
        Map<String, Set<String>> keys = new TreeMap<>();
        collect(root, "", keys);
        return keys;
    }

    /** The keys that must be there in the group at this place, whatever else is there. */
    Set<String> required(String place) {
        Set<String> required = new TreeSet<>();
        for (JsonNode name : at(root, place).path("required")) {
            required.add(name.asString());
        }
        return required;
    }

    private void collect(JsonNode given, String place, Map<String, Set<String>> keys) {
        JsonNode node = resolved(given);
        node.path("properties")
                .properties()
                .forEach(
                        property -> {
                            keys.computeIfAbsent(place, none -> new TreeSet<>())
                                    .add(property.getKey());
                            collect(
                                    property.getValue(),
                                    place.isEmpty()
                                            ? property.getKey()
                                            : place + "." + property.getKey(),
                                    keys);
                        });
        if (node.path("additionalProperties").isObject()) {
            collect(node.path("additionalProperties"), place + ".*", keys);
        }
        if (node.has("items")) {
            collect(node.path("items"), place + "[]", keys);
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            for (JsonNode alternative : node.path(choice)) {
                if (!isSingleOfList(alternative, node.path(choice))) {
                    collect(alternative, place, keys);
                }
            }
        }
    }

    /** Whether the same also stands there as a list's items. */
    private static boolean isSingleOfList(JsonNode alternative, JsonNode alternatives) {
        return alternatives
                .valueStream()
                .anyMatch(other -> other.path("items").equals(alternative));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asString().substring(1)) : node;
    }

    private JsonNode at(JsonNode from, String place) {
        JsonNode node = resolved(from);
        for (String step : place.replace("[]", ".[]").split("\\.", -1)) {
            node =
                    switch (step) {
                        case "" -> node;
                        case "*" -> resolved(node.path("additionalProperties"));
                        case "[]" -> resolved(listOf(node).path("items"));
                        default -> resolved(groupWith(node, step).path("properties").path(step));
                    };
        }
        return groupOf(node);
    }

    private JsonNode listOf(JsonNode node) {
        return alternative(node, "items");
    }

    private JsonNode groupOf(JsonNode node) {
        return alternative(node, "properties");
    }

    /** Of several groups that may stand here the first one that has a key. */
    private JsonNode groupWith(JsonNode node, String key) {
        for (JsonNode alternative : node.path("oneOf")) {
            JsonNode group = resolved(alternative);
            if (group.path("properties").has(key)) {
                return group;
            }
        }
        return groupOf(node);
    }

    private JsonNode alternative(JsonNode node, String key) {
        if (node.has(key)) {
            return node;
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            for (JsonNode alternative : node.path(choice)) {
                if (resolved(alternative).has(key)) {
                    return resolved(alternative);
                }
            }
        }
        return node;
    }
}
