package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.app.Search;

/** Plans with as much reserve as the forecast asks for. */
class SafePlanTest {

    private static final String CHOIR =
            """
            title: Choir
            timeZone: Europe/Berlin
            start: 2027-03-01
            end: 2027-03-28
            availability:
              - {days: daily, windows: ["18:00-20:00"]}
            activities:
              - {id: parts, title: Parts, effort: %s}
            """;

    @TempDir private Path folder;

    private Workplace workplace;

    @BeforeEach
    void begin() {
        workplace = Workplace.in(folder).searchingWith(Search.SOLVER).at("2027-02-28T08:00:00Z");
    }

    private StudycalRun solve(String effort, String safe) throws IOException {
        return workplace
                .problem("choir.yaml", CHOIR.formatted(effort))
                .run("solve", "choir", "--step-limit", "50", "--safe", safe);
    }

    @Test
    void a_plan_that_is_safe_anyhow_gets_no_reserve_and_no_line_in_the_log() throws IOException {
        solve("8h", "95%").exits(0).prints("Safe: without a reserve").prints("  The end  ");
        assertThat(workplace.path("problems/choir.progress.yaml")).doesNotExist();
    }

    @Test
    void where_no_reserve_is_enough_that_is_said_and_the_plan_is_there() throws IOException {
        solve("54h", "80%").exits(ErrorHandler.DID_NOT_FIT).prints("Not safe: no reserve");
        workplace.run("check", "choir").exits(0).prints("no rule is violated.");
    }

    @Test
    void what_no_forecast_can_promise_is_refused() throws IOException {
        solve("8h", "40%").refuses("'40%' is not possible", "expected 50% to 95%");
        solve("8h", "100").refuses("'100' is not possible", "expected 50% to 95%");
    }

    @Test
    void milestones_that_are_all_past_are_nothing_to_be_safe_for() throws IOException {
        String past =
                """
                milestones:
                  - {title: Concert, date: 2027-03-07, requires: [parts]}
                """;
        workplace
                .problem(
                        "choir.yaml", CHOIR.formatted("8h").replace("end: 2027-03-28\n", "") + past)
                .at("2027-03-08T08:00:00Z")
                .run("solve", "choir", "--safe", "80%", "--step-limit", "50")
                .refuses("--safe: the end and the milestones that the problem states are past");
        assertThat(workplace.path("solutions/choir/solution.json")).doesNotExist();
    }

    @Test
    void a_plan_without_an_end_or_milestones_has_nothing_to_be_safe_for() throws IOException {
        workplace
                .problem("choir.yaml", CHOIR.formatted("8h").replace("end: 2027-03-28\n", ""))
                .run("solve", "choir", "--safe", "80%", "--step-limit", "50")
                .refuses("--safe: the problem states neither an end nor a milestone", "choir.yaml");
        assertThat(workplace.path("solutions/choir/solution.json")).doesNotExist();
    }
}
