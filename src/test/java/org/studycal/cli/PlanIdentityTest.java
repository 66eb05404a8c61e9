package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.studycal.CalendarFileText.calendar;
import static org.studycal.CalendarFileText.event;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.solver.StudyScheduler;

/** Which plan is whose, and which events are a plan's own. */
class PlanIdentityTest {

    private static final Pattern UID = Pattern.compile("\"uid\": \"([^\"]+)\"");
    private static final String SOLUTION = "solutions/school/solution.json";

    @TempDir private Path folder;

    private static String school(String child, String subject) {
        return """
        title: School work %s
        timeZone: Europe/Vienna
        start: 2027-01-04
        end: 2027-01-10
        availability:
          - {days: weekdays, windows: ["16:00-18:00"]}
        activities:
          - {title: %s, effort: 4h}
          - {title: English, effort: 2h}
        """
                .formatted(child, subject);
    }

    private Workplace place(String name) {
        return Workplace.in(folder.resolve(name)).searchingWith(StudyScheduler::solve);
    }

    private StudycalRun solve(Workplace place, String... more) {
        String[] args = {"solve", "school", "--now=2027-01-01T00:00", "--step-limit=5"};
        String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return place.run(all);
    }

    private Set<String> uids(String file) throws IOException {
        Set<String> uids = new TreeSet<>();
        UID.matcher(Files.readString(folder.resolve(file)))
                .results()
                .map((MatchResult found) -> found.group(1))
                .forEach(uids::add);
        return uids;
    }

    @Test
    void planOfSameNameElsewhereIsBusyAndSharesNoUid() throws IOException {
        solve(place("anna").problem("school.yaml", school("Anna", "Maths"))).exits(0);
        Workplace ben = place("ben").problem("school.yaml", school("Ben", "Maths"));

        ben.run("busy", "../anna/solutions/school/calendar.ics", "--problem=school")
                .exits(0)
                .prints("3 busy, 0 free");
        solve(ben, "--busy=../anna/solutions/school")
                .exits(3)
                .prints("3 appointments from 1 file take 6 h of study time");

        assertThat(uids("ben/" + SOLUTION)).doesNotContainAnyElementsOf(uids("anna/" + SOLUTION));
    }

    @Test
    void equalProblemSolvedAtTheSameTimeAroundTheOtherSharesNoUidEither() throws IOException {
        solve(place("anna").problem("school.yaml", school("A", "Maths"))).exits(0);
        Workplace ben = place("ben").problem("school.yaml", school("A", "Maths"));

        solve(ben, "--busy=../anna/solutions/school").exits(3);

        assertThat(uids("ben/" + SOLUTION)).doesNotContainAnyElementsOf(uids("anna/" + SOLUTION));
    }

    @Test
    void sameProblemSolvedAtTheSameTimeIsTheSameToTheByteAnywhere() throws IOException {
        for (String name : List.of("here", "there/below")) {
            solve(place(name).problem("school.yaml", school("Anna", "Maths"))).exits(0);
        }
        for (String file : List.of("solution.json", "calendar.ics")) {
            assertThat(folder.resolve("here/solutions/school").resolve(file))
                    .hasSameBinaryContentAs(
                            folder.resolve("there/below/solutions/school").resolve(file));
        }
    }

    @Test
    void identityStaysWhenTheProblemIsEditedAndTheProjectMoved() throws IOException {
        solve(place("old").problem("school.yaml", school("Ana", "Maths"))).exits(0);
        Set<String> before = uids("old/" + SOLUTION);
        Files.move(folder.resolve("old"), folder.resolve("new"));

        Workplace moved = place("new").problem("school.yaml", school("Anna", "Maths"));
        solve(moved).exits(0).hasNoErrors();

        assertThat(uids("new/" + SOLUTION)).isEqualTo(before);
    }

    @Test
    void solutionOfAnotherFileIsNotWrittenOver() throws IOException {
        Workplace home =
                place("home")
                        .file("problems/anna/school.yaml", school("Anna", "Maths"))
                        .file("problems/ben/school.yaml", school("Ben", "Latin"));
        home.run("solve", "problems/anna/school.yaml", "--now=2027-01-01", "--step-limit=5")
                .exits(0);
        String annas = Files.readString(folder.resolve("home/" + SOLUTION));

        for (String command : List.of("solve", "show", "replan", "undo", "changes", "log")) {
            home.run(command, "problems/ben/school.yaml")
                    .refuses(
                            "solutions/school holds the plan of problems/anna/school.yaml, not of problems/ben/school.yaml",
                            "--out solutions/ben-school");
        }
        home.run("check", "problems/ben/school.yaml")
                .exits(0)
                .complains("holds the plan of problems/anna/school.yaml");
        assertThat(folder.resolve("home/" + SOLUTION)).hasContent(annas);

        home.run(
                        "solve",
                        "problems/ben/school.yaml",
                        "--now=2027-01-01",
                        "--step-limit=5",
                        "--out=solutions/ben-school")
                .exits(0);
        home.run("replan", "problems/anna/school.yaml", "--out=solutions/ben-school")
                .refuses("solutions/ben-school holds the plan of problems/ben/school.yaml");
    }

    @Test
    void fileThatWasRenamedKeepsItsPlanAndAnotherOneDoesNotGetIt() throws IOException {
        Workplace home = place("home").problem("school.yaml", school("Anna", "Maths"));
        solve(home).exits(0);
        Set<String> before = uids("home/" + SOLUTION);
        Path problems = folder.resolve("home/problems");
        Files.move(problems.resolve("school.yaml"), problems.resolve("winter.yaml"));
        Files.move(
                folder.resolve("home/solutions/school"), folder.resolve("home/solutions/winter"));

        home.run("solve", "winter", "--now=2027-01-01T00:00", "--step-limit=5").exits(0);
        assertThat(uids("home/solutions/winter/solution.json")).isEqualTo(before);

        Files.delete(problems.resolve("winter.yaml"));
        home.file(
                "problems/other/winter.yaml",
                school("Ben", "Latin").replace("English, effort", "French, effort"));
        home.run("solve", "problems/other/winter.yaml")
                .refuses("winter.yaml, which is not there any more", "--out");
    }

    @Test
    void exportWithUidsOfItsOwnIsKnownByTitleAndTime() throws IOException {
        Path field = Path.of("src/test/resources/field/45-own-plan-in-an-export-with-other-uids");
        Workplace home = place("home");
        for (String file : List.of("outlook.ics", "outlook-vcal-uid.ics", "problems/ol.yaml")) {
            home.file(file, Files.readString(field.resolve(file)));
        }
        home.run("solve", "ol", "--now=2027-01-01T00:00", "--step-limit=5").exits(0);
        for (String export : List.of("outlook.ics", "outlook-vcal-uid.ics")) {
            home.run("busy", export, "--problem=ol")
                    .prints("0 busy, 6 free")
                    .complains("6 events have title and time of sessions of this plan");
        }
        home.run("replan", "ol", "--busy=outlook.ics", "--now=2027-01-05T22:00", "--dry-run")
                .exits(0)
                .prints("Nothing that lies ahead changes.");
    }

    @Test
    void outlooksWrappingOfAUidIsTakenOff() throws IOException {
        Workplace home = place("home").problem("school.yaml", school("Anna", "Maths"));
        solve(home).exits(0);
        String export = Files.readString(folder.resolve("home/solutions/school/calendar.ics"));
        String wrapped =
                Pattern.compile("UID:(.*)")
                        .matcher(export)
                        .replaceAll(
                                uid ->
                                        "UID:040000008200E00074C5B7101A82E0080000000000000000"
                                                + "00000000000000000000000000000000"
                                                + HexFormat.of()
                                                        .withUpperCase()
                                                        .formatHex(
                                                                ("vCal-Uid\1\0\0\0"
                                                                                + uid.group(1)
                                                                                        .strip()
                                                                                + "\0")
                                                                        .getBytes(
                                                                                StandardCharsets
                                                                                        .UTF_8)));
        home.file("outlook.ics", wrapped.replace("T160000", "T150000"));

        home.run("busy", "outlook.ics", "--problem=school").prints("own session\n").hasNoErrors();
        home.run("replan", "school", "--edited=outlook.ics", "--now=2027-01-01T01:00", "--dry-run")
                .exits(0)
                .prints("15:00");
    }

    @Test
    void movesInAnExportWithUidsOfItsOwnAreUnderstood() throws IOException {
        Workplace home = place("home").problem("school.yaml", school("Anna", "Maths"));
        solve(home).exits(0);
        String english = event("English", "20270106T160000", "20270106T180000");
        String moved = event("English", "20270107T150000", "20270107T170000");
        String maths =
                event("Maths", "20270104T160000", "20270104T180000")
                        + event("Maths", "20270105T160000", "20270105T180000");
        home.file(
                "same.ics",
                calendar(maths, english, event("Gym", "20270108T160000", "20270108T180000")));
        home.file("moved.ics", calendar(maths, moved));

        home.run("replan", "school", "--edited=same.ics", "--now=2027-01-01T01:00", "--dry-run")
                .complains("known by title and time: 3")
                .prints("Nothing that lies ahead changes.");
        home.run("replan", "school", "--edited=moved.ics", "--now=2027-01-01T01:00")
                .exits(0)
                .complains("known by title and time: 3");
        assertThat(Files.readString(folder.resolve("home/" + SOLUTION)))
                .contains("2027-01-07T15:00:00+01:00")
                .doesNotContain("2027-01-06T16:00:00+01:00");
    }
}
