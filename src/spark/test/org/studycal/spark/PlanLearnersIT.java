package org.studycal.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.batch.Cohort;
import org.studycal.batch.Learners;
import org.studycal.batch.PlanBatch;

/** Real Spark, submitted as on a cluster, plans what {@code batch} plans, byte for byte. */
class PlanLearnersIT {

    private static final String NOW = "2027-01-03T00:00:00Z";
    private static final long STEPS = 500;

    @TempDir private Path folder;

    private String expected;

    @BeforeEach
    void plan_with_batch() throws IOException {
        Files.write(folder.resolve("learners.jsonl"), Cohort.of(60, 11).toList());
        try (BufferedReader lines = Files.newBufferedReader(folder.resolve("learners.jsonl"))) {
            PlanBatch.run(
                    new PlanBatch.Request(
                            lines,
                            folder.resolve("plans.jsonl"),
                            "",
                            2,
                            false,
                            Optional.empty(),
                            planned -> {}),
                    new Learners(Optional.empty(), Instant.parse(NOW), STEPS, 0));
        }
        expected = Files.readString(folder.resolve("plans.jsonl"));
        assertThat(expected.lines()).hasSize(60).allMatch(line -> line.contains("\"sessions\":["));
    }

    @Test
    void two_executors_of_which_one_is_killed_lose_nothing() throws Exception {
        Process spark = submit("local-cluster[2,1,1024]", "learners.jsonl", "plans");
        Optional<ProcessHandle> killed = Optional.empty();
        while (!spark.waitFor(200, TimeUnit.MILLISECONDS)) {
            if (killed.isEmpty() && log().contains("Finished task 0.0 in stage")) {
                killed =
                        spark.descendants()
                                .filter(
                                        each ->
                                                each.info()
                                                        .commandLine()
                                                        .orElse("")
                                                        .contains("CoarseGrainedExecutorBackend"))
                                .findFirst();
                killed.ifPresent(ProcessHandle::destroyForcibly);
            }
        }

        assertThat(spark.exitValue()).as(this::log).isZero();
        assertThat(killed).isPresent();
        assertThat(log()).contains("Lost executor");
        assertThat(written("plans")).isEqualTo(expected);
    }

    @Test
    void parquet_is_written_and_read() throws Exception {
        assertThat(submit("local[2]", "learners.jsonl", "first.parquet").waitFor())
                .as(this::log)
                .isZero();
        assertThat(parts("first.parquet")).isNotEmpty();

        // A line of plans is none of learners, so each is answered with its fault. The twelve files
        // that were written are read in an order of Spark's.
        assertThat(submit("local[2]", "first.parquet", "second").waitFor()).as(this::log).isZero();
        assertThat(written("second").lines())
                .hasSize(60)
                .allMatch(line -> line.contains("\"status\":\"invalid\""))
                .map(PlanLearnersIT::id)
                .containsExactlyInAnyOrderElementsOf(
                        expected.lines().map(PlanLearnersIT::id).toList());
    }

    private static String id(String line) {
        return line.substring(0, line.indexOf(','));
    }

    private Process submit(String master, String in, String out) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        for (String each :
                List.of(
                        "java.lang", "java.lang.invoke", "java.lang.reflect", "java.io", "java.net",
                        "java.nio", "java.util", "java.util.concurrent",
                        "java.util.concurrent.atomic", "jdk.internal.ref", "sun.nio.ch",
                        "sun.nio.cs", "sun.security.action", "sun.util.calendar")) {
            command.add("--add-opens=java.base/" + each + "=ALL-UNNAMED");
        }
        command.addAll(
                List.of(
                        "-cp",
                        Path.of(System.getProperty("spark.home"), "jars") + "/*",
                        "org.apache.spark.deploy.SparkSubmit",
                        "--master",
                        master,
                        "--conf",
                        "spark.ui.enabled=false",
                        "--conf",
                        "spark.driver.host=127.0.0.1",
                        "--conf",
                        "spark.driver.bindAddress=127.0.0.1",
                        "--class",
                        "org.studycal.spark.PlanLearners",
                        System.getProperty("spark.jar"),
                        "--in",
                        in,
                        "--out",
                        out,
                        "--now",
                        NOW,
                        "--steps",
                        "" + STEPS,
                        "--partitions",
                        "12"));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile());
        builder.environment().put("SPARK_HOME", System.getProperty("spark.home"));
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        return builder.start();
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return "";
        }
    }

    private String written(String out) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path part : parts(out)) {
            all.append(Files.readString(part));
        }
        return all.toString();
    }

    private List<Path> parts(String out) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(out))) {
            return files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList();
        }
    }
}
