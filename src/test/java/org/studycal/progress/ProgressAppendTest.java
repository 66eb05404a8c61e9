package org.studycal.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.studycal.progress.Juggling.COURSE;
import static org.studycal.progress.Juggling.at;
import static org.studycal.progress.Juggling.days;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.problem.ProblemException;
import org.studycal.store.FailingDisk;

class ProgressAppendTest {

    private static final Entry FINISHED = new Entry.Finished(at(8, 9), COURSE);
    private static final String LINE = "- {at: 2027-01-08T09:00+01:00, finished: watch-the-course}";
    private static final String OLD = "- {at: 2027-01-05T21:10+01:00, done: 2027-01-05}";

    @TempDir Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("hello.progress.yaml");
    }

    @Test
    void the_first_entry_makes_the_file_and_nothing_else_stays() throws Exception {
        append(FINISHED);
        assertThat(file).hasContent(LINE + "\n");
        assertNothingElseStays();
    }

    @Test
    void what_stood_there_stays_byte_for_byte() throws Exception {
        assertAppended("# mine\n\n" + OLD + "  # so\n# end\n", LINE + "\n");
        assertAppended(OLD + "\r\n# Windows\r\n", LINE + "\r\n");
        assertAppended(OLD, "\n" + LINE);
        assertAppended("# x\r\n" + OLD, "\r\n" + LINE);
        assertAppended("\uFEFF" + OLD + "\n\n\n", LINE + "\n");
        assertAppended("  " + OLD + "\n", "  " + LINE + "\n");
        assertAppended("---\n- at: 2027-01-05T21:10\n  done: 2027-01-05\n", LINE + "\n");
        assertAppended("# nothing yet", "\n" + LINE);
        assertAppended("", LINE + "\n");
    }

    @Test
    void where_no_line_can_follow_nothing_is_written() throws Exception {
        for (String before :
                List.of(
                        "[" + OLD.substring(2) + "]\n",
                        OLD + "\n...\n",
                        "[]\n",
                        "# [\n" + OLD + "\n  \n...")) {
            Files.writeString(file, before);
            assertThatThrownBy(() -> append(FINISHED))
                    .as(before)
                    .isInstanceOf(FileSystemException.class)
                    .hasMessageContaining("no line can be added to what is in the file")
                    .hasMessageEndingWith("nothing was logged");
            assertThat(file).hasContent(before);
        }
    }

    @Test
    void a_file_with_faults_is_not_added_to() throws Exception {
        Files.writeString(file, "- {at: 2027-01-05T21:10, dne: 2027-01-05}\n");
        assertThatThrownBy(() -> append(FINISHED))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("hello.progress.yaml:1:26: error[unknown-key]");
        assertNothingElseStays();
    }

    @Test
    void every_entry_is_read_as_it_was_written() throws Exception {
        Random random = new Random(5);
        List<Entry> entries = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            Entry entry = i % 10 == 9 ? new Entry.Undo(at(3, 4)) : Juggling.entry(random);
            entries.add(entry);
            text.append(EntryLine.of(entry, Juggling.PROBLEM.timeZone(), false)).append('\n');
        }
        assertThat(Juggling.read(text.toString()).entries()).isEqualTo(entries);
    }

    @Test
    void what_one_command_adds_an_undo_takes_back() throws Exception {
        Random random = new Random(6);
        for (int round = 0; round < 50; round++) {
            List<Entry> added =
                    Stream.generate(() -> Juggling.entry(random))
                            .limit(1 + random.nextInt(4))
                            .toList();
            Files.writeString(file, OLD + "\n");
            ProgressFile.append(file, added, Juggling.STATED);
            assertThat(read().last()).isEqualTo(added.size());
            ProgressFile.append(file, List.of(new Entry.Undo(at(9, 9))), Juggling.STATED);
            assertThat(read().entries())
                    .hasSize(2 + added.size())
                    .endsWith(new Entry.Undo(at(9, 9), added.size()));
            assertThat(read().records(Juggling.PROBLEM).effective()).hasSize(1);
            assertThat(read().last()).isEqualTo(1);
        }
    }

    @Test
    void an_entry_added_by_hand_is_taken_back_alone_unless_it_says_otherwise() throws Exception {
        String both =
                OLD + "\n" + LINE.replace("}", "%s}") + "\n- {at: 2027-01-09T09:00, undo: true}\n";
        assertThat(Juggling.read(both.formatted("")).entries()).endsWith(new Entry.Undo(at(9, 9)));
        assertThat(Juggling.read(both.formatted(", with: above")).entries())
                .endsWith(new Entry.Undo(at(9, 9), 2));
    }

    private ReadProgress read() throws ProblemException {
        return ProgressFile.read(file, Juggling.STATED, Optional.of(Juggling.PLAN));
    }

    @Test
    void ids_that_yaml_would_misread_are_quoted() throws Exception {
        for (String id : List.of("null", "True", "2027-01-05", "1.5", "NO", "über.alles_2", "a")) {
            Entry entry = new Entry.Finished(at(8, 9), id);
            String line = EntryLine.of(entry, Juggling.PROBLEM.timeZone(), false);
            assertThat(Juggling.read(line).entries()).as(line).containsExactly(entry);
        }
    }

    @Test
    void a_step_that_fails_leaves_the_file_as_it_was_and_the_next_try_succeeds() throws Exception {
        for (boolean killed : new boolean[] {false, true}) {
            for (int step = 1; step <= 2; step++) {
                Files.writeString(file, OLD + "\n");
                FailingDisk disk = new FailingDisk(step, killed);
                assertThatThrownBy(
                                () ->
                                        ProgressFile.append(
                                                file, List.of(FINISHED), Juggling.STATED, disk))
                        .isInstanceOf(FileSystemException.class)
                        .hasMessage(
                                file + ": cannot be written (no space left); nothing was logged");
                assertThat(file).hasContent(OLD + "\n");
                append(FINISHED);
                assertThat(file).hasContent(OLD + "\n" + LINE + "\n");
                assertNothingElseStays();
            }
        }
    }

    @Test
    void two_at_once_lose_nothing() throws Exception {
        int each = 25;
        List<Callable<Void>> writers =
                Stream.of(1, 2, 3, 4)
                        .<Callable<Void>>map(
                                writer ->
                                        () -> {
                                            for (int i = 0; i < each; i++) {
                                                append(
                                                        new Entry.Sick(
                                                                at(writer, i % 24),
                                                                days(writer, writer)));
                                            }
                                            return null;
                                        })
                        .toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(writers.size())) {
            for (Future<Void> future : pool.invokeAll(writers)) {
                future.get();
            }
        }
        assertThat(Files.readAllLines(file)).hasSize(writers.size() * each);
        assertNothingElseStays();
    }

    @Test
    void two_processes_at_once_lose_nothing() throws Exception {
        int each = 30;
        List<Process> writers = new ArrayList<>();
        for (String day : List.of("1", "2")) {
            writers.add(
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    AppendOften.class.getName(),
                                    file.toString(),
                                    String.valueOf(each),
                                    day)
                            .inheritIO()
                            .start());
        }
        for (Process writer : writers) {
            assertThat(writer.waitFor()).isZero();
        }
        assertThat(Files.readAllLines(file)).hasSize(2 * each);
    }

    @Test
    void a_lock_file_that_a_killed_process_left_is_no_obstacle() throws Exception {
        Files.writeString(folder.resolve(".hello.progress.yaml.lock"), "left behind by somebody");
        append(FINISHED);
        assertNothingElseStays();
    }

    @Test
    void a_link_stays_a_link_and_permissions_stay() throws Exception {
        Path real = Files.writeString(folder.resolve("real.yaml"), OLD + "\n");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-------"));
        Files.createSymbolicLink(file, real);
        append(FINISHED);
        assertThat(file).isSymbolicLink();
        assertThat(real).hasContent(OLD + "\n" + LINE + "\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-------");
    }

    private void assertNothingElseStays() {
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("hello.progress.yaml", ".hello.progress.yaml.lock");
    }

    private void assertAppended(String before, String added) throws Exception {
        Files.writeString(file, before);
        append(FINISHED);
        assertThat(Files.readString(file)).isEqualTo(before + added);
        assertThat(
                        ProgressFile.read(file, Juggling.STATED, Optional.of(Juggling.PLAN))
                                .entries()
                                .getLast())
                .isEqualTo(FINISHED);
    }

    private void append(Entry entry) throws IOException, ProblemException {
        ProgressFile.append(file, List.of(entry), Juggling.STATED);
    }
}
