package org.studycal.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanReportTest {

    @Test
    void a_report_that_fails_is_said_and_keeps_nothing_from_being_written() {
        PlanFiles files =
                new PlanFiles(
                        new ProblemFile(
                                Workspace.at(Path.of(""), Path.of("")),
                                "piano",
                                Path.of("problems/piano.yaml")),
                        Path.of("solutions/piano"),
                        Path.of("solutions/piano"));
        List<Warning> warnings = new ArrayList<>();
        Listener listener =
                new Listener() {
                    @Override
                    public void warn(Warning warning) {
                        warnings.add(warning);
                    }
                };

        // Nothing can be said of no plan.
        Optional<byte[]> page =
                PlanReport.tryOf(
                        files, null, null, Optional.empty(), List.of(), Instant.EPOCH, listener);

        assertThat(page).isEmpty();
        assertThat(warnings)
                .containsExactly(
                        new Warning.OfPlan(
                                Path.of("solutions/piano"),
                                "report.html could not be made and is not there; 'studycal report piano' says why"));
    }
}
