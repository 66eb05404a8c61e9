package org.studycal.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.app.BadInput;
import org.studycal.batch.Learners.Status;
import org.studycal.calendar.CalendarLint;

class PlanBatchTest {

    private static final List<String> COHORT = Cohort.of(9, 3).toList();

    @TempDir private Path folder;

    private PlanBatch.Result run(
            List<String> lines, String out, int jobs, boolean resume, PlanBatch.Progress progress)
            throws IOException {
        String text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        return PlanBatch.run(
                new PlanBatch.Request(
                        new BufferedReader(new StringReader(text)),
                        folder.resolve(out),
                        "the same",
                        jobs,
                        resume,
                        Optional.of(folder.resolve("calendars")),
                        progress),
                new Learners(Optional.empty(), Instant.parse("2027-01-03T00:00:00Z"), 100, 0));
    }

    private byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(folder.resolve(file));
    }

    @Test
    void plans_are_in_the_order_of_the_learners_whatever_is_planned_beside_them() throws Exception {
        run(COHORT, "one.jsonl", 1, false, planned -> {});
        run(COHORT, "three.jsonl", 3, false, planned -> {});

        assertThat(bytes("three.jsonl")).isEqualTo(bytes("one.jsonl"));
        assertThat(Files.readAllLines(folder.resolve("one.jsonl")))
                .extracting(line -> LearnerJson.idOf(line).orElseThrow())
                .isEqualTo(
                        COHORT.stream().map(line -> LearnerJson.idOf(line).orElseThrow()).toList());
        assertThat(folder.resolve("one.jsonl.part")).doesNotExist();
        assertThat(folder.resolve("one.jsonl.part.settings")).doesNotExist();
    }

    @Test
    void a_run_that_was_killed_anywhere_goes_on_to_the_same_bytes() throws Exception {
        run(COHORT, "whole.jsonl", 2, false, planned -> {});
        PlanBatch.Progress killed =
                planned -> {
                    if (planned % 3 == 0) {
                        throw new IllegalStateException("killed");
                    }
                };
        for (int kill = 0; kill < 2; kill++) {
            boolean resume = kill > 0;
            assertThatThrownBy(() -> run(COHORT, "killed.jsonl", 2, resume, killed))
                    .hasMessage("killed");
            Files.writeString(
                    folder.resolve("killed.jsonl.part"),
                    "{\"id\":\"half a li",
                    StandardOpenOption.APPEND);
            assertThat(folder.resolve("killed.jsonl")).doesNotExist();
        }

        PlanBatch.Result result = run(COHORT, "killed.jsonl", 2, true, planned -> {});

        assertThat(result.resumed()).isEqualTo(6);
        assertThat(result.learners()).isEqualTo(9);
        assertThat(bytes("killed.jsonl")).isEqualTo(bytes("whole.jsonl"));
    }

    @Test
    void other_learners_are_not_gone_on_with() {
        assertThatThrownBy(
                        () ->
                                run(
                                        COHORT,
                                        "plans.jsonl",
                                        1,
                                        false,
                                        planned -> {
                                            throw new IllegalStateException("killed");
                                        }))
                .hasMessage("killed");

        assertThatThrownBy(() -> run(COHORT.reversed(), "plans.jsonl", 1, true, planned -> {}))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("learner 1 is another one");
    }

    @Test
    void a_bad_line_costs_that_line() throws Exception {
        List<String> lines =
                Stream.of(COHORT.subList(0, 2), List.of("", "{broken"), COHORT.subList(2, 4))
                        .flatMap(List::stream)
                        .toList();

        PlanBatch.Result result = run(lines, "plans.jsonl", 2, false, planned -> {});

        assertThat(result.counts()).isEqualTo(Map.of(Status.SOLVED, 4L, Status.INVALID, 1L));
        assertThat(result.complaints())
                .singleElement()
                .asString()
                .startsWith("learner 3: the line");
        assertThat(Files.readAllLines(folder.resolve("plans.jsonl"))).hasSize(5);
        try (Stream<Path> calendars = Files.list(folder.resolve("calendars"))) {
            assertThat(calendars)
                    .hasSize(4)
                    .allSatisfy(
                            file ->
                                    assertThat(
                                                    CalendarLint.report(Files.readAllBytes(file))
                                                            .findings())
                                            .isEmpty());
        }
    }

    @Test
    void of_a_long_file_only_a_few_lines_are_held() throws Exception {
        int[] read = {0};
        long[] most = {0};
        BufferedReader endless =
                new BufferedReader(new StringReader("")) {
                    @Override
                    public String readLine() {
                        return read[0]++ < 5_000 ? "{\"id\":\"" + read[0] + "\"}" : null;
                    }
                };
        PlanBatch.run(
                new PlanBatch.Request(
                        endless,
                        folder.resolve("out"),
                        "",
                        2,
                        false,
                        Optional.empty(),
                        planned -> most[0] = Math.max(most[0], read[0] - planned)),
                new Learners(Optional.empty(), Instant.EPOCH, 1, 0));

        assertThat(most[0]).isBetween(1L, 10L);
    }
}
