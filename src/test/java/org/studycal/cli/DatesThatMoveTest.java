package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.studycal.solver.StudyScheduler;

/** The dates of the problem are the truth at every replan, and what moved is said. */
class DatesThatMoveTest {

    private static final Path END_THAT_MOVES =
            Path.of("src/test/resources/field/68-end-that-moves/problems/p.yaml");

    private static final String OPEN =
            """
            title: Open
            timeZone: Europe/Berlin
            start: 2027-01-04
            availability:
              - {days: [tue, thu], windows: ["19:00-21:00"]}
            """;

    @TempDir private Path folder;

    private Workplace workplace(String text) throws IOException {
        return Workplace.in(folder)
                .problem("p.yaml", text)
                .searchingWith(StudyScheduler::solve)
                .at("2027-01-01T08:00:00Z");
    }

    /** Course of 8 h and a weekly habit; its exam is on the last day. */
    private Workplace solvedUntil(String last) throws IOException {
        Workplace workplace = workplace(until(last));
        run(workplace, "solve");
        return workplace.at("2027-01-05T07:00:00Z");
    }

    private static String until(String last) throws IOException {
        return Files.readString(END_THAT_MOVES).replace("2027-01-17", last);
    }

    private static StudycalRun run(Workplace workplace, String command, String... more) {
        String[] args = new String[more.length + 4];
        args[0] = command;
        args[1] = "p";
        args[2] = "--step-limit";
        args[3] = "2000";
        System.arraycopy(more, 0, args, 4, more.length);
        return workplace.run(args);
    }

    private String solution() throws IOException {
        return Files.readString(folder.resolve("solutions/p/solution.json"));
    }

    /** The days of all sessions. */
    private List<String> days() throws IOException {
        return solution()
                .lines()
                .filter(line -> line.contains("\"status\":"))
                .map(line -> line.replaceAll(".*\"start\": \"([-0-9]+)T.*", "$1"))
                .toList();
    }

    private static long count(String text, String part) {
        return text.lines().filter(line -> line.contains(part)).count();
    }

    @Test
    void aLaterEndGivesTheHabitAWeekAndTheExamSlack() throws IOException {
        Workplace workplace = solvedUntil("2027-01-24").problem("p.yaml", until("2027-01-31"));
        run(workplace, "replan")
                .exits(ErrorHandler.FINE)
                .prints("Added            1 session        1 h")
                .prints("the plan's end Sun 2027-01-31, before Sun 2027-01-24")
                .prints("now Sun 2027-01-31, before Sun 2027-01-24")
                .prints("Exam  12 days early, before 5 days early");
        assertThat(solution()).contains("\"last\": \"2027-01-31\"");
        assertThat(count(solution(), "\"activity\": \"habit\"")).isEqualTo(4);
        workplace.run("check", "p").prints("no rule is violated");
    }

    @Test
    void anEarlierEndLeavesNothingAfterIt() throws IOException {
        Workplace workplace = solvedUntil("2027-01-24").problem("p.yaml", until("2027-01-17"));
        workplace
                .run("check", "p")
                .exits(ErrorHandler.DID_NOT_FIT)
                .prints("lies outside the plan, 2027-01-04 to 2027-01-17");
        StudycalRun replan = run(workplace, "replan").exits(ErrorHandler.DID_NOT_FIT);
        replan.prints("Exam is due on 2027-01-17").prints("Drop 2h of Habit");
        assertThat(replan.out()).doesNotContain("Drop Course");
        assertThat(solution()).contains("\"last\": \"2027-01-17\"");
        assertThat(days()).isNotEmpty().allMatch(day -> day.compareTo("2027-01-17") <= 0);
        workplace.run("check", "p").prints("no rule is violated");
    }

    @Test
    void aPushedEndReallyMoves() throws IOException {
        Workplace workplace = solvedUntil("2027-01-24").problem("p.yaml", until("2027-01-17"));
        run(workplace, "replan", "--apply", "push")
                .exits(ErrorHandler.FINE)
                .prints("the plan's end to Sun 2027-01-24");
        assertThat(solution()).contains("\"last\": \"2027-01-24\"");
        workplace.run("check", "p").prints("no rule is violated");
    }

    @Test
    void anotherStartCountsAndIsSaid() throws IOException {
        Workplace workplace =
                solvedUntil("2027-01-31")
                        .problem("p.yaml", until("2027-01-31").replace("2027-01-04", "2027-01-11"));
        run(workplace, "replan")
                .exits(ErrorHandler.FINE)
                .prints("the plan's start Mon 2027-01-11, before Mon 2027-01-04");
        assertThat(solution()).contains("\"first\": \"2027-01-11\"");
        assertThat(days()).isNotEmpty().allMatch(day -> day.compareTo("2027-01-11") >= 0);
        workplace.run("check", "p").prints("no rule is violated");
    }

    @Test
    void aStartThatWasAskedForOnceStaysWhileTheFileNamesTheSame() throws IOException {
        Workplace workplace = workplace(until("2027-01-31"));
        run(workplace, "solve", "--start", "2027-01-11");
        run(workplace.at("2027-01-12T07:00:00Z"), "replan", "--busy", "none.ics");
        run(workplace.problem("p.yaml", until("2027-01-31") + "# changed\n"), "replan")
                .prints("Nothing that lies ahead changes.");
        assertThat(solution()).contains("\"first\": \"2027-01-11\"");
    }

    @ParameterizedTest
    @CsvSource({
        "'date: 2027-01-31', 'date: 2027-01-28', 'now Thu 2027-01-28, before Sun 2027-01-31'",
        "'effort: 8h', 'effort: 8h, deadline: 2027-01-30',"
                + "'deadline of Course Sat 2027-01-30, before none'",
        "'effort: 8h', 'effort: 8h, due: 2027-01-30', 'due date of Course Sat 2027-01-30'"
    })
    void aDateThatMovesNoSessionIsSaidAllTheSame(String before, String after, String said)
            throws IOException {
        Workplace workplace =
                solvedUntil("2027-01-31")
                        .problem("p.yaml", until("2027-01-31").replace(before, after));
        run(workplace, "replan")
                .exits(ErrorHandler.FINE)
                .prints("Nothing that lies ahead changes.")
                .prints(said);
    }

    @Test
    void withoutAnEndThePlanGoesOnAsFarAsTheWorkNeeds() throws IOException {
        String work =
                OPEN
                        + "protected: [{title: Away, dates: 2027-01-18..2027-03-21}]\n"
                        + "activities: [{title: Course, effort: 8h}]\n";
        Workplace workplace = workplace(work);
        run(workplace, "solve").prints("Finish    Thu 2027-01-14 in week 2");
        run(workplace.at("2027-01-18T07:00:00Z"), "replan", "--missed", "2027-01-05..2027-01-17")
                .exits(ErrorHandler.FINE)
                .prints("Finish      Thu 2027-04-01, before Thu 2027-01-14");
        assertThat(solution()).contains("\"last\": \"2027-04-04\"", "\"leftOut\": []");
    }

    @Test
    void theSummarySaysHowFarTargetWeeksStretch() throws IOException {
        String work =
                OPEN
                        + "limits: {perWeek: 4h}\n"
                        + "activities:\n  - {title: Course, effort: 6h, weeks: 1}\n"
                        + "  - {title: Lab, effort: 4h, weeks: 2}\n";
        run(workplace(work), "solve")
                .prints("Targets   stretched from 2 to 3 weeks, for lack of time");
        run(workplace(work).problem("p.yaml", work.replace("weeks: 2", "weeks: 4")), "solve")
                .prints("Targets   later than written up to week 2, for lack of time");
        assertThat(run(workplace(work).problem("p.yaml", work.replace("6h", "4h")), "solve").out())
                .doesNotContain("Targets");
    }

    @Test
    void aPlanWithoutEndIsMeasuredByItsTargetWeeksAndSaysSo() throws IOException {
        String work = OPEN + "activities:\n  - {title: Course, effort: 2h, weeks: 1}\n";
        run(workplace(work), "solve")
                .prints(
                        "Finish    Tue 2027-01-05 in week 1, 5 days before the last target week ends");
    }

    @Test
    void habitsAccompanyTheWorkAndNeitherPushItsEndNorFillWeeksAfterIt() throws IOException {
        String work =
                OPEN
                        + "activities:\n  - {title: Course, effort: 4h}\n"
                        + "  - {title: Habit, effort: 1h/week}\n";
        run(workplace(work), "solve").prints("Finish    Tue 2027-01-12 in week 2");
        assertThat(solution()).contains("\"last\": \"2027-01-17\"");
        assertThat(count(solution(), "\"activity\": \"habit\"")).isEqualTo(2);
        run(
                        workplace(work + "# with an end\n")
                                .problem("p.yaml", work + "end: 2027-02-28\n"),
                        "solve")
                .prints("Finish    Tue 2027-01-12 in week 2, 47 days before the planned end");
        assertThat(count(solution(), "\"activity\": \"habit\"")).isEqualTo(8);
    }

    @Test
    void thePlanReachesItsLastMilestoneAndShowsIt() throws IOException {
        String work =
                OPEN
                        + "activities:\n  - {title: Course, effort: 4h}\n"
                        + "  - {title: Habit, effort: 1h/week}\n"
                        + "milestones:\n  - {title: Exam, date: 2027-02-12, requires: [course]}\n";
        Workplace workplace = workplace(work);
        run(workplace, "solve").prints("31 days of slack");
        assertThat(solution()).contains("\"last\": \"2027-02-14\"");
        workplace.run("show", "p", "--from", "2027-02-01").prints("Checkpoint: Exam");
    }

    @Test
    void aMilestoneAfterTheEndIsShown() throws IOException {
        Workplace workplace =
                workplace(
                        OPEN
                                + "end: 2027-01-31\n"
                                + "activities: [{title: Course, effort: 4h}]\n"
                                + "milestones: [{title: Exam, date: 2027-02-12, requires: [course]}]\n");
        run(workplace, "solve");
        workplace.run("show", "p", "--from", "2027-02-01").prints("Checkpoint: Exam");
        workplace.run("show", "p", "--week", "6").prints("Checkpoint: Exam");
    }

    @Test
    void whatAHabitIsNotAskedForBeforeTheNewPlanBeginsIsNotLeftOut() throws IOException {
        Workplace workplace =
                workplace(
                        OPEN
                                + "activities:\n  - {title: Course, effort: 4h}\n"
                                + "  - {title: Habit, effort: 1h/week}\n");
        run(workplace, "solve");
        // Six weeks later, on a Saturday after the week's last window.
        run(workplace.at("2027-02-20T07:00:00Z"), "replan", "--missed", "2027-01-05..2027-01-17")
                .exits(ErrorHandler.FINE);
        assertThat(solution()).contains("\"leftOut\": []");
    }

    @Test
    void aWeekThatIsFullerThanUsualIsSaid() throws IOException {
        Workplace workplace =
                workplace(
                        """
                        title: P
                        timeZone: Europe/Berlin
                        start: 2027-01-04
                        end: 2027-02-28
                        availability:
                          - {days: daily, windows: ["18:00-21:00"]}
                        categories: {c: {quota: 10h}}
                        activities:
                          - {id: a, effort: 80h, category: c}
                        """);
        run(workplace, "solve");
        run(workplace.at("2027-01-18T07:00:00Z"), "replan", "--missed", "2027-01-04..2027-01-17")
                .prints("Fuller")
                .prints("usually 10 h: week");
    }
}
