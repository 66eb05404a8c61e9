package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.studycal.problem.Availability.LabelledTime;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemReader;
import org.studycal.solver.StudyScheduler;

/** A problem from a person's answers. */
class InitCommandTest {

    @TempDir private Path folder;
    private Workplace workplace;

    @BeforeEach
    void place() {
        workplace = Workplace.in(folder).inZone("Europe/Berlin");
    }

    private String written() throws IOException {
        return Files.readString(workplace.path("problems/piano.yaml"));
    }

    private Problem problem() throws Exception {
        return ProblemReader.read(workplace.path("problems/piano.yaml")).problem();
    }

    @Test
    void enterTakesEveryProposalAndThePlanCanBeSolvedAtOnce() throws Exception {
        StudycalRun run = workplace.typing("\n\n\n\n\n\n\n").run("init", "piano").exits(0);

        assertThat(run.err())
                .contains(
                        "Title [Piano]: ",
                        "Time zone [Europe/Berlin]: ",
                        "First day [2027-03-29]: ",
                        "Times [mon-fri 19:00-21:00, sat 09:00-12:00]: ",
                        "Family [none]: ",
                        "Hours of study a week [all of it, 13h]: ");
        assertThat(written()).doesNotContain("guess");
        assertThat(problem().start()).isEqualTo(LocalDate.parse("2027-03-29"));
        workplace
                .searchingWith(StudyScheduler::solve)
                .run("solve", "piano", "--time-limit=0s")
                .exits(0)
                .prints("5 h");
    }

    @Test
    void theAnswersAreInTheProblem() throws Exception {
        workplace
                .file("work.ics", "")
                .typing(
                        """
                        Learn: the "piano"
                        America/New_York
                        2027-04-05
                        mon-thu 18-20 practice, sat 9:30-12:00
                        daily 18:00-18:30 dinner, sun
                        8
                        work.ics
                        """)
                .run("init", "piano")
                .exits(0)
                .prints("8.5 h a week: Mon-Thu 18:00-20:00 practice; Sat 09:30-12:00");

        Problem problem = problem();
        assertThat(problem.title()).isEqualTo("Learn: the \"piano\"");
        assertThat(problem.timeZone().getId()).isEqualTo("America/New_York");
        assertThat(problem.start()).isEqualTo(LocalDate.parse("2027-04-05"));
        assertThat(problem.availability().on(LocalDate.parse("2027-04-05")))
                .extracting(LabelledTime::text)
                .containsExactly("18:00-20:00 practice");
        assertThat(problem.protectedTimes())
                .extracting(
                        time -> time.title() + " " + time.when().days().size() + " " + time.time())
                .containsExactly("Dinner 7 18:00-18:30", "Family 1 00:00-24:00");
        assertThat(problem.categories().getFirst().quota().targetMinutes()).hasValue(8 * 60);
        assertThat(problem.calendars())
                .extracting(each -> each.path())
                .containsExactly("../work.ics");
    }

    @Test
    void aWrongAnswerIsAskedForAgainWithItsReason() throws Exception {
        workplace
                .typing(
                        "\nBerlin\nEurope/Berlin\nmonday\n\nmon 21-19\nmon-fri 19-21\n\nmuch\n5h\nno.ics\n\n")
                .run("init", "piano")
                .exits(0)
                .complains("'Berlin' is not a known time zone")
                .complains("'monday' is not a date")
                .complains("'mon 21-19' ends before it begins")
                .complains("'much' is not an amount of study time a week")
                .complains("there is no calendar 'no.ics'");
        assertThat(problem().categories().getFirst().quota().targetMinutes()).hasValue(5 * 60);
    }

    @Test
    void inAPipeItAsksNothingAndSaysWhatItTook() throws Exception {
        workplace
                .run("init", "piano")
                .exits(0)
                .hasNoErrors()
                .prints("the time zone Europe/Berlin, that of this computer (--zone)")
                .prints("the first day 2027-03-29, the next Monday (--start)")
                .prints("--windows");
        assertThat(written()).contains("timeZone: Europe/Berlin  # guess: that of this computer");
    }

    @Test
    void everyAnswerIsAnOption() throws Exception {
        workplace.file("work.ics", "");
        workplace
                .typing("")
                .run(
                        "init",
                        "piano",
                        "--title=Piano!",
                        "--zone=Asia/Tokyo",
                        "--start=2027-05-03",
                        "--windows=weekend 9-12",
                        "--family=none",
                        "--hours=5h a week",
                        "--calendar=work.ics")
                .exits(0);
        assertThat(problem().title()).isEqualTo("Piano!");
        assertThat(written()).doesNotContain("guess");
    }

    @Test
    void subjectsHoursAndAnExamAreWorkOfOnesOwn() throws Exception {
        workplace
                .run(
                        "init",
                        "finals",
                        "--subjects=Maths 40h, Physics; History",
                        "--total=60h",
                        "--exam=18 Jun",
                        "--hours=10h a week",
                        "--zone=Europe/Berlin",
                        "--start=2027-01-04",
                        "--windows=mon-fri 18-21, sat 22:00-01:00")
                .exits(0)
                .prints("Next: correct it by hand");
        String text = Files.readString(workplace.path("problems/finals.yaml"));
        assertThat(text)
                .contains("limits: {perWeek: 10h}")
                .contains("- 22:00-01:00")
                .contains("{id: maths, title: Maths, category: study, effort: 40h}")
                .contains("{id: history, title: History, category: study, effort: 10h}")
                .contains("requires: [maths, physics, history]");
        workplace.run("check", "finals").exits(0).prints("60 h to place");
    }

    @Test
    void reviews_are_the_last_question_and_an_option() throws Exception {
        String[] week = {"--zone=Europe/Berlin", "--start=2027-01-04", "--windows=mon-fri 18-21"};
        workplace
                .piping("\n\n\n\n\n\n\nMaths 20h, Art\n30\n2027-05-05\nyes\n")
                .run("init", "asked", "--ask")
                .exits(0);
        workplace
                .run("init", "told", "--subjects=Maths 20h", "--reviews", week[0], week[1], week[2])
                .exits(0);
        workplace
                .run(
                        "init",
                        "no",
                        "--subjects=Maths 20h",
                        "--no-reviews",
                        week[0],
                        week[1],
                        week[2])
                .exits(0);
        String reviews = "reviews: {categories: [study]}";
        assertThat(Files.readString(workplace.path("problems/asked.yaml"))).contains(reviews);
        assertThat(Files.readString(workplace.path("problems/told.yaml"))).contains(reviews);
        assertThat(Files.readString(workplace.path("problems/no.yaml"))).doesNotContain("reviews");
    }

    @Test
    void theQuestionsAboutTheWorkComeLast() throws Exception {
        workplace
                .piping("\n\n\n\n\n\n\nMaths 20h, Art\n30\n2027-05-05\n")
                .run("init", "finals", "--ask")
                .exits(0);
        assertThat(Files.readString(workplace.path("problems/finals.yaml")))
                .contains("title: Maths, category: study, effort: 20h")
                .contains("title: Art, category: study, effort: 10h")
                .contains("date: 2027-05-05")
                .doesNotContain("limits");
        workplace
                .run("init", "x", "--subjects=Maths 40h, Art", "--total=40h")
                .refuses("leaves nothing for 1 of the subjects");
        workplace.run("init", "x", "--exam=soon").refuses("--exam: 'soon' is not a day");
        workplace.run("init", "x", "--total=lots").refuses("--total: 'lots' is not an amount");
        workplace
                .run("init", "x", "--plan=p.md", "--exam=2027-05-05")
                .refuses("do not go with --plan");
        workplace.run("init", "x", "--zone=Berlin").refuses("did you mean Europe/Berlin?");
    }

    @Test
    void aWrongAnswerInAPipeIsAnError() {
        workplace
                .piping("\nBerlin\n")
                .run("init", "piano", "--ask")
                .exits(ErrorHandler.BAD_INPUT)
                .complains("'Berlin' is not a known time zone");
        assertThat(workplace.path("problems")).doesNotExist();
    }

    @Test
    void aProblemThatIsThereIsNotReplacedUnlessToldTo() throws Exception {
        workplace.problem("piano.yaml", "mine");

        workplace.run("init", "piano").refuses("piano.yaml is there already", "--force");
        assertThat(written()).isEqualTo("mine");
        workplace.run("init", "piano", "--force").exits(0);
        assertThat(problem().title()).isEqualTo("Piano");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--windows | mon-fri | 'mon-fri' is not understood",
                "--windows | fry 9-12 | Maybe fri?",
                "--windows | mon 9-25 | has no time of the day",
                "--windows | 9-12 | has no days",
                "--windows | \"\" | without any time to study",
                "--windows | \", ,\" | without any time to study",
                "--windows | none | without any time to study",
                "--windows | mon 9-12, mon 11-13 | share time",
                "--family | lunch | is not a day of the week",
                "--hours | much | --hours: 'much' is not an amount of study time",
                "--title | \" \" | the title is empty",
                "--calendar | no.ics | there is no calendar 'no.ics'"
            })
    void aWrongOptionIsRefused(String option, String value, String message) {
        workplace.run("init", "piano", option, value).refuses(message);
        assertThat(workplace.path("problems")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"mon-fri 19:00-19:45, 15", "mon 19:15-20:15, 30", "mon 19:00-19:50, 30"})
    void theSlotIsAsShortAsTheWindowsNeed(String windows, int slot) throws Exception {
        workplace.run("init", "piano", "--windows=" + windows).exits(0);
        assertThat(problem().slotMinutes()).isEqualTo(slot);
    }

    @Test
    void windowsThatFamilyTimeCoversAreRefused() {
        workplace
                .run("init", "piano", "--windows=mon 19:00-21:00", "--family=daily 18-22")
                .refuses("no time to study is left", "mon 19:00-21:00", "--family");
        assertThat(workplace.path("problems")).doesNotExist();
        workplace
                .run("init", "piano", "--windows=mon 19:00-21:00", "--family=daily 18-20")
                .exits(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CON.yaml", "CON.yml", "CON.json"})
    void aNameWithTheEndingOfAFileIsThatFile(String name) throws Exception {
        workplace.run("init", name).exits(0).prints("studycal solve CON\n");
        assertThat(workplace.path("problems").toFile().list()).containsExactly(name);
        assertThat(ProblemReader.read(workplace.path("problems/" + name)).problem().title())
                .isEqualTo("CON");
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        workplace.run("init", "my piano").refuses("cannot be the name", "my-piano");
        workplace.run("init", ".yaml").refuses("cannot be the name");
        workplace.run("init", "../piano").refuses("cannot be the name");
    }

    @Test
    void topicsOfAPlanGoIntoTheWeek() throws Exception {
        workplace
                .file("plan.md", "# Learn the piano\n\n## Week 1\n- Scales\n- Chords\n")
                .run("init", "piano", "--plan=plan.md", "--windows=daily 19:00-20:00", "--hours=6h")
                .exits(0)
                .prints("Learn the piano  from plan.md");
        assertThat(problem().activities())
                .extracting(each -> each.title() + " " + each.effort().minutes())
                .containsExactly("Scales 180", "Chords 180");
    }
}
