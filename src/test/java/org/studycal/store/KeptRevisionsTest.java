package org.studycal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.plan.Edition;
import org.studycal.plan.SamplePlan;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;

class KeptRevisionsTest {

    private static final int FILES = 2;

    @TempDir Path temp;

    private static byte[] text(int revision) {
        SamplePlan plan = new SamplePlan().activity("a", 60).session("a", "2027-01-04T08:00", 60);
        Solution first = plan.solution();
        Solution solution = first.with(Edition.of(revision, first.stamp(), first.course()));
        return SolutionFile.write(plan.problem(), solution).getBytes(StandardCharsets.UTF_8);
    }

    private static void write(SolutionFolder folder, int revision) throws SolutionException {
        folder.write(
                Map.of("solution.json", text(revision), "calendar.ics", new byte[] {'x'}),
                List.of(),
                revision == 1 ? OptionalInt.empty() : OptionalInt.of(revision - 1));
    }

    private static Path written(Path folder, int revisions) throws SolutionException {
        try (SolutionFolder locked = SolutionFolder.lock(folder)) {
            for (int revision = 1; revision <= revisions; revision++) {
                write(locked, revision);
            }
        }
        return folder;
    }

    private static List<String> hidden(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".unfinished"))
                    .toList();
        }
    }

    @Test
    void every_revision_that_is_replaced_is_kept_as_it_was() throws Exception {
        Path folder = written(temp.resolve("plan"), 4);
        KeptRevisions history = KeptRevisions.of(folder);
        assertThat(history.revisions()).containsExactly(1, 2, 3);
        assertThat(folder.resolve("history/solution-0002.json")).hasBinaryContent(text(2));
        assertThat(history.read(3))
                .hasValueSatisfying(solution -> assertThat(solution.revision()).isEqualTo(3));
        assertThat(history.read(4)).isEmpty();
        assertThat(history.before(3).orElseThrow().revision()).isEqualTo(2);
        assertThat(history.before(1)).isEmpty();
    }

    @Test
    void a_first_revision_has_no_history() throws Exception {
        Path folder = written(temp.resolve("plan"), 1);
        assertThat(folder.resolve("history")).doesNotExist();
        assertThat(KeptRevisions.of(folder).revisions()).isEmpty();
    }

    @Test
    void what_else_lies_there_is_no_revision() throws Exception {
        Path folder = written(temp.resolve("plan"), 2);
        Files.writeString(folder.resolve("history/solution-0003.json.bak"), "mine");
        Files.writeString(folder.resolve("history/notes.txt"), "mine");
        assertThat(KeptRevisions.of(folder).revisions()).containsExactly(1);
    }

    @Test
    void a_file_under_another_revisions_name_is_refused() throws Exception {
        Path folder = written(temp.resolve("plan"), 2);
        Path wrong = folder.resolve("history/solution-0009.json");
        Files.write(wrong, text(2));
        assertThatThrownBy(() -> KeptRevisions.of(folder).read(9))
                .isInstanceOf(SolutionException.class)
                .hasMessage(wrong + ": revision: 2; expected 9, as its name says");
    }

    @Test
    void a_failure_at_any_step_leaves_the_solution_and_the_history_as_they_were() throws Exception {
        int failures = 0;
        for (int step = 1; ; step++) {
            Path folder = written(temp.resolve("f" + step), 2);
            FailingDisk disk = new FailingDisk(step, false);
            try (SolutionFolder locked = SolutionFolder.lock(folder, disk)) {
                write(locked, 3);
                break;
            } catch (SolutionException e) {
                failures++;
            }
            assertThat(folder.resolve("solution.json")).hasBinaryContent(text(2));
            assertThat(KeptRevisions.of(folder).revisions()).as("step %d", step).containsExactly(1);
            assertThat(folder.resolve("history/solution-0001.json")).hasBinaryContent(text(1));
            SolutionFolder.lock(folder).close();
            assertThat(hidden(folder)).isEmpty();
        }
        // A folder, and each file written and moved.
        assertThat(failures).isEqualTo(1 + 2 * (FILES + 1));
    }

    @Test
    void a_kill_at_any_step_leaves_a_readable_solution_and_every_revision_before_it()
            throws Exception {
        for (int step = 1; ; step++) {
            Path folder = written(temp.resolve("k" + step), 2);
            FailingDisk disk = new FailingDisk(step, true);
            try (SolutionFolder locked = SolutionFolder.lock(folder, disk)) {
                write(locked, 3);
            } catch (SolutionException e) {
                assertThat(disk.steps()).isGreaterThanOrEqualTo(step);
            }
            Solution current = SolutionFile.read(folder.resolve("solution.json"));
            for (int revision = 1; revision < current.revision(); revision++) {
                assertThat(folder.resolve(KeptRevisions.nameOf(revision)))
                        .as("step %d", step)
                        .hasBinaryContent(text(revision));
            }
            try (SolutionFolder next = SolutionFolder.lock(folder)) {
                assertThat(hidden(folder)).isEmpty();
                write(next, current.revision() + 1);
            }
            assertThat(KeptRevisions.of(folder).revisions()).hasSize(current.revision());
            if (disk.steps() < step) {
                break;
            }
        }
    }
}
