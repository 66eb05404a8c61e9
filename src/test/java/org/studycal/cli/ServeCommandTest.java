package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {

    @TempDir private Path folder;

    @Test
    void the_address_has_a_token_and_the_server_ends_when_nobody_comes() throws IOException {
        StudycalRun served =
                Workplace.withGuitar(folder)
                        .solved()
                        .run("serve", "guitar", "--idle", "1ms")
                        .exits(0)
                        .hasNoErrors();
        assertThat(served.out())
                .containsPattern("^Open http://127\\.0\\.0\\.1:\\d+/\\?token=[0-9a-f]{64}\n");
    }

    @Test
    void without_a_solution_nothing_is_served() throws IOException {
        Workplace.withGuitar(folder)
                .run("serve", "guitar")
                .refuses("there is no solution in solutions/guitar");
    }
}
