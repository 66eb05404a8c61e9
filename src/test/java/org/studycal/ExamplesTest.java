package org.studycal;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.studycal.audit.Audit;
import org.studycal.audit.SolutionAuditor;
import org.studycal.calendar.CalendarExport;
import org.studycal.calendar.CalendarLint;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemReader;
import org.studycal.problem.RemainingProblem;
import org.studycal.problem.StatedProblem;
import org.studycal.store.SolutionFile;

/**
 * Keeps the solved examples honest: {@code solutions/examples/NAME} belongs to {@code
 * problems/NAME.yaml}.
 */
class ExamplesTest {

    private static final Path PROBLEMS = Path.of("problems");
    private static final Path EXAMPLES = Path.of("solutions", "examples");

    static List<String> names() throws IOException {
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everyProblemHasAnExampleAndEveryExampleAProblem() throws IOException {
        try (Stream<Path> files = Files.list(PROBLEMS)) {
            List<String> problems =
                    files.map(file -> file.getFileName().toString())
                            .filter(
                                    name ->
                                            name.endsWith(".yaml")
                                                    && !name.endsWith(".progress.yaml"))
                            .map(name -> name.replace(".yaml", ""))
                            .sorted()
                            .toList();
            assertThat(names()).isEqualTo(problems);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theAuditorFindsNothingInAnExample(String name) throws Exception {
        StatedProblem read = read(name);
        Solution solution = solution(name);

        Audit audit = SolutionAuditor.audit(new RemainingProblem(read.problem()), solution);

        assertThat(audit.violations()).isEmpty();
        assertThat(audit.cost()).isEqualTo(solution.cost());
        assertThat(solution.basis().digest())
                .as("the problem that was solved")
                .isEqualTo(read.digest());
    }

    @ParameterizedTest
    @MethodSource("names")
    void biweeklyReadsTheCalendarOfAnExampleToTheSecond(String name) throws Exception {
        Problem problem = read(name).problem();
        Solution solution = solution(name);
        byte[] bytes = Files.readAllBytes(EXAMPLES.resolve(name).resolve("calendar.ics"));
        ICalendar calendar = Biweekly.parse(new String(bytes, StandardCharsets.UTF_8)).first();

        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(CalendarLint.report(bytes).findings()).isEmpty();
        Map<String, List<Instant>> times = new TreeMap<>();
        for (VEvent event : calendar.getEvents()) {
            if (event.getExperimentalProperty("X-STUDYCAL-ACTIVITY") != null) {
                times.put(
                        event.getUid().getValue(),
                        List.of(
                                event.getDateStart().getValue().toInstant(),
                                event.getDateEnd().getValue().toInstant()));
            }
        }
        Map<String, List<Instant>> expected = new TreeMap<>();
        for (Session session : solution.sessions()) {
            expected.put(session.uid(), List.of(session.start(), session.end()));
        }
        assertThat(times).isEqualTo(expected);
        assertThat(calendar.getEvents()).hasSize(expected.size() + problem.milestones().size());
    }

    @ParameterizedTest
    @MethodSource("names")
    void anExampleIsWrittenAsTodaysProgramWritesIt(String name) throws Exception {
        Problem problem = read(name).problem();
        Solution solution = solution(name);

        assertThat(SolutionFile.write(problem, solution))
                .isEqualTo(Files.readString(EXAMPLES.resolve(name).resolve(SolutionFile.NAME)));
        Map<String, byte[]> files = CalendarExport.of(problem, Optional.empty(), solution).files();
        assertThat(solution.export().files()).containsExactlyElementsOf(files.keySet());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertThat(file.getValue())
                    .isEqualTo(Files.readAllBytes(EXAMPLES.resolve(name).resolve(file.getKey())));
        }
    }

    private static StatedProblem read(String name) throws Exception {
        return ProblemReader.read(PROBLEMS.resolve(name + ".yaml"));
    }

    private static Solution solution(String name) throws Exception {
        return SolutionFile.read(EXAMPLES.resolve(name).resolve(SolutionFile.NAME));
    }
}
