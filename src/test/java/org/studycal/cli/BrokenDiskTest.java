package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.problem.RemainingProblem;
import org.studycal.solver.Schedule;
import org.studycal.solver.ShortRepair;
import org.studycal.solver.StudyScheduler;
import org.studycal.store.FailingDisk;
import org.studycal.store.FileOperations;
import org.studycal.store.SolutionFile;

/** Whatever step on the disk fails, or is the last of a killed run, nothing is lost. */
class BrokenDiskTest {

    private static final int MOST_STEPS = 60;
    private static final String PROGRESS = "problems/guitar.progress.yaml";
    private static final String LOGGED = "- {at: 2027-03-23T09:00+01:00, done: 2027-03-22}\n";

    @TempDir private Path temp;
    private int places;

    private record Question(RemainingProblem problem, Instant now) {}

    /** One search is enough for one question. */
    private final Map<Question, Schedule> found = new HashMap<>();

    private Workplace searching(Workplace workplace) {
        return workplace.searchingWith(
                (problem, settings, listener) ->
                        found.computeIfAbsent(
                                new Question(problem, settings.notBefore()),
                                asked ->
                                        StudyScheduler.solve(
                                                problem, settings, new ShortRepair())));
    }

    /** Two revisions, the second after a missed evening. */
    private Map<String, String> prepared() throws IOException {
        Workplace workplace =
                searching(Workplace.withGuitar(temp.resolve("prepared"))).file(PROGRESS, LOGGED);
        workplace.at("2027-03-20T08:00:00Z").run("solve", "guitar", "--step-limit", "50");
        String[] missed = {"replan", "guitar", "--missed", "2027-03-23", "--step-limit", "50"};
        workplace.at("2027-03-24T08:00:00Z").run(missed);
        return files(workplace.path(""));
    }

    private Workplace place(Map<String, String> files) throws IOException {
        Workplace workplace = searching(Workplace.in(temp.resolve("place" + places++)));
        for (Map.Entry<String, String> file : files.entrySet()) {
            workplace.file(file.getKey(), file.getValue());
        }
        return workplace.at("2027-03-25T08:00:00Z");
    }

    @Test
    void aBrokenDiskNeverTakesAwayAPlanOrALineOfProgress() throws Exception {
        Map<String, String> before = prepared();
        String[][] commands = {
            {"log", "guitar", "missed", "yesterday"},
            {"replan", "guitar", "--missed", "yesterday", "--step-limit", "50"},
            {"undo", "guitar"}
        };
        for (String[] command : commands) {
            for (boolean killed : new boolean[] {false, true}) {
                assertThat(breaks(before, command, killed)).as(command[0]).isGreaterThan(1);
            }
        }
    }

    /** After how many steps the command needs the disk no more. */
    private int breaks(Map<String, String> before, String[] command, boolean killed)
            throws Exception {
        for (int step = 1; step <= MOST_STEPS; step++) {
            Workplace workplace = place(before);
            FailingDisk disk = new FailingDisk(step, killed);
            StudycalRun run = workplace.onDisk(disk).run(command);
            String what = "step %d, killed %s: %s".formatted(step, killed, run);
            Map<String, String> after = files(workplace.path(""));
            int revision = revision(workplace);
            boolean fine = run.status() == 0 || run.status() == 3;
            assertThat(after.get(PROGRESS))
                    .as(what)
                    .startsWith(before.get(PROGRESS))
                    .endsWith("\n");
            if (fine && !killed) {
                assertThat(revision).as(what).isEqualTo(command[0].equals("log") ? 2 : 3);
            } else if (!killed && revision == 3) {
                run.complains("cannot be deleted (no space left); delete it, all else is written");
            } else if (!killed) {
                run.complains("cannot be written (no space left)");
                before.forEach(
                        (name, text) -> {
                            if (!name.equals(PROGRESS)) {
                                assertThat(after).as(what).containsEntry(name, text);
                            }
                        });
            }
            assertThat(revision).as(what).isIn(2, 3);
            workplace.onDisk(FileOperations.DISK);
            workplace.run("check", "guitar").prints(": no rule is violated.");
            if (disk.steps() < step) {
                return disk.steps();
            }
            StudycalRun again = workplace.run(command);
            // What was killed after its last step has done its work: there may be nothing left.
            assertThat(again.status() == 2 && revision == 2).as(what + again).isFalse();
            workplace.run("check", "guitar").prints(": no rule is violated.");
        }
        throw new AssertionError(command[0] + " takes more steps than expected");
    }

    private static int revision(Workplace workplace) throws Exception {
        return SolutionFile.read(workplace.path("solutions/guitar/solution.json")).revision();
    }

    /** What a person sees in the folder. */
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().startsWith(".")) {
                    files.put(folder.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return files;
    }
}
