package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.CalendarFileText;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.solver.StudyScheduler;
import org.studycal.store.SolutionFile;

/** Plans whose end, dates and days of rest were eased in the log. */
class EasedPlanTest {

    private static final String CHOIR =
            """
            title: Choir
            timeZone: Europe/Berlin
            start: 2027-03-01
            end: 2027-03-14
            limits: {restDays: 2}
            availability:
              - {days: daily, windows: ["18:00-20:00"]}
            activities:
              - {id: parts, title: Parts, effort: 18h}
            milestones:
              - {id: concert, title: Concert, date: 2027-03-13, requires: [parts]}
            """;
    private static final String TRIP =
            CalendarFileText.calendar(
                    CalendarFileText.event("Trip", "20270315T080000", "20270317T230000"));
    private static final String PUSHED =
            """
            - {at: 2027-03-08T08:00, push: 7d}
            - {at: 2027-03-08T08:00, push: 7d, milestone: concert, with: above}
            """;

    @TempDir private Path folder;
    private Workplace workplace;

    @BeforeEach
    void plan() throws IOException {
        workplace =
                Workplace.in(folder)
                        .problem("choir.yaml", CHOIR)
                        .file("trip.ics", TRIP)
                        .searchingWith(StudyScheduler::solve)
                        .at("2027-02-28T08:00:00Z");
        run("solve", "--busy", "trip.ics").exits(ErrorHandler.FINE);
        workplace.at("2027-03-08T07:00:00Z");
    }

    private StudycalRun run(String command, String... more) {
        String[] args = new String[more.length + 3];
        args[0] = command;
        args[1] = "choir";
        args[2] = "--step-limit=300";
        System.arraycopy(more, 0, args, 3, more.length);
        return workplace.run(args);
    }

    private Solution solution() throws SolutionException {
        return SolutionFile.read(workplace.path("solutions/choir/solution.json"));
    }

    @Test
    void solveKeepsClearOfWhatTheCalendarsHoldAfterTheOldEnd() throws Exception {
        workplace.file("problems/choir.progress.yaml", PUSHED);
        workplace.run("log", "choir", "missed", "2027-03-01..2027-03-07").exits(0);
        run("solve").exits(ErrorHandler.FINE);
        Instant oldEnd = Instant.parse("2027-03-14T23:00:00Z");
        assertThat(solution().sessions()).anyMatch(session -> session.start().isAfter(oldEnd));
        workplace.run("check", "choir").prints(": no rule is violated.");
        workplace.run("undo", "choir", "--dry-run").prints("Back to the times of revision 1");
    }

    @Test
    void showAndChangesKnowThePushedMilestone() throws Exception {
        workplace.file("problems/choir.progress.yaml", PUSHED);
        run("replan").exits(ErrorHandler.FINE);
        workplace.run("show", "choir", "--day", "2027-03-20").prints("Concert");
        String changes = changes();
        assertThat(changes).contains("Concert", "20270320");
        workplace.run("changes", "choir").exits(ErrorHandler.FINE);
        assertThat(changes()).isEqualTo(changes);
    }

    private String changes() throws IOException {
        return Files.readString(workplace.path("solutions/choir/calendar-changes.ics"));
    }

    @Test
    void aDayOfRestCanBeGivenUpWhereThatBringsWorkBack() throws Exception {
        String[] missed = {"--missed", "2027-03-01..2027-03-07"};
        run("replan", "--missed", missed[1], "--dry-run")
                .exits(ErrorHandler.DID_NOT_FIT)
                .prints("Rest on no day a week (now 2)");
        run("replan", "--missed", missed[1], "--apply", "rest")
                .exits(ErrorHandler.DID_NOT_FIT)
                .prints("Repair: Rest on no day a week (now 2).");
        assertThat(workplace.path("problems/choir.progress.yaml")).content().contains("rest: 0");
        workplace.run("check", "choir").prints(": no rule is violated.");
        workplace
                .run("log", "choir", "undo")
                .prints("Taken back: rest: 0 days of each week without study");
        run("replan", "--apply", "0").exits(ErrorHandler.DID_NOT_FIT);
        workplace.run("check", "choir").prints(": no rule is violated.");
    }
}
