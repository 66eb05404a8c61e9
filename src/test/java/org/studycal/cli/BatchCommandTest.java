package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchCommandTest {

    @TempDir private Path folder;

    @Test
    void made_up_learners_are_planned_to_a_calendar_each() throws Exception {
        Workplace workplace = Workplace.in(folder).at("2027-01-02T08:00:00Z");
        workplace
                .run("batch", "--generate", "3", "--out", "learners.jsonl")
                .exits(0)
                .prints("Wrote 3 learners to learners.jsonl.");
        workplace
                .run(
                        "batch",
                        "learners.jsonl",
                        "--out",
                        "plans.jsonl",
                        "--steps",
                        "50",
                        "--calendars",
                        "calendars")
                .exits(0)
                .prints(
                        "3 learners: 3 solved, 0 with work left out, 0 invalid, 0 failed; written to plans.jsonl.");
        assertThat(Files.readAllLines(folder.resolve("plans.jsonl"))).hasSize(3);
        assertThat(folder.resolve("calendars/learner-2.ics")).exists();
    }

    @Test
    void a_bad_line_is_said_with_its_learner() throws Exception {
        Workplace.in(folder)
                .file("learners.jsonl", "{\"id\": \"ada\"}\n")
                .run("batch", "learners.jsonl", "--out", "plans.jsonl")
                .exits(ErrorHandler.DID_NOT_FIT)
                .complains("learners.jsonl: learner 1 (ada): expected either problem or template");
    }

    @Test
    void learners_come_through_a_pipe_too() throws Exception {
        Workplace.in(folder)
                .piping("{\"id\": \"ada\"}\n")
                .run("batch", "-", "--out", "plans.jsonl")
                .exits(ErrorHandler.DID_NOT_FIT)
                .prints("1 learners: 0 solved, 0 with work left out, 1 invalid");
    }

    @Test
    void what_is_missing_is_said() throws Exception {
        Workplace.in(folder).run("batch", "--out", "plans.jsonl").refuses("FILE is missing");
        Workplace.in(folder)
                .run("batch", "gone.jsonl", "--out", "plans.jsonl")
                .refuses("gone.jsonl");
        assertThat(folder.resolve("plans.jsonl.part")).doesNotExist();
    }
}
