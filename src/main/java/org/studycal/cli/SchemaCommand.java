package org.studycal.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.studycal.problem.Problem;
import org.studycal.progress.ProgressFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the JSON Schema of problem or progress files. */
@Command(
        name = "schema",
        description = "Print the JSON Schema of problem files, or of progress files.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Example:",
            "  studycal schema > problem.schema.json",
            "  and as the first line of a problem file:",
            "  # yaml-language-server: $schema=../problem.schema.json"
        })
final class SchemaCommand extends ConsoleCommand {

    private static final String PROBLEM = "problem.schema.json";
    private static final String PROGRESS = "progress.schema.json";

    @Option(names = "--progress", description = "That of progress files.")
    private boolean progress;

    SchemaCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        try (InputStream schema =
                progress
                        ? ProgressFile.class.getResourceAsStream(PROGRESS)
                        : Problem.class.getResourceAsStream(PROBLEM)) {
            if (schema == null) {
                throw new IllegalStateException("the schema is not in the jar");
            }
            print(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        }
        return ErrorHandler.FINE;
    }
}
