package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any text is read: without an error, and without hanging. */
class HostilePlansTest {
    private static final Reading READING = Reading.at(LocalDate.of(2026, 11, 23));
    private static final int MEGABYTES_5 = 5_000_000;

    static Stream<String> repeated() {
        return Stream.of(
                ">",
                "[",
                "- ",
                "- a\n",
                "*a **b ",
                "&",
                "1:",
                "Week ",
                "## Week 1: T\n- a (2h)\n",
                "- Week 1\n",
                "| a ",
                "Jan 5 - ",
                "[a]: b\n",
                "> - ");
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void readsFiveMegabytesOfAnything(String part) {
        String text = part.repeat(MEGABYTES_5 / part.length());
        // Far above what it takes alone: tests share the machine.
        Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> new PlanReader().read(text, "plan.md", READING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"|a", "|"})
    void readsHugeTables(String row) {
        String text =
                "|a".repeat(900) + "|\n" + "|-".repeat(900) + "|\n" + (row + "\n").repeat(900_000);
        Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> new PlanReader().read(text, "plan.md", READING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"| Clay | | |\n", "| 1.1 | Clay | — |\n"})
    void readsLongTables(String row) {
        String text = "# P\n\n| Week | Topic | Hours |\n|---|---|---|\n" + row.repeat(5_900);
        Assertions.assertTimeout(
                Duration.ofSeconds(12), () -> new PlanReader().read(text, "plan.md", READING));
    }

    @Test
    void writesNoRoutineOutForAges() {
        String text =
                "# P\n\n## Weeks 1-999\n\n| Task | How often | Time |\n|---|---|---|\n"
                        + "| Clay | 3 days/week | 25 min |\n".repeat(60);
        assertThat(new PlanReader().read(text, "plan.md", READING).topics()).hasSizeLessThan(1_000);
    }

    static IntStream seeds() {
        return IntStream.range(0, 80);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsMutatedPlans(int seed) throws IOException {
        Random random = new Random(seed);
        List<String> plans = GoldenPlansTest.plans();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Path file =
                    Path.of("src/test/resources/importer", plans.get(random.nextInt(plans.size())));
            lines.addAll(Files.readAllLines(file));
        }
        for (int i = 0; i < 40; i++) {
            mutate(lines, random);
        }
        String text = String.join("\n", lines);
        assertThatCode(() -> check(new PlanReader().read(text, "plan.md", READING)))
                .as(text)
                .doesNotThrowAnyException();
    }

    private static void check(StudyPlan plan) {
        for (StudyPlan.Topic topic : plan.topics()) {
            assertThat(topic.title()).isNotBlank();
            assertThat(topic.period()).isBetween(-1, plan.periods().size() - 1);
            assertThat(topic.after()).allMatch(each -> each >= 0 && each < plan.topics().size());
            topic.stated().ifPresent(each -> assertThat(each.min()).isBetween(0, each.max()));
        }
        for (int i = 0; i < plan.periods().size(); i++) {
            assertThat(plan.periods().get(i).parent()).isBetween(-1, i - 1);
            plan.periods()
                    .get(i)
                    .weeks()
                    .ifPresent(weeks -> assertThat(weeks.first()).isBetween(1, weeks.last()));
        }
        assertThat(plan.windows())
                .allMatch(each -> each.time().fromMinute() < each.time().toMinute());
    }

    private static void mutate(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        int cut = line.isEmpty() ? 0 : random.nextInt(line.length());
        switch (random.nextInt(8)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            case 2 -> lines.set(at, line.substring(cut));
            case 3 -> lines.set(at, line.substring(0, cut));
            case 4 -> lines.set(at, "  " + line);
            case 5 ->
                    lines.set(
                            at,
                            line.substring(0, cut) + "(2-3h): | - [x] ~~" + line.substring(cut));
            case 6 ->
                    lines.set(at, line.replaceAll("\\d+", Integer.toString(random.nextInt(1000))));
            default -> lines.set(at, line + " " + lines.get(random.nextInt(lines.size())));
        }
        if (lines.isEmpty()) {
            lines.add("");
        }
    }
}
