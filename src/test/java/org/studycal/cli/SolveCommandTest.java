package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.app.BadInput;
import org.studycal.problem.Problem;
import org.studycal.problem.RemainingProblem;
import org.studycal.solver.Schedule;
import org.studycal.solver.SolverListener;
import org.studycal.solver.SolverSettings;
import org.studycal.solver.StudyScheduler;
import org.studycal.store.SolutionFolder;

class SolveCommandTest {

    private static final String SOLUTION = "solutions/guitar/solution.json";

    @TempDir private Path folder;

    @Test
    void printsTheSummaryAndEndsWithThreeWhenSomethingDidNotFit() throws IOException {
        Workplace.withGuitar(folder)
                .run("solve", "guitar")
                .exits(3)
                .printsExactly(Workplace.resource("summary.txt"))
                .hasNoErrors();
    }

    @Test
    void the_readme_shows_the_summary_of_its_example() throws IOException {
        StudycalRun run =
                Workplace.in(folder)
                        .problem("hello.yaml", Files.readString(Path.of("problems/hello.yaml")))
                        .at("2027-01-02T12:00:00Z")
                        .searchingWith(StudyScheduler::solve)
                        .run("solve", "hello", "--step-limit", "2000")
                        .exits(0);

        assertThat(Files.readString(Path.of("README.md")))
                .contains("$ ./studycal solve hello\n" + run.out() + "```");
    }

    @Test
    void theFinishIsComparedWithThePlannedEndOnlyWhereThereIsOne() throws IOException {
        String open = Workplace.resource("guitar.yaml").replace("end: 2027-04-04\n", "");
        String aimed = open.replace("effort: 3h,", "effort: 3h, weeks: 1,");
        Workplace workplace = Workplace.in(folder);
        String finish = "  Finish    Tue 2027-03-30 in week 2";
        workplace
                .problem("guitar.yaml", Workplace.resource("guitar.yaml").replace("1-2,", "1,"))
                .run("solve", "guitar")
                .prints(finish + ", 5 days before the planned end\n");
        workplace.problem("guitar.yaml", open).run("solve", "guitar").prints(finish + "\n");
        workplace
                .problem("guitar.yaml", aimed.replace("1-2,", "1,"))
                .run("solve", "guitar")
                .prints(finish + ", 2 days after the last target week ends\n");
    }

    @Test
    void writesTheSolutionAndTheCalendar() throws IOException {
        Workplace workplace = Workplace.withGuitar(folder).solved();
        assertThat(workplace.path(SOLUTION))
                .content()
                .contains("\"revision\": 1", "\"unscheduledHours\": 1");
        assertThat(workplace.path("solutions/guitar/calendar.ics"))
                .content()
                .contains("SUMMARY:Scales");
    }

    @Test
    void quietPrintsNothingAndStillTellsByItsStatus() throws IOException {
        Workplace.withGuitar(folder).run("solve", "guitar", "--quiet").exits(3).keepsQuiet();
    }

    @Test
    void solvingAgainMakesTheNextRevisionAndKeepsEveryEvent() throws IOException {
        Workplace workplace = Workplace.withGuitar(folder).solved();
        List<String> before = uids(workplace);
        workplace.solved();
        assertThat(workplace.path(SOLUTION)).content().contains("\"revision\": 2");
        assertThat(uids(workplace)).isEqualTo(before).hasSize(6);
    }

    @Test
    void anEventThatSaysSomethingElseIsANewVersionOfItAndTheOthersAreNot() throws IOException {
        Workplace workplace = Workplace.withGuitar(folder).solved();
        String guitar = Workplace.resource("guitar.yaml");
        workplace.solved();
        assertThat(sequences(workplace)).containsOnly("SEQUENCE:0");

        workplace.problem("guitar.yaml", guitar.replace("title: Chords", "title: Barre chords"));
        workplace.solved();
        assertThat(changed(workplace)).containsExactly("guitar-4a8318c4.chords.1@studycal");

        workplace.problem("guitar.yaml", guitar.replace("title: Summer party", "title: Party"));
        workplace.solved();
        assertThat(changed(workplace))
                .containsExactlyInAnyOrder(
                        "guitar-4a8318c4.chords.1@studycal",
                        "guitar-4a8318c4.milestone.party.1@studycal",
                        "guitar-4a8318c4.songs.1@studycal",
                        "guitar-4a8318c4.songs.2@studycal",
                        "guitar-4a8318c4.songs.3@studycal");
        assertThat(sequences(workplace)).contains("SEQUENCE:2");

        workplace.problem("guitar.yaml", guitar.replaceAll("(?s)milestones:.*", ""));
        workplace.solved();
        assertThat(workplace.path(SOLUTION))
                .content()
                .contains(
                        "{\"uid\": \"guitar-4a8318c4.milestone.party.1@studycal\", \"sequence\": 2,"
                                + " \"revision\": 5, \"title\": \"Party\", \"date\": \"2027-04-04\"}");
    }

    @Test
    void theTitleOfACategoryIsPartOfItsEvents() throws IOException {
        Workplace workplace = Workplace.withGuitar(folder).solved();
        workplace.problem(
                "guitar.yaml",
                Workplace.resource("guitar.yaml").replace("title: Music theory", "title: Theory"));
        workplace.solved();
        assertThat(changed(workplace)).containsExactly("guitar-4a8318c4.chords.1@studycal");
    }

    @Test
    void aCalendarFileOfAnEarlierRevisionGoesAndTheUsersOwnFilesStay() throws IOException {
        Workplace workplace = Workplace.withGuitar(folder).solved();
        Files.writeString(workplace.path("solutions/guitar/calendar-2027-03.ics"), "old");
        Files.writeString(workplace.path("solutions/guitar/calendar-mine.ics"), "mine");
        workplace.solved();
        assertThat(workplace.path("solutions/guitar/calendar-2027-03.ics")).doesNotExist();
        assertThat(workplace.path("solutions/guitar/calendar-mine.ics")).exists();
    }

    @Test
    void outWritesToAnotherFolder() throws IOException {
        Workplace workplace = Workplace.withGuitar(folder);
        workplace
                .run("solve", "guitar", "--out", "elsewhere")
                .exits(3)
                .prints("Written to elsewhere")
                .prints("  'studycal show guitar --solution elsewhere --week 1' prints the first");
        assertThat(workplace.path("elsewhere/calendar.ics")).exists();
        assertThat(workplace.path("solutions")).doesNotExist();
    }

    @Test
    void theHintNamesTheFirstWeekWithSessionsAndNoFolderThatIsTheUsualOne() throws IOException {
        Workplace.in(folder)
                .problem("guitar.yaml", Workplace.resource("guitar.yaml").replace("03-22", "03-14"))
                .at("2027-03-01T08:00:00Z")
                .run("solve", "problems/guitar.yaml", "--out", "./solutions/guitar")
                .prints(
                        "  'studycal show problems/guitar.yaml --week 3' prints the first week"
                                + " with sessions.\n");
    }

    @Test
    void aPathIsAProblemToo() throws IOException {
        Workplace workplace = Workplace.withGuitar(folder);
        workplace.run("solve", "problems/guitar.yaml").exits(3);
        assertThat(workplace.path(SOLUTION)).exists();
    }

    @Test
    void nowStampsWhatIsWritten() throws IOException {
        Workplace workplace = Workplace.withGuitar(folder);
        workplace.run("solve", "guitar", "--now", "2027-01-01T09:00").exits(3);
        assertThat(workplace.path(SOLUTION)).content().contains("2027-01-01T09:00:00+01:00");
    }

    @Test
    void theSameTimeGivesTheSameBytes() throws IOException {
        Workplace workplace = Workplace.withGuitar(folder);
        workplace.run("solve", "guitar", "--out", "a").exits(3);
        workplace.run("solve", "guitar", "--out", "b").exits(3);
        assertThat(workplace.path("a/solution.json"))
                .hasSameBinaryContentAs(workplace.path("b/solution.json"));
        assertThat(workplace.path("a/calendar.ics"))
                .hasSameBinaryContentAs(workplace.path("b/calendar.ics"));
    }

    @Test
    void theRealSearchWithAStepLimitGivesTheSameBytes() throws IOException {
        Workplace workplace = Workplace.withGuitar(folder).searchingWith(StudyScheduler::solve);
        for (String out : List.of("a", "b")) {
            workplace.run("solve", "guitar", "--step-limit=1000", "--out", out).exits(0);
        }
        assertThat(workplace.path("a/solution.json"))
                .hasSameBinaryContentAs(workplace.path("b/solution.json"));
        workplace.run("check", "guitar", "--solution", "a").exits(0).prints("no rule is violated");
    }

    @Test
    void nothingIsPlannedBeforeNow() throws IOException {
        Workplace workplace =
                Workplace.withGuitar(folder)
                        .searchingWith(StudyScheduler::solve)
                        .at("2027-03-24T18:31:00Z");
        workplace
                .run("solve", "guitar", "--step-limit=1000")
                .exits(0)
                .prints("days before today, 2027-03-24, are gone; --start DATE moves the plan");
        assertThat(workplace.path(SOLUTION))
                .content()
                .contains("\"stamp\": \"2027-03-24T19:31:00+01:00\"", "2027-03-24T20:00:00+01:00")
                .doesNotContain("2027-03-22T", "2027-03-23T", "2027-03-24T19:00");
        workplace.at("2027-04-20T08:00:00Z").run("check", "guitar").exits(0);
        workplace.run("solve", "guitar", "--step-limit=1000").exits(0).prints("12 h in all");
        workplace
                .run("solve", "guitar", "--step-limit=1000", "--out=late")
                .exits(3)
                .prints("no free window until the plan ends on 2027-04-04");
    }

    @Test
    void each_reason_that_days_of_a_habit_are_left_out_is_said_with_its_days() throws IOException {
        Workplace.in(folder)
                .problem(
                        "cards.yaml",
                        """
                        title: Cards
                        timeZone: Europe/Berlin
                        start: 2027-01-04
                        end: 2027-01-17
                        availability:
                          - {days: weekdays, windows: ["19:00-20:00"]}
                          - {dates: 2027-01-11..2027-01-17, windows: ["19:00-21:00"]}
                        limits: {perWeek: 2h}
                        activities:
                          - {title: Cards, effort: 30m/day}
                        """)
                .searchingWith(StudyScheduler::solve)
                .at("2027-01-01T08:00:00Z")
                .run("solve", "cards", "--step-limit=1000")
                .exits(3)
                .prints(
                        """
                          Left out: 2 h did not fit
                                2h  priority 3  Cards, 4 days
                                                2027-01-08: its week already holds the 2h that
                                                limits.perWeek allows; 1h more are free
                                                2027-01-15 to 2027-01-17: its week already holds the 2h
                                                that limits.perWeek allows; 2h more are free

                        """);
    }

    @Test
    void theWeeksThatAHabitIsLeftOutInAreOneEntry() throws IOException {
        String habit =
                "  - {title: Tune up, category: theory, effort: 3h/week, labels: [quiet], priority:"
                        + " 1}\n";
        String fullWeek = "  - {dates: 2027-04-11, windows: [\"10:00-13:00 quiet\"]}\n";
        Workplace.in(folder)
                .problem(
                        "guitar.yaml",
                        Workplace.resource("guitar.yaml")
                                .replace("end: 2027-04-04", "end: 2027-04-18")
                                .replace("activities:\n", fullWeek + "activities:\n" + habit))
                .searchingWith(StudyScheduler::solve)
                .run("solve", "guitar", "--step-limit=1000")
                .exits(3)
                .prints(
                        """
                          Left out: 3 h did not fit
                                3h  priority 1  Tune up, 3 weeks
                                                weeks 1-2, 4: needs 3h, but only 2h free labelled quiet

                        """);
    }

    @Test
    void aReasonThatSeveralActivitiesShareStandsOnce() throws IOException {
        String quiet =
                """
                activities:
                  - {title: Tuning, category: theory, effort: 5h, labels: [quiet], priority: 1}
                  - {title: Harmony, category: theory, effort: 5h, labels: [quiet], priority: 1}
                """;
        Workplace.in(folder)
                .problem(
                        "guitar.yaml",
                        Workplace.resource("guitar.yaml").replace("activities:\n", quiet))
                .searchingWith(StudyScheduler::solve)
                .run("solve", "guitar", "--step-limit=1000")
                .exits(3)
                .prints(
                        """
                                1h  priority 1  Tuning
                                5h  priority 1  Harmony
                                                both: needs 5h, but only 4h free labelled quiet until
                                                the plan ends on 2027-04-04
                        """);
    }

    @Test
    void aStepLimitAloneLiftsTheTimeLimit() throws IOException {
        FixedSearch search = new FixedSearch();
        Workplace workplace = Workplace.withGuitar(folder).searchingWith(search);
        workplace.run("solve", "guitar").exits(3);
        workplace.run("solve", "guitar", "--step-limit", "5", "--seed", "7").exits(3);
        workplace.run("solve", "guitar", "--step-limit=5", "--time-limit=1m30s").exits(3);
        assertThat(search.asked())
                .extracting(SolverSettings::timeLimit)
                .containsExactly(
                        Duration.ofSeconds(10), SearchOptions.UNLIMITED, Duration.ofSeconds(90));
        assertThat(search.asked().get(1).stepLimit()).hasValue(5);
        assertThat(search.asked().get(1).seed()).isEqualTo(7);
    }

    @Test
    void progressIsShownOnATerminalOnlyAndGoneAtTheEnd() throws IOException {
        StudycalRun run = Workplace.withGuitar(folder).onTerminal().run("solve", "guitar").exits(3);
        assertThat(run.err()).endsWith("\r\u001b[K").doesNotContain("\n");
    }

    @Test
    void aPlanThatBreaksARuleIsABugAndNothingIsWritten() throws IOException {
        Workplace workplace =
                Workplace.withGuitar(folder).searchingWith(SolveCommandTest::overlapping);
        workplace
                .run("solve", "guitar")
                .exits(1)
                .complains("internal error")
                .complains("This is a bug")
                .complains("OVERLAP")
                .complains("\tat org.studycal");
        assertThat(workplace.path(SOLUTION)).doesNotExist();
    }

    @Test
    void aFailingSearchIsABugWithATrace() throws IOException {
        Workplace workplace = Workplace.withGuitar(folder).searchingWith((p, s, l) -> endless(0));
        workplace.run("solve", "guitar").exits(1).complains("StackOverflowError");
        assertThat(workplace.path("solutions")).doesNotExist();
    }

    @Test
    void aFolderThatIsInUseIsRefused() throws Exception {
        Workplace workplace = Workplace.withGuitar(folder);
        try (SolutionFolder held = SolutionFolder.lock(workplace.path("solutions/guitar"))) {
            assertThat(held).isNotNull();
            workplace.run("solve", "guitar").refuses("another studycal is working in this folder");
        }
    }

    @Test
    void aFileInThePlaceOfTheFolderIsRefused() throws IOException {
        Workplace workplace = Workplace.withGuitar(folder);
        Files.writeString(workplace.path("solutions"), "a file");
        workplace.run("solve", "guitar").refuses("solutions", "cannot be written");
    }

    @Test
    void aDamagedSolutionIsNotOverwritten() throws IOException {
        Workplace workplace = Workplace.withGuitar(folder).solved();
        Files.writeString(workplace.path(SOLUTION), "{");
        workplace.run("solve", "guitar").refuses("solution.json");
        assertThat(workplace.path(SOLUTION)).hasContent("{");
    }

    @Test
    void aMisspeltNameGetsASuggestion() throws IOException {
        Workplace.withGuitar(folder)
                .run("solve", "gitar")
                .refuses(
                        "there is no problem 'gitar': no file problems/gitar.yaml",
                        "Maybe guitar?");
    }

    @Test
    void withoutProblemsTheMessageSaysWhereTheyWouldBe() {
        Workplace.in(folder)
                .run("solve", "x")
                .refuses("no file problems/x.yaml", "a path to a problem file");
    }

    @Test
    void everyFaultOfAProblemIsReported() throws IOException {
        Workplace.in(folder)
                .problem("bad.yaml", "title: Bad\nstrat: 2027-01-04\n")
                .run("solve", "bad")
                .refuses("strat", "did you mean", "availability", "activities", "errors");
    }

    @Test
    void anotherStartMovesTheWeeksThatTheProblemCounts() throws IOException {
        String problem =
                Workplace.resource("guitar.yaml")
                        .replace("end: 2027-04-04\n", "")
                        .replace("date: 2027-04-04", "week: 2");
        Workplace workplace = Workplace.in(folder).problem("guitar.yaml", problem);
        List<Problem> asked = new ArrayList<>();
        workplace
                .searchingWith(
                        (given, settings, listener) -> {
                            asked.add(given.problem());
                            throw new BadInput("seen");
                        })
                .run("solve", "guitar", "--start", "2027-04-07")
                .refuses("seen");
        assertThat(asked.getFirst().start()).isEqualTo("2027-04-07");
        assertThat(asked.getFirst().milestones().getFirst().date()).isEqualTo("2027-04-18");
    }

    @Test
    void aStartAfterTheEndIsRefused() throws IOException {
        Workplace.withGuitar(folder)
                .run("solve", "guitar", "--start", "2027-05-01")
                .refuses("2027-05-01");
    }

    private static Schedule overlapping(
            RemainingProblem remaining, SolverSettings settings, SolverListener listener) {
        Problem problem = remaining.problem();
        Schedule fine = new FixedSearch().solve(remaining, settings, listener);
        return new Schedule(
                fine.first(),
                fine.last(),
                fine.bookings().stream()
                        .map(
                                each ->
                                        each.activity().equals("chords")
                                                ? FixedSearch.booking(
                                                        problem, "chords", "2027-03-24T19:00", 2)
                                                : each)
                        .toList(),
                fine.leftOut(),
                List.of(),
                fine.cost(),
                fine.bound(),
                fine.rules(),
                fine.figures());
    }

    private static Schedule endless(int depth) {
        return depth < 0 ? null : endless(depth % 7 + 1);
    }

    private static List<String> sequences(Workplace workplace) throws IOException {
        return Files.readAllLines(workplace.path("solutions/guitar/calendar.ics")).stream()
                .filter(line -> line.startsWith("SEQUENCE:"))
                .toList();
    }

    /** Identities of the events that a calendar would take as changed since the first revision. */
    private static List<String> changed(Workplace workplace) throws IOException {
        String calendar = Files.readString(workplace.path("solutions/guitar/calendar.ics"));
        return Arrays.stream(calendar.split("BEGIN:VEVENT", -1))
                .filter(event -> event.contains("SEQUENCE:") && !event.contains("SEQUENCE:0\r"))
                .map(event -> event.replaceAll("(?s).*UID:([^\r]*)\r.*", "$1"))
                .toList();
    }

    private static List<String> uids(Workplace workplace) throws IOException {
        return Files.readAllLines(workplace.path("solutions/guitar/calendar.ics")).stream()
                .filter(line -> line.startsWith("UID:") && !line.contains("milestone"))
                .sorted()
                .toList();
    }
}
