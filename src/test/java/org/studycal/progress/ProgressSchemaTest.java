package org.studycal.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.studycal.problem.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema of progress files accepts what the reader accepts, and no other keys. */
class ProgressSchemaTest {

    private static final Path FILES = Path.of("src/test/resources/progress");

    /** Wrong in a way that no schema sees. */
    private static final List<String> BEYOND_SCHEMAS = List.of("at: 2027-01-06T21:10, undo");

    private JsonNode root;
    private Schema schema;

    @BeforeEach
    void load() throws IOException {
        try (InputStream in = Entry.class.getResourceAsStream("progress.schema.json")) {
            root =
                    JsonMapper.shared()
                            .readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(root);
    }

    @Test
    void it_has_the_keys_of_the_reader() {
        assertThat(root.at("/items/properties").propertyNames())
                .containsExactlyElementsOf(EntryReader.SORT.keys());
    }

    @Test
    void it_accepts_every_right_file() throws IOException {
        try (Stream<Path> files = Files.list(FILES.resolve("right"))) {
            for (Path file : files.filter(name -> name.toString().endsWith(".yaml")).toList()) {
                String text = Files.readString(file);
                // Nothing but comments is nothing to a schema.
                if (text.contains("{")) {
                    assertThat(errors(text)).as(file.toString()).isEmpty();
                }
            }
        }
    }

    @Test
    void it_accepts_every_entry_that_is_written() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            String line = EntryLine.of(Juggling.entry(random), Juggling.PROBLEM.timeZone(), false);
            assertThat(errors(line)).as(line).isEmpty();
        }
        assertThat(
                        errors(
                                EntryLine.of(
                                        new Entry.Undo(Juggling.at(1, 1)),
                                        Juggling.PROBLEM.timeZone(),
                                        false)))
                .isEmpty();
    }

    @Test
    void it_and_the_reader_refuse_the_same_keys() throws IOException {
        for (String line : Files.readAllLines(FILES.resolve("wrong/keys.yaml"))) {
            assertThat(catchThrowableOfType(ProblemException.class, () -> Juggling.read(line)))
                    .as(line)
                    .isNotNull();
            if (BEYOND_SCHEMAS.stream().noneMatch(line::contains)) {
                assertThat(errors(line)).as(line).isNotEmpty();
            }
        }
    }

    private List<Error> errors(String yaml) {
        return schema.validate(yaml, InputFormat.YAML);
    }
}
