package org.studycal.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.studycal.plan.Solution;
import org.studycal.problem.DidYouMean;
import org.studycal.problem.RemainingProblem;
import org.studycal.store.SolutionFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A line of learners, which is a JSON object, and a line of plans, which is one, too.
 *
 * @param id what the learner is called
 * @param problem a problem in JSON, or where its file is
 * @param template a problem's file with keys that take the place of its own
 * @param previous the plan before: what {@code solution.json} holds, or where such a file is
 * @param progress entries of a progress file in JSON, or where such a file is
 * @param busy times that are taken, and where files of calendars are
 * @param now the present, if it is not everybody's
 */
record LearnerJson(
        String id,
        Optional<Content> problem,
        Optional<Template> template,
        Optional<Content> previous,
        Optional<Content> progress,
        List<Busy> busy,
        Optional<String> now) {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static final List<String> KEYS =
            List.of("id", "problem", "template", "set", "previous", "progress", "busy", "now");

    /** What a line of plans has before what the solution's file has. */
    private static final List<String> OF_PLANS = List.of("id", "status", "finish", "error");

    private static final int LONGEST_ID = 200;

    /** It names files and begins the identity of events. */
    private static final Pattern ID =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._@+-]{0," + (LONGEST_ID - 1) + "}");

    LearnerJson {
        busy = List.copyOf(busy);
    }

    /** Something that stands in the line itself, or in a file. */
    sealed interface Content {

        /** JSON in the line. */
        record Inline(String json) implements Content {}

        /** The path of a file. */
        record InFile(String path) implements Content {}
    }

    /**
     * A problem that many share.
     *
     * @param path of its file, YAML or JSON
     * @param set its keys that are others for this learner, as a JSON object
     */
    record Template(String path, String set) {

        /** The problem in JSON, given the file's content. */
        byte[] applied(byte[] content) throws BadLine {
            ObjectMapper format = path.endsWith(".json") ? JSON : YAMLMapper.shared();
            try {
                if (!(format.readTree(content) instanceof ObjectNode problem)) {
                    throw new BadLine("template: " + path + " is not a problem");
                }
                problem.setAll((ObjectNode) JSON.readTree(set));
                return problem.toString().getBytes(StandardCharsets.UTF_8);
            } catch (JacksonException e) {
                throw new BadLine("template: " + path + ": " + e.getOriginalMessage());
            }
        }
    }

    /** Time that is taken. */
    sealed interface Busy {

        /** A stretch, its ends as they are written. */
        record Time(String title, String start, String end) implements Busy {}

        /** The path of a calendar's file. */
        record InFile(String path) implements Busy {}
    }

    /** Reads a line. */
    static LearnerJson read(String line) throws BadLine {
        return of(tree(line));
    }

    /** The learner of a line, if it is one of learners and says so. */
    static Optional<String> idOf(String line) {
        try {
            return Optional.of(id(tree(line)));
        } catch (BadLine e) {
            return Optional.empty();
        }
    }

    private static ObjectNode tree(String line) throws BadLine {
        try {
            if (JSON.readTree(line) instanceof ObjectNode object) {
                return object;
            }
            throw new BadLine(
                    "the line is no JSON object; expected {\"id\": ..., \"problem\": ...}");
        } catch (JacksonException e) {
            throw new BadLine(
                    "the line is no JSON: %s, column %d"
                            .formatted(e.getOriginalMessage(), e.getLocation().getColumnNr()));
        }
    }

    private static String id(ObjectNode line) throws BadLine {
        JsonNode id = line.path("id");
        if (!id.isString() || id.stringValue().isBlank()) {
            throw new BadLine("id: expected a text that names the learner");
        }
        if (!ID.matcher(id.stringValue()).matches()) {
            throw new BadLine(
                    "id: expected letters, digits, spaces and any of . _ @ + -, at most %d, the first a letter or digit"
                            .formatted(LONGEST_ID));
        }
        return id.stringValue();
    }

    private static LearnerJson of(ObjectNode line) throws BadLine {
        String id = id(line);
        for (String key : new TreeSet<>(line.propertyNames())) {
            if (!KEYS.contains(key)) {
                String hint =
                        DidYouMean.among(key, KEYS).map(each -> "; maybe " + each + "?").orElse("");
                throw new BadLine(key + ": there is no such key" + hint);
            }
        }
        Optional<Content> problem = content(line, "problem", "a problem, or a file's path");
        if (problem.isPresent() == line.has("template")) {
            throw new BadLine("expected either problem or template");
        }
        if (line.has("set") && !(line.has("template") && line.get("set").isObject())) {
            throw new BadLine("set: expected an object with keys of a problem, beside template");
        }
        Optional<Template> template = Optional.empty();
        if (line.has("template")) {
            JsonNode set = line.path("set");
            template =
                    Optional.of(
                            new Template(
                                    text(line, "template"),
                                    set.isObject() ? set.toString() : "{}"));
        }
        return new LearnerJson(
                id,
                problem,
                template,
                content(line, "previous", "a line of plans, or a solution file's path"),
                content(line, "progress", "a list of entries, or a file's path"),
                busy(line.path("busy")),
                line.has("now") ? Optional.of(text(line, "now")) : Optional.empty());
    }

    private static String text(ObjectNode line, String key) throws BadLine {
        JsonNode value = line.get(key);
        if (value == null || !value.isString()) {
            throw new BadLine(key + ": expected a text");
        }
        return value.stringValue();
    }

    private static Optional<Content> content(ObjectNode line, String key, String expected)
            throws BadLine {
        JsonNode value = line.get(key);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (value.isString()) {
            return Optional.of(new Content.InFile(value.stringValue()));
        }
        if (!value.isContainer()) {
            throw new BadLine(key + ": expected " + expected);
        }
        if (value instanceof ObjectNode object && key.equals("previous")) {
            object.remove(OF_PLANS);
        }
        return Optional.of(new Content.Inline(value.toString()));
    }

    private static List<Busy> busy(JsonNode value) throws BadLine {
        List<Busy> all = new ArrayList<>();
        if (value.isString()) {
            all.add(new Busy.InFile(value.stringValue()));
        } else if (value.isArray()) {
            for (JsonNode each : value) {
                all.add(each.isString() ? new Busy.InFile(each.stringValue()) : time(each));
            }
        } else if (!value.isMissingNode() && !value.isNull()) {
            throw new BadLine("busy: expected a list of times, or paths of calendar files");
        }
        return all;
    }

    private static Busy.Time time(JsonNode each) throws BadLine {
        if (!each.path("start").isString() || !each.path("end").isString()) {
            throw new BadLine(
                    "busy: expected {\"start\": \"2027-01-04T09:00\", \"end\": \"2027-01-04T10:00\"}, got "
                            + each);
        }
        return new Busy.Time(
                each.path("title").asString("Busy"),
                each.get("start").stringValue(),
                each.get("end").stringValue());
    }

    /** The line of a plan: what {@code solution.json} has, after the learner and how it ended. */
    static String solved(String id, RemainingProblem remaining, Solution solution, String finish) {
        ObjectNode plan =
                (ObjectNode) JSON.readTree(SolutionFile.line(remaining.problem(), solution));
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("id", id);
        line.put("status", solution.leftOut().isEmpty() ? "solved" : "leftOut");
        line.put("finish", finish);
        for (Map.Entry<String, JsonNode> each : plan.properties()) {
            line.set(each.getKey(), each.getValue());
        }
        return line.toString();
    }

    /** The line of a learner without a plan. */
    static String without(Optional<String> id, String status, String error) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("id", id.orElse(null));
        line.put("status", status);
        line.put("error", error);
        return line.toString();
    }

    /** A line that can not be used; the message says where and why. */
    static final class BadLine extends IOException {

        private static final long serialVersionUID = 1L;

        BadLine(String message) {
            super(message);
        }
    }
}
