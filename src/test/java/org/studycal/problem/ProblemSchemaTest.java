package org.studycal.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The schema and the reader accept the same keys at the same places, and both accept what is in
 * {@code problems/}.
 */
class ProblemSchemaTest {

    private static final Path EVERY_KEY =
            Path.of("src/test/resources/org/studycal/problem/every-key.yaml");

    /** What a schema can see; durations in range, for example, it cannot. */
    private static final Set<FaultKind> FORM =
            EnumSet.of(
                    FaultKind.UNKNOWN_KEY,
                    FaultKind.EMPTY_VALUE,
                    FaultKind.CONFLICTING_KEYS,
                    FaultKind.WRONG_TYPE,
                    FaultKind.DUPLICATE_ENTRY,
                    FaultKind.BAD_DATE,
                    FaultKind.BAD_DATE_TIME,
                    FaultKind.BAD_DAY,
                    FaultKind.BAD_ID,
                    FaultKind.BAD_LINK,
                    FaultKind.BAD_NUMBER,
                    FaultKind.BAD_TIME,
                    FaultKind.BAD_WEEKS);

    private static final String STRANGER = "zzzzzzzzzzzzzzzz";

    private final ProblemSchema schema = new ProblemSchema();

    static List<Path> problems() throws IOException {
        List<Path> problems = new ArrayList<>(List.of(EVERY_KEY));
        for (String folder : List.of("problems", "src/test/resources/problems/right")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.filter(file -> file.toString().matches(".*\\.(yaml|json)"))
                        .sorted()
                        .forEach(problems::add);
            }
        }
        return problems;
    }

    @ParameterizedTest
    @MethodSource("problems")
    void schemaAndReaderAcceptTheProblem(Path problem) throws Exception {
        assertThat(schema.errors(problem)).isEmpty();
        assertThat(ProblemReader.read(problem).problem().activities()).isNotEmpty();
    }

    @Test
    void everyKeyOfTheSchemaIsKnownToTheReader() throws Exception {
        Map<String, Set<String>> used = new TreeMap<>();
        collect(YAMLMapper.shared().readTree(Files.readString(EVERY_KEY)), "", used);

        assertThat(used).isEqualTo(schema.keys());
        assertThat(ProblemReader.read(EVERY_KEY).problem().title()).isEqualTo("Every key");
    }

    @Test
    void everyKeyOfTheReaderIsKnownToTheSchema(@TempDir Path folder) throws Exception {
        JsonNode tree = YAMLMapper.shared().readTree(Files.readString(EVERY_KEY));
        addStranger(tree);
        Path file = Files.writeString(folder.resolve("strangers.json"), tree.toString());

        List<Fault> faults =
                catchThrowableOfType(ProblemException.class, () -> ProblemReader.read(file))
                        .faults();

        Map<String, Set<String>> accepted = new TreeMap<>();
        for (Fault fault : faults) {
            assertThat(fault.kind()).as(fault.render()).isEqualTo(FaultKind.UNKNOWN_KEY);
            String place =
                    fault.path()
                            .replaceAll("\\.?" + STRANGER + "$", "")
                            .replaceAll("\\[\\d+]", "[]")
                            .replaceAll("^categories\\.\\w+", "categories.*");
            String keys = fault.message().replaceFirst("^.* possible are ", "");
            accepted.computeIfAbsent(place, none -> new TreeSet<>())
                    .addAll(List.of(keys.split(", ")));
        }
        assertThat(accepted).isEqualTo(schema.keys());
    }

    @Test
    void schemaMissesTheKeysThatTheReaderMisses(@TempDir Path folder) throws Exception {
        JsonNode tree = YAMLMapper.shared().readTree(Files.readString(EVERY_KEY));
        Path file = folder.resolve("missing.json");
        for (ObjectNode group : groups(tree)) {
            for (String key : List.copyOf(group.propertyNames())) {
                JsonNode removed = group.remove(key);
                Files.writeString(file, tree.toString());
                assertThat(!schema.errors(file).isEmpty())
                        .as("whether the schema misses '%s' in %s", key, group)
                        .isEqualTo(kinds(file).contains(FaultKind.MISSING_KEY));
                group.set(key, removed);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("wrongProblems")
    void schemaRejectsWhatIsWrongInForm(Path problem) {
        assertThat(schema.errors(problem)).isNotEmpty();
    }

    static List<Path> wrongProblems() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/problems/wrong"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> kinds(file).stream().anyMatch(FORM::contains))
                    .filter(file -> !kinds(file).contains(FaultKind.SYNTAX))
                    .sorted()
                    .toList();
        }
    }

    private static Set<FaultKind> kinds(Path file) {
        try {
            return kinds(ProblemReader.read(file).warnings());
        } catch (ProblemException e) {
            return kinds(e.faults());
        }
    }

    private static Set<FaultKind> kinds(List<Fault> faults) {
        return faults.stream().map(Fault::kind).collect(Collectors.toSet());
    }

    private static List<ObjectNode> groups(JsonNode node) {
        Stream<ObjectNode> self =
                node instanceof ObjectNode group ? Stream.of(group) : Stream.empty();
        return Stream.concat(self, node.valueStream().flatMap(child -> groups(child).stream()))
                .toList();
    }

    /** Adds a key that nobody knows to every group but the map of categories. */
    private static void addStranger(JsonNode node) {
        if (node instanceof ObjectNode group) {
            group.properties()
                    .forEach(
                            entry -> {
                                if (entry.getKey().equals("categories")) {
                                    entry.getValue().forEach(ProblemSchemaTest::addStranger);
                                } else {
                                    addStranger(entry.getValue());
                                }
                            });
            group.put(STRANGER, 1);
        } else if (node instanceof ArrayNode list) {
            list.forEach(ProblemSchemaTest::addStranger);
        }
    }

    private static void collect(JsonNode node, String place, Map<String, Set<String>> keys) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                String key = place.equals("categories") ? "*" : entry.getKey();
                if (!key.equals("*")) {
                    keys.computeIfAbsent(place, none -> new TreeSet<>()).add(key);
                }
                collect(entry.getValue(), place.isEmpty() ? key : place + "." + key, keys);
            }
        } else if (node.isArray()) {
            node.forEach(item -> collect(item, place + "[]", keys));
        }
    }
}
