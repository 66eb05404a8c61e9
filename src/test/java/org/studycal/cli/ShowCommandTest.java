package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowCommandTest {

    @TempDir private Path folder;

    private Workplace workplace;

    @BeforeEach
    void solve() throws IOException {
        workplace = Workplace.withGuitar(folder).solved().at("2027-03-23T08:00:00Z");
    }

    @Test
    void showsTodayAndTheNextSevenDays() throws IOException {
        workplace
                .run("show", "guitar")
                .exits(0)
                .printsExactly(Workplace.resource("show.txt"))
                .hasNoErrors();
    }

    @Test
    void showsAWeekWithItsMilestones() throws IOException {
        workplace
                .run("show", "guitar", "--week", "2")
                .exits(0)
                .printsExactly(Workplace.resource("show-week.txt"));
    }

    @Test
    void showsAllWeeksAgainstTheirTargets() throws IOException {
        workplace
                .run("show", "guitar", "--weeks")
                .exits(0)
                .printsExactly(Workplace.resource("show-weeks.txt"));
    }

    @Test
    void printsJsonWithOffsetsOfBothSidesOfAClockChange() throws IOException {
        workplace
                .run("show", "guitar", "--from", "2027-03-26", "--to", "2027-03-28", "--json")
                .exits(0)
                .printsExactly(Workplace.resource("show.json"));
    }

    @Test
    void printsTheWeeksAsJson() {
        workplace
                .run("show", "guitar", "--weeks", "--json")
                .exits(0)
                .prints("\"from\" : \"2027-03-29\"")
                .prints("\"practice\" : 60")
                .prints("\"theory\" : null");
    }

    @Test
    void showsOneDay() {
        workplace
                .run("show", "guitar", "--day", "2027-03-22")
                .exits(0)
                .prints("Monday 2027-03-22  2h")
                .prints("19:00-21:00  2h      Scales");
    }

    @Test
    void showsOneCategoryWithoutMilestones() {
        StudycalRun run =
                workplace
                        .run("show", "guitar", "--from", "2027-03-22", "--category", "theory")
                        .exits(0);
        assertThat(run.out()).contains("Chords").doesNotContain("Scales", "Checkpoint");
    }

    @Test
    void anEmptyRangeTellsWhenItGoesOn() {
        workplace
                .run("show", "guitar", "--now", "2027-01-01")
                .exits(0)
                .printsExactly(
                        """
                        Nothing planned Fri 2027-01-01 to Fri 2027-01-08.
                        The next session is on Mon 2027-03-22, in week 1.
                        """);
        workplace
                .run("show", "guitar", "--now", "2028-01-01")
                .exits(0)
                .printsExactly("Nothing planned Sat 2028-01-01 to Sat 2028-01-08.\n");
    }

    @Test
    void colourIsForTerminalsOnly() {
        assertThat(workplace.run("show", "guitar").out()).doesNotContain("\u001b");
        assertThat(workplace.onTerminal().run("show", "guitar").out()).contains("\u001b[1m");
    }

    @Test
    void noLineIsWiderThanATerminal() {
        for (String option : new String[] {"--weeks", "--week=1", "--week=2"}) {
            assertThat(workplace.run("show", "guitar", option).out().lines())
                    .allSatisfy(
                            line ->
                                    assertThat(line.codePointCount(0, line.length()))
                                            .isLessThanOrEqualTo(80));
        }
    }

    @Test
    void theWeeksOfManyLongCategoriesFitATerminalToo() throws IOException {
        String guitar = Workplace.resource("guitar.yaml");
        String four =
                """
                  rhythm: {title: Rhythm and all the feeling, quota: 2h}
                  ear: {title: Gehörbildungsunterricht}
                """;
        workplace.problem("guitar.yaml", guitar.replace("availability:", four + "availability:"));
        workplace
                .run("show", "guitar", "--weeks")
                .printsExactly(
                        """
                                                          Music   Rhythm and
                          week          from  Practice   theory   all the f…   Gehörbild…   all
                          1       2027-03-22         8+       2            0-           0    10
                          2       2027-03-29         1-       0            0-           0     1
                          target                     4        -            2            -     6

                        Hours; - under and + over the category's weekly target.
                        """);
        String five = four + "  tune: {title: Tuning}\n";
        workplace.problem("guitar.yaml", guitar.replace("availability:", five + "availability:"));
        assertThat(workplace.run("show", "guitar", "--weeks").prints("others").out().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void daysAndMonthsAreNamedInWords() {
        String tomorrow = workplace.run("show", "guitar", "--day", "tomorrow").exits(0).out();
        assertThat(tomorrow).startsWith("Wednesday 2027-03-24");
        for (String day : List.of("wed", "24 mar", "mar 24", "2027-03-24", "next wed")) {
            workplace.run("show", "guitar", "--day", day).exits(0).printsExactly(tomorrow);
        }
        workplace
                .run("show", "guitar", "--day", "today..wed")
                .exits(0)
                .prints("Tuesday 2027-03-23")
                .prints("Wednesday 2027-03-24");
        String march =
                workplace.run("show", "guitar", "--month").exits(0).prints("2027-03-31").out();
        for (String month : List.of("march", "2027-03", "this")) {
            workplace.run("show", "guitar", "--month", month).exits(0).printsExactly(march);
        }
        workplace.run("show", "guitar", "--month", "next").exits(0).prints("2027-04-0");
    }

    @Test
    void aMisspeltCategoryGetsASuggestion() {
        workplace
                .run("show", "guitar", "--category", "practise")
                .refuses("no category 'practise'", "practice");
        workplace.run("show", "guitar", "--category", "zzz").refuses("There are: practice, theory");
    }

    @Test
    void daysThatDoNotGoTogetherAreRefused() {
        workplace.run("show", "guitar", "--week", "9").refuses("no week 9, expected 1 to 2");
        workplace.run("show", "guitar", "--week", "x").refuses("'x' is not a whole number");
        workplace.run("show", "guitar", "--day", "22.13.").refuses("is not a day", "10..20 Feb");
        workplace.run("show", "guitar", "--month", "smarch").refuses("'smarch' is not a month");
        workplace.run("show", "guitar", "--now", "soon").refuses("--now: 'soon' is not a time");
        workplace
                .run("show", "guitar", "--day", "2027-03-22", "--weeks")
                .refuses("mutually exclusive");
        workplace
                .run("show", "guitar", "--to", "2027-03-01")
                .refuses("before --from 2027-03-23 (today)");
    }

    @Test
    void withoutASolutionTheMessageSaysHowToGetOne() {
        workplace
                .run("show", "guitar", "--solution", "nowhere")
                .refuses("there is no solution in nowhere", "studycal solve guitar");
    }

    @Test
    void aSolutionWithoutEndIsRefused() throws IOException {
        assumeThat(Path.of("/dev/zero")).exists();
        Files.createDirectory(workplace.path("endless"));
        Files.createSymbolicLink(workplace.path("endless/solution.json"), Path.of("/dev/zero"));
        workplace
                .run("show", "guitar", "--solution", "endless")
                .refuses("a device or a pipe", "a solution file");
    }
}
