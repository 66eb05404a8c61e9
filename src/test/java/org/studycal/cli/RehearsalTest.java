package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.app.Workspace;

class RehearsalTest {

    @Test
    void every_command_of_the_rehearsal_works(@TempDir Path folder) throws Exception {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console =
                new Console(
                        new BufferedReader(new StringReader("")),
                        question -> Optional.empty(),
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        Clock.fixed(Instant.parse("2026-12-01T08:00:00Z"), ZoneOffset.UTC),
                        Workspace.at(Path.of(""), Path.of("")),
                        false,
                        false,
                        false,
                        false);

        Rehearsal rehearsal = new Rehearsal(Path.of("problems"), folder, console);
        rehearsal.run();
        rehearsal.sync();

        assertThat(err.toString()).isEmpty();
        assertThat(out.toString())
                .contains("revision 2", "Learn to juggle", "home", "Usage: studycal");
    }
}
