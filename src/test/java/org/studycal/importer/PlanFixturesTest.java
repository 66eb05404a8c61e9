package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Our study plans are read as a person reads them. */
class PlanFixturesTest {

    private static final Path PLANS = Path.of("src/test/resources/plans");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @TestFactory
    Stream<DynamicTest> isReadAsAPersonReadsIt() throws IOException {
        return folders().stream()
                .map(
                        folder ->
                                DynamicTest.dynamicTest(
                                        folder.getFileName().toString(),
                                        () ->
                                                assertThat(compared(folder).differences())
                                                        .as("differences in %s", folder)
                                                        .isEqualTo(known(folder))));
    }

    @TestFactory
    Stream<DynamicTest> hasAPlanAndAnExpectation() throws IOException {
        return folders().stream()
                .map(
                        folder ->
                                DynamicTest.dynamicTest(
                                        folder.getFileName().toString(),
                                        () ->
                                                assertThat(names(folder))
                                                        .contains("expected.txt", "plan.md")
                                                        .isSubsetOf(
                                                                "expected.txt",
                                                                "known.txt",
                                                                "plan.md",
                                                                "problem.yaml",
                                                                "report.txt")));
    }

    @Test
    void topicsAreRightToNinetyFivePercentOverAllPlans() throws IOException {
        int right = 0;
        int wrong = 0;
        List<String> differences = new ArrayList<>();
        for (Path folder : folders()) {
            TopicComparison topics = compared(folder).topics();
            right += topics.right();
            wrong += topics.wrong();
            topics.differences().forEach(d -> differences.add(folder.getFileName() + ": " + d));
        }
        assertThat(100.0 * right / (right + wrong))
                .as("%d topics right, %d wrong:%n%s", right, wrong, String.join("\n", differences))
                .isGreaterThanOrEqualTo(95.0);
    }

    private static PlanComparison compared(Path folder) throws IOException {
        String text = Files.readString(folder.resolve("plan.md"), StandardCharsets.UTF_8);
        ExpectedPlan expected =
                ExpectedPlan.parse(Files.readString(folder.resolve("expected.txt")));
        return new PlanComparison(
                expected, new PlanReader().read(text, "plan.md", Reading.at(TODAY)));
    }

    /** What is read otherwise than a person would, and known: the list can only get shorter. */
    private static List<String> known(Path folder) throws IOException {
        Path known = folder.resolve("known.txt");
        return Files.exists(known) ? Files.readAllLines(known) : List.of();
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> entries = Files.list(PLANS)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(e -> e.getFileName().toString()).sorted().toList();
        }
    }
}
