package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.studycal.app.Examples;
import org.studycal.app.Search;

class BroughtExampleTest {

    @SuppressWarnings("unused") // named below
    private static final Iterable<String> NAMES = Examples.NAMES;

    private static final String LIMIT = "--time-limit=0s";

    @TempDir private Path folder;

    @ParameterizedTest
    @FieldSource("NAMES")
    void solve_writes_an_example_where_nothing_is(String name) throws IOException {
        Workplace workplace = workplace();
        String file = "problems/" + name + ".yaml";
        assertThat(workplace.run("solve", name, LIMIT).err()).startsWith("Written " + file);
        assertThat(workplace.path("solutions/" + name + "/calendar.ics")).exists();
        assertThat(Files.readString(Path.of(file)))
                .as("less the place of the schema")
                .endsWith(Files.readString(workplace.path(file)));
        workplace.run("check", name).hasNoErrors();
    }

    @Test
    void an_example_is_written_once_and_then_the_persons_own() throws IOException {
        Workplace workplace = workplace();
        workplace.run("solve", "hello", LIMIT).exits(0);
        Path file = workplace.path("problems/hello.yaml");
        String own = Files.readString(file).replace("Learn to juggle", "Learn to whistle");
        Files.writeString(file, own);
        assertThat(workplace.run("solve", "hello", LIMIT).hasNoErrors().out()).contains("whistle");
        assertThat(file).hasContent(own);
    }

    @Test
    void a_file_of_that_name_is_not_passed_over() throws IOException {
        Workplace workplace =
                Workplace.in(folder).problem("hello.json", "{\"title\": \"Mine\", \"titel\": 1}");
        assertThat(workplace.run("solve", "hello", LIMIT).err()).contains("titel");
        assertThat(workplace.path("problems/hello.yaml")).doesNotExist();
    }

    @Test
    void only_solve_writes_an_example_and_the_others_say_so() {
        Workplace.in(folder).run("check", "hello").refuses("'studycal solve hello' writes it");
        Workplace.in(folder).run("check", "piano").refuses("'studycal init NAME' makes yours");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void quiet_brings_it_without_a_word() {
        workplace().run("solve", "hello", "--quiet", LIMIT).keepsQuiet();
    }

    private Workplace workplace() {
        return Workplace.in(folder).searchingWith(Search.SOLVER);
    }
}
