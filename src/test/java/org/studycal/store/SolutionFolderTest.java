package org.studycal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.plan.SolutionException;

class SolutionFolderTest {

    private static final int MOST_STEPS = 20;

    @TempDir Path temp;

    private static Map<String, byte[]> files(String text) {
        return Map.of(
                "solution.json", bytes(text), "calendar.ics", bytes(text), "a.txt", bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        contents.remove(".lock");
        return contents;
    }

    private static Map<String, String> all(String text) {
        return new TreeMap<>(Map.of("solution.json", text, "calendar.ics", text, "a.txt", text));
    }

    @Test
    void files_are_written_together_and_obsolete_ones_go() throws Exception {
        Path folder = temp.resolve("a/b");
        try (SolutionFolder locked = SolutionFolder.lock(folder)) {
            locked.write(files("old"), List.of());
            locked.write(
                    Map.of("solution.json", bytes("new"), "calendar.ics", bytes("new")),
                    List.of("a.txt", "never-there"));
        }
        assertThat(contents(folder))
                .isEqualTo(Map.of("solution.json", "new", "calendar.ics", "new"));
    }

    @Test
    void a_step_that_fails_leaves_everything_as_it_was() throws Exception {
        for (int step = 1; step <= 6; step++) {
            Path folder = temp.resolve("f" + step);
            try (SolutionFolder locked = SolutionFolder.lock(folder)) {
                locked.write(files("old"), List.of());
            }
            try (SolutionFolder locked =
                    SolutionFolder.lock(folder, new FailingDisk(step, false))) {
                assertThatThrownBy(() -> locked.write(files("new"), List.of()))
                        .isInstanceOf(SolutionException.class)
                        .hasMessage(
                                folder
                                        + ": cannot be written (no space left); what was there before is kept");
            }
            assertThat(contents(folder)).as("step %d", step).isEqualTo(all("old"));
        }
    }

    @Test
    void the_first_revision_is_written_whole_or_not_at_all() throws Exception {
        for (int step = 1; step <= 6; step++) {
            Path folder = temp.resolve("f" + step);
            try (SolutionFolder locked =
                    SolutionFolder.lock(folder, new FailingDisk(step, false))) {
                assertThatThrownBy(() -> locked.write(files("new"), List.of()))
                        .isInstanceOf(SolutionException.class);
            }
            assertThat(folder).as("step %d", step).doesNotExist();
        }
    }

    @Test
    void a_run_killed_at_any_step_leaves_whole_files_and_the_next_one_clears_up() throws Exception {
        for (int step = 1; step <= MOST_STEPS; step++) {
            Path folder = temp.resolve("k" + step);
            try (SolutionFolder locked = SolutionFolder.lock(folder)) {
                locked.write(files("old"), List.of());
            }
            try (SolutionFolder locked = SolutionFolder.lock(folder, new FailingDisk(step, true))) {
                locked.write(files("new"), List.of());
            } catch (SolutionException e) {
                assertThat(step).isLessThanOrEqualTo(6);
            }
            SolutionFolder.lock(folder).close();
            Map<String, String> contents = contents(folder);
            assertThat(contents.keySet()).as("step %d", step).isEqualTo(all("").keySet());
            assertThat(contents.values())
                    .allMatch(text -> text.equals("old") || text.equals("new"));
            if (contents.get("solution.json").equals("new")) {
                assertThat(contents).isEqualTo(all("new"));
            }
        }
    }

    @Test
    void a_second_process_is_told_that_the_folder_is_in_use() throws Exception {
        try (SolutionFolder first = SolutionFolder.lock(temp)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> SolutionFolder.lock(temp))
                    .isInstanceOf(SolutionException.class)
                    .hasMessage(
                            temp
                                    + ": another studycal is working in this folder; wait until it is done");
        }
        SolutionFolder.lock(temp).close();
    }

    @Test
    void a_file_where_the_folder_should_be_is_reported() throws Exception {
        Path file = Files.writeString(temp.resolve("plan"), "x");
        assertThatThrownBy(() -> SolutionFolder.lock(file))
                .isInstanceOf(SolutionException.class)
                .hasMessage(file + ": cannot be written (" + file + " is not a folder)");
        assertThatThrownBy(() -> SolutionFolder.lock(file.resolve("below")))
                .isInstanceOf(SolutionException.class)
                .hasMessageStartingWith(file + "/below: cannot be written (");
    }

    @Test
    void a_folder_made_for_nothing_goes_with_the_folders_around_it() throws Exception {
        Path inner = temp.resolve("a/b/c");
        Files.createDirectory(temp.resolve("a"));
        SolutionFolder.lock(inner).close();
        assertThat(temp.resolve("a")).isEmptyDirectory();
        try (SolutionFolder folder = SolutionFolder.lock(inner)) {
            assertThat(folder).isNotNull();
            Files.createFile(temp.resolve("a/b/of-somebody-else"));
        }
        assertThat(inner).doesNotExist();
        assertThat(temp.resolve("a/b/of-somebody-else")).exists();
    }

    @Test
    void a_folder_that_was_there_or_was_written_to_stays() throws Exception {
        Path folder = temp.resolve("old");
        Files.createDirectory(folder);
        SolutionFolder.lock(folder).close();
        assertThat(folder).exists();
        Path made = temp.resolve("new");
        try (SolutionFolder locked = SolutionFolder.lock(made)) {
            locked.write(Map.of("solution.json", new byte[] {'x'}), List.of());
        }
        assertThat(made.resolve("solution.json")).exists();
    }
}
