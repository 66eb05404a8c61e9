package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.studycal.app.Version;
import picocli.CommandLine.Command;

class StudycalTest {

    @TempDir private Path folder;

    @Test
    void withoutACommandTheMessageSaysWhereHelpIs() {
        Workplace.in(folder).run().refuses("No command given", "See 'studycal --help'.");
    }

    @Test
    void aMisspeltCommandGetsASuggestion() {
        Workplace.in(folder).run("sovle").refuses("there is no command 'sovle'", "Maybe solve");
    }

    @Test
    void aMisspeltOptionGetsASuggestion() {
        Workplace.in(folder)
                .run("solve", "x", "--time-limt=3s")
                .refuses("--time-limt", "Maybe --time-limit");
    }

    @Test
    void aValueThatIsNoneIsRefusedInWordsOfTheUser() {
        Workplace.in(folder)
                .run("solve", "x", "--seed", "abc")
                .refuses("--seed", "'abc' is not a whole number");
        Workplace.in(folder)
                .run("solve", "x", "--time-limit", "10x")
                .refuses("'10x' is not a length of time");
        Workplace.in(folder)
                .run("solve", "x", "--start", "monday")
                .refuses("'monday' is not a date");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "init",
                "import",
                "solve",
                "check",
                "show",
                "status",
                "why",
                "whatif",
                "report",
                "serve",
                "log",
                "lint",
                "schema",
                "completion"
            })
    void everyCommandHasHelpWithExamples(String command) {
        StudycalRun run = Workplace.in(folder).run(command, "--help").exits(0).hasNoErrors();
        assertThat(run.out())
                .startsWith("Usage: studycal " + command)
                .containsPattern("Examples?:");
        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void noLineBelowTheOptionsIsSoLongThatHelpBreaksIt() {
        assertThat(
                        Stream.of(
                                        InitCommand.class,
                                        ImportCommand.class,
                                        SolveCommand.class,
                                        CheckCommand.class,
                                        ShowCommand.class,
                                        StatusCommand.class,
                                        WhyCommand.class,
                                        WhatIfCommand.class,
                                        ReportCommand.class,
                                        ServeCommand.class,
                                        LogCommand.class,
                                        ReplanCommand.class,
                                        UndoCommand.class,
                                        ChangesCommand.class,
                                        LintCommand.class,
                                        BusyCommand.class,
                                        SchemaCommand.class)
                                .flatMap(
                                        command ->
                                                Stream.of(
                                                        command.getAnnotation(Command.class)
                                                                .footer())))
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(80));
    }

    @Test
    void helpListsTheCommandsAndTheExitCodes() {
        Workplace.in(folder)
                .run("--help")
                .exits(0)
                .prints("  solve  ")
                .prints("3   something did not fit");
    }

    @Test
    void theVersionIsTheBuilds() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains(
                        "<artifactId>studycal</artifactId>\n  <version>"
                                + Version.NUMBER
                                + "</version>");
        Workplace.in(folder)
                .run("--version")
                .exits(0)
                .printsExactly("studycal " + Version.NUMBER + "\n");
    }

    @Test
    void schemaPrintsTheSchemaOfProblems() {
        Workplace.in(folder).run("schema").exits(0).prints("\"$schema\"").prints("\"activities\"");
        Workplace.in(folder).run("schema", "--progress").exits(0).prints("\"missed\"");
    }

    @Test
    void completionKnowsTheCommandsAndTheirOptions() {
        Workplace.in(folder)
                .run("completion", "bash")
                .exits(0)
                .prints("--time-limit")
                .prints("_complete_studycal");
        Workplace.in(folder).run("completion", "zsh").exits(0).prints("bashcompinit");
        Workplace.in(folder).run("completion", "fish").refuses("fish", "bash, zsh");
    }

    @Test
    void anArgumentThatBeginsWithAnAtIsNoFileOfArguments() {
        Workplace.in(folder).run("solve", "@x").refuses("no problem '@x'");
    }
}
