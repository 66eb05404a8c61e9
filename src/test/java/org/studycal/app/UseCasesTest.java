package org.studycal.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.progress.Entry;
import org.studycal.replan.Replanning.Assumption;

/** What a page, a sync or a batch could do: a whole life of a plan, without a console. */
class UseCasesTest {

    private static final Instant BEFORE = Instant.parse("2027-01-01T08:00:00Z");
    private static final Instant AFTER_A_DAY = Instant.parse("2027-01-05T20:00:00Z");

    @TempDir private Path folder;

    private final List<Warning> warnings = new ArrayList<>();
    private final List<Long> costs = new ArrayList<>();
    private boolean impatient;

    private final Listener listener =
            new Listener() {
                @Override
                public void warn(Warning warning) {
                    warnings.add(warning);
                }

                @Override
                public Watch search(Duration timeLimit) {
                    return new Watch() {
                        @Override
                        public void better(Duration elapsed, long leftOut, long cost) {
                            costs.add(cost);
                        }

                        @Override
                        public boolean stop() {
                            return impatient;
                        }
                    };
                }
            };

    private PlanFiles files;

    @BeforeEach
    void copy() throws IOException {
        Files.createDirectory(folder.resolve("problems"));
        Files.copy(Path.of("problems/hello.yaml"), folder.resolve("problems/hello.yaml"));
        files =
                PlanFiles.of(
                        Workspace.at(folder, folder.resolve(".config")),
                        "hello",
                        Optional.empty(),
                        Optional.empty());
    }

    @Test
    void a_plan_is_solved_logged_replanned_and_taken_back() throws Exception {
        Solution first = solve(steps(500)).solution();
        LogProgress log = LogProgress.open(files, listener);
        Session missed = log.solution().sessions().getFirst();
        log.add(
                List.of(
                        new Entry.Marked(
                                AFTER_A_DAY,
                                Entry.Mark.MISSED,
                                missed.uid(),
                                Optional.of(missed.start()))));

        ReplanPlan.Result replanned = replan(false);

        assertThat(replanned.previous()).isEqualTo(first);
        assertThat(replanned.counts().missed()).isEqualTo(1);
        assertThat(replanned.solution().revision()).isEqualTo(2);
        assertThat(replanned.written()).isPresent();
        assertThat(ShowPlan.run(files, listener).solution().sessions())
                .isEqualTo(replanned.solution().sessions());

        UndoRevision.Result undone =
                UndoRevision.run(
                        new UndoRevision.Request(
                                files, false, zone -> AFTER_A_DAY, BusyChoice.AS_SEEN, List.of()),
                        listener);

        assertThat(undone.violations()).isEmpty();
        assertThat(undone.solution().origin()).isEqualTo(1);
        assertThat(ahead(undone.solution())).isEqualTo(ahead(first));
        CheckPlan.Fit fit = CheckPlan.fit(files, BusyChoice.AS_SEEN, true, listener);
        assertThat(fit.mayFit()).isTrue();
        assertThat(CheckPlan.audit(fit, listener).orElseThrow().isRight()).isTrue();
        assertThat(warnings).isEmpty();
    }

    @Test
    void a_dry_run_finds_the_plan_and_writes_nothing() throws Exception {
        solve(steps(500));
        Map<Path, String> before = contents();

        ReplanPlan.Result result = replan(true);

        assertThat(result.solution().revision()).isEqualTo(2);
        assertThat(result.written()).isEmpty();
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void a_search_ends_when_its_watch_wants_it_to() throws Exception {
        impatient = true;
        SolvePlan.Result result =
                solve(new SearchLimits(Duration.ofDays(30), OptionalLong.empty(), 0));
        assertThat(result.solution().sessions()).isNotEmpty();
        assertThat(costs.getLast()).isEqualTo(result.solution().cost());
    }

    @Test
    void what_is_odd_in_the_log_is_heard_as_a_value() throws Exception {
        solve(steps(0));
        Files.writeString(
                folder.resolve("problems/hello.progress.yaml"),
                "- {at: 2027-01-05T20:00, finished: knitting}\n");
        ShowPlan.run(files, listener);
        assertThat(warnings)
                .filteredOn(Warning.OfFile.class::isInstance)
                .singleElement()
                .asString()
                .contains("knitting");
    }

    @Test
    void without_a_plan_nothing_is_replanned_and_no_folder_is_made() {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> replan(false))
                .withMessage("there is no solution in solutions/hello")
                .satisfies(
                        e ->
                                assertThat(e.hints())
                                        .containsExactly("Maybe 'studycal solve hello' first?"));
        assertThat(folder.resolve("solutions")).doesNotExist();
    }

    private SolvePlan.Result solve(SearchLimits limits) throws Exception {
        return SolvePlan.run(
                new SolvePlan.Request(
                        files,
                        Optional.empty(),
                        zone -> BEFORE,
                        BusyChoice.AS_SEEN,
                        UnaryOperator.identity(),
                        limits,
                        OptionalInt.empty()),
                Search.SOLVER,
                listener);
    }

    private ReplanPlan.Result replan(boolean dryRun) throws Exception {
        ReplanPlan.Request request =
                new ReplanPlan.Request(
                        files,
                        zone -> AFTER_A_DAY,
                        new ReplanPlan.Past((now, zone) -> List.of(), Assumption.DONE, false),
                        BusyChoice.AS_SEEN,
                        Optional.empty(),
                        UnaryOperator.identity(),
                        steps(500),
                        Duration.ofDays(1),
                        new RepairChoice(""));
        return dryRun
                ? ReplanPlan.draft(request, Search.SOLVER, listener).result()
                : ReplanPlan.run(request, Search.SOLVER, listener);
    }

    private static SearchLimits steps(long steps) {
        return new SearchLimits(Duration.ofDays(30), OptionalLong.of(steps), 0);
    }

    private static List<Instant> ahead(Solution solution) {
        return solution.sessions().stream()
                .map(Session::start)
                .filter(AFTER_A_DAY::isBefore)
                .toList();
    }

    private Map<Path, String> contents() throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(file, Files.readString(file));
            }
        }
        return contents;
    }
}
