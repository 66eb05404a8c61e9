package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.studycal.importer.ImportSettings;
import org.studycal.importer.ProblemPlan;
import org.studycal.importer.ProblemPlanner;
import org.studycal.importer.ProblemText;
import org.studycal.importer.ReferencePlan;
import org.studycal.importer.Sourced;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemReader;
import org.studycal.solver.StudyScheduler;

/** A study plan in Markdown becomes a problem. */
class ImportCommandTest {

    private static final String PLAN =
            """
            # Guitar in two weeks

            10 hours a week.

            ## Week 1: Basics
            - Chords (2 hours)
            - Rhythm
            - [x] Tuning

            ## Week 2: Songs
            - First song
            - Señor blues
            """;

    @TempDir private Path folder;
    private Workplace workplace;

    @BeforeEach
    void plan() throws IOException {
        workplace = Workplace.in(folder).inZone("Europe/Berlin").file("plan.md", PLAN);
    }

    private Problem problem() throws Exception {
        return ProblemReader.read(workplace.path("problems/plan.yaml")).problem();
    }

    private String written() throws IOException {
        return Files.readString(workplace.path("problems/plan.yaml"));
    }

    @Test
    void thePlanIsWrittenWithACommentBesideEveryGuess() throws Exception {
        workplace
                .run("import", "plan.md")
                .exits(0)
                .hasNoErrors()
                .printsExactly(Workplace.resource("import.txt"));
        assertThat(written()).isEqualTo(Workplace.resource("import.yaml"));
    }

    @Test
    void what_is_learnt_is_reviewed_where_that_is_wanted() throws Exception {
        workplace.run("import", "plan.md", "--reviews").exits(0).hasNoErrors();
        assertThat(written()).contains("\nreviews: {categories: [");
        assertThat(problem().reviews().orElseThrow().topics()).contains("rhythm", "first-song");
        workplace
                .file("again.md", PLAN.replace("Rhythm", "Reviews"))
                .run("import", "again.md", "--reviews")
                .refuses("is called 'Reviews' already");
    }

    @Test
    void thePageShowsWhatItPrints() throws IOException {
        String command =
                "import problems/plans/astronomy.md --zone Europe/Berlin --start 2027-01-04"
                        + " --dry-run";
        StudycalRun run = Workplace.in(Path.of("")).run(command.split(" ")).exits(0);

        assertThat(Files.readString(Path.of("src/docs/importing.md")))
                .contains("$ ./studycal " + command + "\n" + run.out() + "```");
    }

    @Test
    void itCanBeSolvedAtOnce() {
        workplace.run("import", "plan.md", "--start=2027-04-05").exits(0);
        workplace
                .searchingWith(StudyScheduler::solve)
                .run("solve", "plan", "--time-limit=0s")
                .exits(0);
    }

    @Test
    void theReferencePlanSolvesWithEveryHourInItsPlace() throws Exception {
        ProblemPlan plan =
                ProblemPlanner.plan(
                        ReferencePlan.read(),
                        ImportSettings.of(
                                        Sourced.stated(ZoneId.of("America/New_York"), "", 0),
                                        LocalDate.parse("2027-01-01"))
                                .withStart(LocalDate.parse("2027-01-04")));
        workplace
                .problem("reference.yaml", ProblemText.yaml(plan, false, "Made.", Optional.empty()))
                .searchingWith(StudyScheduler::solve)
                .run("solve", "reference", "--time-limit=0s", "--now=2027-01-01")
                .exits(0)
                .prints("1,934 h in all")
                .prints("in week 36, on the planned last day");
    }

    @Test
    void optionsBeatWhatIsGuessed() throws Exception {
        workplace
                .run(
                        "import",
                        "plan.md",
                        "--zone=Asia/Tokyo",
                        "--start=2027-04-07",
                        "--hours=20h a week")
                .exits(0);
        assertThat(problem().timeZone().getId()).isEqualTo("Asia/Tokyo");
        assertThat(problem().start()).isEqualTo(LocalDate.parse("2027-04-07"));
        assertThat(problem().activity("first-song").orElseThrow().effort().minutes())
                .isEqualTo(600);
    }

    @Test
    void theWeekOfAnotherProblemIsTaken() throws Exception {
        workplace
                .problem("guitar.yaml", Workplace.resource("guitar.yaml"))
                .run("import", "plan.md", "--like=guitar")
                .exits(0);
        Problem guitar = ProblemReader.read(workplace.path("problems/guitar.yaml")).problem();
        assertThat(problem().availability()).isEqualTo(guitar.availability());
        assertThat(problem().protectedTimes()).isEqualTo(guitar.protectedTimes());
        assertThat(problem().timeZone()).isEqualTo(guitar.timeZone());
        assertThat(problem().limits()).isEqualTo(guitar.limits());
    }

    @Test
    void askingWalksThroughTheGuesses() throws Exception {
        workplace
                .typing("America/New_York\n2027-05-03\nsat 9-19\n\n")
                .run("import", "plan.md", "--ask")
                .exits(0)
                .complains("Time zone [Europe/Berlin]: ")
                .complains("First day [2027-03-29]: ")
                .complains("Times [")
                .complains("Length of a topic [");
        assertThat(problem().timeZone().getId()).isEqualTo("America/New_York");
        assertThat(problem().start()).isEqualTo(LocalDate.parse("2027-05-03"));
        assertThat(problem().availability().weekly()).hasSize(1);
    }

    @Test
    void theEndOfTheAnswersKeepsTheOtherGuesses() throws Exception {
        workplace.piping("Asia/Tokyo\n").run("import", "plan.md", "--ask").exits(0);
        assertThat(problem().timeZone().getId()).isEqualTo("Asia/Tokyo");
        assertThat(problem().start()).isEqualTo(LocalDate.parse("2027-03-29"));
    }

    @Test
    void anAlternativeIsChosenByItsName() throws Exception {
        workplace.file(
                "plan.md",
                """
                # Backend
                ## Week 1-2: A language, pick one
                ### Option A: Python
                - Functions and modules
                ### Option B: Ruby
                - Blocks and gems
                ## Week 3-4: HTTP
                - Requests
                """);
        workplace.run("import", "plan.md").exits(0).prints("\"Option A: Python\" was taken");
        assertThat(titles()).containsExactly("Functions and modules", "Requests");
        workplace.run("import", "plan.md", "--force", "--choose=option b").exits(0);
        assertThat(titles()).containsExactly("Blocks and gems", "Requests");
        workplace
                .run("import", "plan.md", "--force", "--choose=Perl")
                .refuses("--choose: the plan has no alternative 'Perl'", "Option A: Python");
        workplace.typing("Option B\n").run("import", "plan.md", "--force", "--ask").exits(0);
        assertThat(titles()).containsExactly("Blocks and gems", "Requests");
    }

    @Test
    void aPartIsLeftOutByItsName() throws Exception {
        workplace.file(
                "plan.md",
                """
                # Backend
                ## Week 1: Python
                - Functions and modules
                ## Week 2: HTTP
                - Requests
                ## Final project
                - [ ] A small server (6h)
                """);
        workplace.run("import", "plan.md").exits(0);
        assertThat(titles()).hasSize(3);
        workplace
                .run("import", "plan.md", "--force", "--leave-out=final project")
                .exits(0)
                .prints("\"Final project\": left out, as asked");
        assertThat(titles()).containsExactly("Functions and modules", "Requests");
        workplace
                .run("import", "plan.md", "--force", "--leave-out=Perl")
                .refuses("--leave-out: the plan has no part 'Perl'", "Week 2: HTTP");
    }

    private List<String> titles() throws Exception {
        return problem().activities().stream().map(each -> each.title()).toList();
    }

    @Test
    void aProblemThatIsThereIsNotReplacedUnlessToldTo() throws Exception {
        workplace.problem("plan.yaml", "mine");
        workplace.run("import", "plan.md").refuses("plan.yaml is there already", "--force");
        assertThat(written()).isEqualTo("mine");
        workplace.run("import", "plan.md", "--dry-run").exits(0).prints("Nothing is written");
        assertThat(written()).isEqualTo("mine");
        workplace.run("import", "plan.md", "--force").exits(0);
        assertThat(problem().activities()).hasSize(4);
    }

    @Test
    void itGoesWhereTheUserSays() throws Exception {
        workplace.run("import", "plan.md", "--name=strings").exits(0).prints("solve strings");
        assertThat(workplace.path("problems/strings.yaml")).exists();
        workplace.run("import", "plan.md", "--out=x/y.json").exits(0).prints("solve x/y.json");
        assertThat(ProblemReader.read(workplace.path("x/y.json")).problem().activities())
                .hasSize(4);
        workplace.run("import", "plan.md", "--out=y.txt").refuses("ends in .yaml");
        workplace
                .run("import", "plan.md", "--out=y.json", "--name=y")
                .refuses("exclude each other");
    }

    @Test
    void theStandardInputIsAPlanToo() throws Exception {
        workplace.piping(PLAN).run("import", "-", "--name=plan").exits(0);
        assertThat(problem().activities()).hasSize(4);
        workplace.piping(PLAN).run("import", "-").refuses("has no name", "--name");
        workplace.piping(PLAN).run("import", "-", "--name=b", "--ask").refuses("--ask");
    }

    @Test
    void whatIsNoPlanIsRefused() throws Exception {
        workplace.run("import", "no.md").refuses("there is no file 'no.md'");
        workplace.run("import", "").refuses("the name of the plan is empty");
        Files.createDirectories(workplace.path("dir"));
        workplace.run("import", "dir").refuses("the folder 'dir' has no Markdown files");
        workplace.file("empty.md", " \n").run("import", "empty.md").refuses("is empty");
        workplace
                .file("letter.md", "Dear all,\n\nthe weather is fine.\n")
                .run("import", "letter.md")
                .refuses("letter.md holds no study plan");
        Files.write(workplace.path("a.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
        workplace.run("import", "a.png").refuses("a.png is not a text file");
        Files.write(workplace.path("big.md"), new byte[5 * 1024 * 1024 + 1]);
        workplace.run("import", "big.md").refuses("big.md has 5.0 MB, a study plan has at most");
        assertThat(workplace.path("problems")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-16"})
    void otherEncodingsAreReadAndSaid(String encoding) throws Exception {
        Files.write(workplace.path("plan.md"), PLAN.getBytes(Charset.forName(encoding)));
        workplace.run("import", "plan.md").exits(0).prints("read as");
        assertThat(problem().activity("senor-blues").orElseThrow().title())
                .isEqualTo("Señor blues");
    }

    @Test
    void what_is_doubtful_stands_on_top_and_is_asked_for() throws Exception {
        workplace
                .file("plan.md", PLAN.replace("# Guitar in two weeks", "# Guitar in 5 weeks"))
                .run("import", "plan.md")
                .exits(3)
                .prints(
                        "  Doubtful\n  line 1      the text says 5 weeks, the problem has 2\n\n  Plan ")
                .prints(
                        """
                          Doubtful: correct line 1 and import again, or answer
                            studycal import plan.md --ask
                        """);
        assertThat(written())
                .contains(
                        "What is doubtful:\n# - the text says 5 weeks, the problem has 2; line 1");
        workplace
                .typing("no\n\n\n\n\n")
                .run("import", "plan.md", "--ask", "--force")
                .exits(3)
                .complains("Line 1: the text says 5 weeks, the problem has 2")
                .complains("Is that right, yes or no [yes]: ");
        workplace
                .typing("yes\n\n\n\n\n")
                .run("import", "plan.md", "--ask", "--force")
                .exits(0)
                .prints("studycal solve plan");
    }

    @Test
    void sections_that_are_not_to_be_studied_are_left_out() throws Exception {
        workplace
                .file(
                        "plan.md",
                        """
                        # Lute study plan
                        ## Pieces
                        - Galliard
                        - Pavane
                        ## How it goes
                        1. Tune it
                        2. Play it
                        """)
                .typing("how it goes\n\n\n\n\n\n")
                .run("import", "plan.md", "--ask")
                .exits(0)
                .complains("took \"Pieces\" (2), \"How it goes\" (2)")
                .complains("Sections not to study, by their names [none]: ");
        assertThat(written()).contains("Galliard", "Pavane").doesNotContain("title: Tune it");
    }

    @Test
    void an_exam_gets_the_day_that_is_answered() throws Exception {
        workplace
                .file("plan.md", PLAN + "\n## Exam\n")
                .typing("2027-05-14\n\n\n\n\n")
                .run("import", "plan.md", "--ask")
                .exits(0)
                .complains("Day of the exam [as it is]: ")
                .prints("2027-05-14  Exam");
    }

    @Test
    void each_line_is_printed_with_its_account() {
        workplace
                .run("import", "plan.md", "--lines", "--dry-run")
                .exits(0)
                .prints("    6  topic     - Chords (2 hours)")
                .prints("    8  done      - [x] Tuning")
                .prints("  9 lines: 2 structure, 4 topic, 2 setting, 1 done");
    }

    @Test
    void several_files_and_folders_are_one_plan() throws Exception {
        workplace
                .file("songs/2-february.md", "# February\n\n## Week 1\n- Señor blues\n")
                .file("songs/10-march.md", "# March\n\n## Week 1\n- So what\n")
                .file("songs/notes.txt", "no plan");
        workplace
                .run("import", "songs", "--name=plan")
                .exits(0)
                .prints("from line 1, songs/10-march.md from line 6");
        assertThat(titles()).containsExactly("Señor blues", "So what");
        assertThat(written()).contains("title: songs\n");
        workplace
                .run("import", "songs/10-march.md", "songs/2-february.md", "--name=plan", "--force")
                .exits(0);
        assertThat(titles()).containsExactly("So what", "Señor blues");
        workplace.run("import", "plan.md", "-", "--name=x").refuses("standard input (-) or files");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "plan.adoc~AsciiDoc~= Guitar\\n:toc:\\n\\n== Week 1\\n\\n* Chords\\n",
                "plan.csv~a table with commas~Week,Topic,Hours\\n1,Chords,2\\n2,Songs,2\\n",
                "plan.tsv~a table with tabs~Week\tTopic\\n1\tChords\\n2\tSongs\\n",
                "plan.html~an HTML page~<!DOCTYPE html>\\n<html><body><h2>Week 1</h2>\\n",
                "plan.ipynb~a notebook~{\"cells\": [{\"cell_type\": \"markdown\"}], \"nbformat\": 4}",
                "plan.tex~LaTeX~\\\\documentclass{article}\\nWeek 1: Chords\\n"
            })
    void other_formats_are_refused_by_name(String file, String format, String text)
            throws IOException {
        workplace
                .file(file, text.replace("\\n", "\n").replace("\\\\", "\\"))
                .run("import", file)
                .refuses(file + " looks like " + format, "Expected a study plan in Markdown");
    }

    @Test
    void whatCanNotBeWrittenLeavesNothingBehind() throws Exception {
        workplace.problem("plan.yaml", "mine");
        workplace
                .onDisk(new FullDisk())
                .run("import", "plan.md", "--force")
                .refuses("plan.yaml: cannot be written", "nothing was changed");
        assertThat(written()).isEqualTo("mine");
        try (Stream<Path> files = Files.list(workplace.path("problems"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void whatIsTooMuchIsLeftOutAndSaid() throws Exception {
        StringBuilder plan = new StringBuilder("# Much\n\n## Week 1\n");
        for (int i = 0; i < 21_000; i++) {
            plan.append("- Topic ").append(i).append('\n');
        }
        workplace
                .file("plan.md", plan.toString())
                .run("import", "plan.md")
                .exits(3)
                .prints("Too long: the plan has 21,003 lines, only the first 6,000 were read");
        assertThat(written()).contains("What is missing:", "the first 6,000 were read");
        assertThat(problem().activities()).hasSizeGreaterThan(5_000);
    }

    @Test
    void noneInAColumnOfPrerequisitesIsNone() throws Exception {
        workplace
                .file(
                        "plan.md",
                        """
                        # Guitar

                        | Week | Topic | Hours | Prerequisites |
                        |---|---|---|---|
                        | 1 | Chords | 2 | None |
                        | 1 | Rhythm | 2 | - |
                        | 2 | Scales | 2 | n/a |
                        | 2 | Songs | 2 | Chords |
                        """)
                .run("import", "plan.md")
                .exits(0);
        assertThat(written()).doesNotContain("not understood").doesNotContain("Requires");
        assertThat(problem().activity("songs").orElseThrow().after().toString()).contains("chords");
    }

    @Test
    void aPlanWithEverythingDoneIsRefused() throws IOException {
        workplace.file("done.md", "# Guitar\n\n## Week 1\n- [x] Chords (1h)\n");
        workplace
                .run("import", "done.md")
                .refuses("done.md has nothing left to plan: everything in it is marked as done");
        assertThat(workplace.path("problems/done.yaml")).doesNotExist();
    }
}
