package org.studycal.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.studycal.problem.Problem;
import picocli.CommandLine.Command;

/** Prints the JSON Schema of problem files. */
@Command(
        name = "schema",
        description = "Print the JSON Schema of problem files.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Example:",
            "  studycal schema > problem.schema.json",
            "  and as the first line of a problem file:",
            "  # yaml-language-server: $schema=../problem.schema.json"
        })
final class SchemaCommand implements Callable<Integer> {

    private static final String SCHEMA = "problem.schema.json";

    private final Surroundings surroundings;

    SchemaCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        try (InputStream schema = Problem.class.getResourceAsStream(SCHEMA)) {
            if (schema == null) {
                throw new IllegalStateException("the schema is not in the jar: " + SCHEMA);
            }
            surroundings.out().print(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        }
        return ErrorHandler.FINE;
    }
}
