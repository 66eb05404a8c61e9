package org.studycal.sync.google;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Google says that its Calendar API takes and answers. */
final class Discovery {

    private final JsonNode document;
    private final List<Method> methods = new ArrayList<>();

    Discovery() {
        try (InputStream stream = Discovery.class.getResourceAsStream("calendar-v3.json")) {
            document = JsonMapper.shared().readTree(stream.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        for (JsonNode resource : document.path("resources")) {
            for (JsonNode method : resource.path("methods")) {
                methods.add(new Method(method));
            }
        }
    }

    /** A method that a request calls, with what stands in its path. */
    record Call(Method method, Map<String, String> inPath) {}

    Optional<Call> find(String verb, String path) {
        String prefix = "/" + document.path("servicePath").stringValue();
        if (!path.startsWith(prefix)) {
            return Optional.empty();
        }
        return methods.stream()
                .filter(method -> method.verb.equals(verb))
                .flatMap(method -> method.match(path.substring(prefix.length())).stream())
                .findFirst();
    }

    /** A method of the API. */
    final class Method {

        final String id;
        private final String verb;
        private final JsonNode json;
        private final Pattern path;
        private final List<String> inPath = new ArrayList<>();

        Method(JsonNode json) {
            this.json = json;
            id = json.path("id").stringValue();
            verb = json.path("httpMethod").stringValue();
            Matcher names = Pattern.compile("\\{(\\w+)}").matcher(json.path("path").stringValue());
            path = Pattern.compile(names.replaceAll("([^/]+)"));
            names.reset().results().forEach(name -> inPath.add(name.group(1)));
        }

        private Optional<Call> match(String asked) {
            Matcher matcher = path.matcher(asked);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < inPath.size(); i++) {
                values.put(
                        inPath.get(i),
                        URLDecoder.decode(matcher.group(i + 1), StandardCharsets.UTF_8));
            }
            return Optional.of(new Call(this, values));
        }

        /** Whether any of some scopes lets a person call it. */
        boolean isOpenTo(Set<String> scopes) {
            for (JsonNode scope : json.path("scopes")) {
                if (scopes.contains(scope.stringValue())) {
                    return true;
                }
            }
            return false;
        }

        /** What is wrong with a request; empty if nothing. */
        List<String> faults(Map<String, String> query, JsonNode body) {
            List<String> faults = new ArrayList<>();
            query.forEach(
                    (name, value) -> {
                        JsonNode parameter = json.path("parameters").path(name);
                        if (parameter.isMissingNode()) {
                            parameter = document.path("parameters").path(name);
                        }
                        if (parameter.isMissingNode()
                                || "path".equals(parameter.path("location").stringValue(""))) {
                            faults.add(id + ": no parameter " + name);
                        } else if (!fits(parameter, value)) {
                            faults.add(id + ": " + name + "=" + value);
                        }
                    });
            JsonNode wanted = json.path("request");
            if (wanted.isMissingNode() != (body == null)) {
                faults.add(id + (body == null ? ": no body" : ": a body"));
            } else if (body != null) {
                check(wanted, body, id, faults);
            }
            return faults;
        }

        /** What is wrong with an answer; empty if nothing. */
        List<String> faultsOfAnswer(JsonNode body) {
            List<String> faults = new ArrayList<>();
            if (json.has("response")) {
                check(json.path("response"), body, id + " answers", faults);
            }
            return faults;
        }
    }

    private static boolean fits(JsonNode parameter, String value) {
        return switch (parameter.path("type").stringValue()) {
            case "integer" -> {
                boolean number = value.matches("-?\\d{1,9}");
                yield number
                        && (!parameter.has("maximum")
                                || Integer.parseInt(value)
                                        <= Integer.parseInt(
                                                parameter.path("maximum").stringValue()));
            }
            case "boolean" -> value.equals("true") || value.equals("false");
            default -> true;
        };
    }

    private void check(JsonNode schema, JsonNode value, String where, List<String> faults) {
        if (schema.has("$ref")) {
            check(
                    document.path("schemas").path(schema.path("$ref").stringValue()),
                    value,
                    where,
                    faults);
            return;
        }
        boolean right =
                switch (schema.path("type").stringValue()) {
                    case "object" -> value.isObject();
                    case "array" -> value.isArray();
                    case "string" -> value.isString() && hasFormat(schema, value.stringValue());
                    case "integer" -> value.isIntegralNumber();
                    case "boolean" -> value.isBoolean();
                    case "number" -> value.isNumber();
                    default -> true;
                };
        if (!right) {
            faults.add("%s: %s is not %s".formatted(where, value, schema.path("type")));
            return;
        }
        if (value.isArray()) {
            value.forEach(each -> check(schema.path("items"), each, where + "[]", faults));
        }
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> property : value.properties()) {
                String at = where + "." + property.getKey();
                JsonNode known = schema.path("properties").path(property.getKey());
                if (known.isMissingNode()) {
                    known = schema.path("additionalProperties");
                }
                if (known.isMissingNode()) {
                    faults.add(at + ": unknown");
                } else {
                    check(known, property.getValue(), at, faults);
                }
            }
        }
    }

    private static boolean hasFormat(JsonNode schema, String value) {
        return switch (schema.path("format").stringValue("")) {
            case "date-time" ->
                    value.matches(
                            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");
            case "date" -> value.matches("\\d{4}-\\d\\d-\\d\\d");
            default -> true;
        };
    }

    /** The ids of its methods. */
    Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        methods.forEach(method -> ids.add(method.id));
        return ids;
    }
}
