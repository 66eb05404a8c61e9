package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemReader;

/**
 * Every plan of the test resources with the problem and the report that {@code import} makes of it.
 * {@code -Dgolden.update=true} writes them anew, to be read before they are committed.
 */
class ImportedPlansTest {

    private static final Path PLANS = Path.of("src", "test", "resources", "plans");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TempDir private Path folder;

    @TestFactory
    Stream<DynamicTest> every_plan_gives_its_problem_and_its_report() throws IOException {
        List<Path> plans;
        try (Stream<Path> folders = Files.list(PLANS)) {
            plans = folders.filter(Files::isDirectory).sorted().toList();
        }
        assertThat(plans).hasSizeGreaterThan(40);
        return plans.stream()
                .map(
                        plan ->
                                DynamicTest.dynamicTest(
                                        plan.getFileName().toString(), () -> of(plan)));
    }

    private void of(Path plan) throws Exception {
        String name = plan.getFileName().toString();
        Path here = Files.createDirectories(folder.resolve(name));
        Files.copy(plan.resolve("plan.md"), here.resolve("plan.md"));
        Workplace workplace = Workplace.in(here).at("2026-12-01T08:00:00Z").inZone("Europe/Berlin");
        StudycalRun run = workplace.run("import", "plan.md");
        compare(plan.resolve("report.txt"), run.out() + run.err());
        if (run.status() != ErrorHandler.FINE) {
            assertThat(run.status())
                    .as(run.toString())
                    .isIn(ErrorHandler.BAD_INPUT, ErrorHandler.DID_NOT_FIT);
        }
        if (run.status() == ErrorHandler.BAD_INPUT) {
            assertThat(workplace.path("problems")).doesNotExist();
            return;
        }
        Path written = workplace.path("problems/plan.yaml");
        compare(plan.resolve("problem.yaml"), Files.readString(written));
        Problem problem = ProblemReader.read(written).problem();
        assertThat(problem.activities()).isNotEmpty();
    }

    private static void compare(Path expected, String actual) throws IOException {
        if (UPDATE) {
            Files.writeString(expected, actual);
        }
        assertThat(expected).as("run with -Dgolden.update=true and read it").exists();
        assertThat(actual).isEqualTo(Files.readString(expected).replace("\r\n", "\n"));
    }
}
