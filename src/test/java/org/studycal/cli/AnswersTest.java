package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.app.Search;

/** The questions that a person asks about a plan: where do I stand, why, what if. */
class AnswersTest {

    @TempDir private Path folder;

    private Workplace workplace;

    @BeforeEach
    void solve() throws IOException {
        workplace =
                Workplace.in(folder)
                        .problem("hello.yaml", Files.readString(Path.of("problems/hello.yaml")))
                        .searchingWith(Search.SOLVER)
                        .at("2027-01-03T08:00:00Z");
        workplace.run("solve", "hello", "--step-limit", "1000").exits(0);
    }

    @Test
    void status_says_what_is_done_and_when_it_will_be() {
        workplace
                .at("2027-01-13T08:00:00Z")
                .run("status", "hello")
                .exits(0)
                .hasNoErrors()
                .prints("Done       6 h of 12 h, 50%")
                .prints("Pace       as in the plan that was first made, on Sun 2027-01-03")
                .prints("Finish     Thu 2027-01-21, as planned")
                .prints("not yet by you");
    }

    @Test
    void what_was_missed_is_behind_the_first_plan_before_and_after_a_replan() {
        workplace.at("2027-01-06T08:00:00Z").run("log", "hello", "missed", "tue").exits(0);
        workplace.run("status", "hello").prints("2h behind").prints("1 session, 1 of them missed");
        workplace.run("replan", "hello", "--step-limit", "1000").exits(0);
        workplace.run("status", "hello").prints("2h behind").prints("1 session, 1 of them missed");
    }

    @Test
    void status_as_json_has_the_figures_that_other_programs_look_for() {
        workplace
                .run("status", "hello", "--json")
                .exits(0)
                .prints("\"askedHours\" : 12,")
                .prints("\"doneHours\" : 0,")
                .prints("\"aheadHours\" : 0,")
                .prints("\"finish\" : \"2027-01-21\"")
                .prints("\"p50\"")
                .prints("\"p80\"")
                .prints("\"p95\"")
                .prints("\"milestones\" : [ ]");
    }

    @Test
    void a_present_before_the_plan_was_made_is_refused() {
        workplace.run("status", "hello", "--now", "2027-01-01").refuses("--now", "revision 1");
    }

    @Test
    void why_counts_what_stands_in_the_way_of_other_starts() {
        workplace
                .run("why", "hello", "tue", "19:00")
                .exits(0)
                .hasNoErrors()
                .prints("Watch the course\n  Tue 2027-01-05 19:00-21:00")
                .prints("taken by other sessions")
                .prints("it would run on after the window's end")
                .prints("Proved: no plan at all is better than this one.");
    }

    @Test
    void why_not_there_names_the_rule_that_forbids_it() {
        workplace
                .run("why", "hello", "watch-the-course", "--not", "2027-01-06T19:00")
                .exits(0)
                .prints("not possible, whatever else moves")
                .prints("outside")
                .prints("Proved: a rule forbids it.");
    }

    @Test
    void why_not_there_is_really_planned() {
        workplace
                .run(
                        "why",
                        "hello",
                        "practise-with-two-balls",
                        "--not",
                        "2027-01-07T19:00",
                        "--step-limit",
                        "500")
                .exits(0)
                .prints("the best plan found")
                .prints("leaves out 1 h more");
        workplace
                .run("why", "hello", "tue 19:00", "--not", "thu 19:00", "--apply", "--step-limit=9")
                .refuses("--apply: no better plan was found");
    }

    @Test
    void why_not_there_puts_a_session_where_it_is_better_once_that_is_wanted() throws IOException {
        // The plan is older than the Saturdays.
        workplace.problem(
                "hello.yaml",
                Files.readString(Path.of("problems/hello.yaml"))
                        .replace("days: [tue, thu]", "days: [tue, thu, sat]"));
        String[] question = {
            "why", "hello", "2027-01-21", "--not", "2027-01-16T19:00", "--step-limit", "500"
        };
        workplace.run(question).exits(0).prints("Better found: --apply puts it there.");
        assertThat(workplace.path("problems/hello.progress.yaml")).doesNotExist();

        String[] applied = Arrays.copyOf(question, question.length + 1);
        applied[question.length] = "--apply";
        StudycalRun put =
                workplace.run(applied).exits(0).prints("Better found: the log has it there now.");
        assertThat(put.out()).doesNotContain("--apply").contains("replan hello");
        assertThat(workplace.path("problems/hello.progress.yaml"))
                .content()
                .containsOnlyOnce("pin:")
                .contains("2027-01-16T19:00");
        workplace.run("replan", "hello", "--step-limit", "500").exits(0);
        workplace
                .run("why", "hello", "2027-01-16")
                .prints("You put it there by hand")
                .prints("2027-01-16 19:00");
    }

    @Test
    void what_has_happened_needs_no_search() {
        workplace
                .at("2027-01-06T08:00:00Z")
                .run("why", "hello", "2027-01-05", "--json")
                .exits(0)
                .prints("\"verdict\" : \"proved\"")
                .prints("\"hold\" : \"history\"");
    }

    @Test
    void a_session_that_is_not_there_is_named_with_those_that_are() {
        workplace.run("why", "hello", "tue", "07:00").refuses("no session at 07:00", "Maybe");
        workplace.run("why", "hello", "watch-the-curse").refuses("Maybe watch-the-course?");
        workplace.run("why", "hello").refuses("which session is meant?");
    }

    @Test
    void what_is_left_out_has_a_reason() throws IOException {
        Workplace.withGuitar(folder)
                .solved()
                .run("why", "guitar", "--left-out", "chords")
                .exits(0)
                .prints("1h left out:");
    }

    @Test
    void what_if_writes_nothing_until_it_is_applied() throws IOException {
        Path problem = workplace.path("problems/hello.yaml");
        Path solution = workplace.path("solutions/hello/solution.json");
        String before = Files.readString(problem);
        String planned = Files.readString(solution);
        String[] question = {
            "whatif",
            "hello",
            "--add",
            "sat 9-11",
            "--effort",
            "watch-the-course=5h",
            "--pace",
            "1.5",
            "--step-limit",
            "500"
        };

        StudycalRun asked =
                workplace
                        .run(question)
                        .exits(0)
                        .hasNoErrors()
                        .prints("It would be in hello.yaml:")
                        .prints("Takes 1.5 times what is planned")
                        .prints("Nothing is written");
        assertThat(asked.out().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(Files.readString(problem)).isEqualTo(before);
        assertThat(workplace.path("problems/hello.progress.yaml")).doesNotExist();

        String[] applied = Arrays.copyOf(question, question.length + 1);
        applied[question.length] = "--apply";
        workplace.run(applied).exits(0).prints("Written in hello.yaml:").prints("makes the plan");
        assertThat(Files.readString(problem))
                .isEqualTo(
                        before.replace("effort: 3h", "effort: 5h")
                                .replace(
                                        "  - {days: [tue, thu]",
                                        "  - {days: [sat], windows: [\"09:00-11:00\"]}\n  - {days: [tue, thu]"));
        assertThat(workplace.path("problems/hello.progress.yaml")).content().contains("takes");
        assertThat(Files.readString(solution)).isEqualTo(planned);
    }

    @Test
    void what_was_written_into_the_problem_during_the_search_is_not_lost() throws IOException {
        Path problem = workplace.path("problems/hello.yaml");
        String changed = Files.readString(problem) + "# mine\n";
        Search interrupted =
                (remaining, settings, listener) -> {
                    try {
                        Files.writeString(problem, changed);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return Search.SOLVER.solve(remaining, settings, listener);
                };
        String[] question = {
            "whatif",
            "hello",
            "--per-week=3h",
            "--drop=practise-with-two-balls",
            "--step-limit=9",
            "--apply"
        };

        workplace
                .searchingWith(interrupted)
                .run(question)
                .refuses("hello.yaml was changed meanwhile; nothing is written");
        assertThat(Files.readString(problem)).isEqualTo(changed);
        assertThat(workplace.path("problems/hello.progress.yaml")).doesNotExist();
        workplace.searchingWith(Search.SOLVER).run(question).exits(0);
        assertThat(Files.readString(problem)).contains("perWeek: 3h", "# mine");
    }

    @Test
    void a_milestone_that_is_stated_by_its_week_gets_a_date_instead() throws IOException {
        String text =
                Files.readString(Path.of("problems/hello.yaml"))
                        + """
                        milestones:
                          - {id: show, title: Show, week: 4, requires: [watch-the-course]}
                        """;
        workplace.problem("hello.yaml", text);

        workplace
                .run("whatif", "hello", "--due", "show=2027-02-10", "--step-limit=9", "--apply")
                .exits(0)
                .prints("date: 2027-02-10");
        assertThat(Files.readString(workplace.path("problems/hello.yaml")))
                .isEqualTo(text.replace("week: 4", "date: 2027-02-10"));
    }

    @Test
    void reviews_are_no_entry_of_the_file_that_could_be_otherwise() throws IOException {
        workplace.problem(
                "hello.yaml",
                Files.readString(Path.of("problems/hello.yaml"))
                        + "reviews: {activities: [watch-the-course]}\n");

        for (String option : List.of("--effort=reviews=2h", "--due=reviews=2027-02-10")) {
            workplace.run("whatif", "hello", option).refuses("'reviews'");
        }
        workplace.run("whatif", "hello", "--drop=reviews").refuses("no activity 'reviews'");
    }

    @Test
    void what_if_as_json_has_the_finish_of_both_plans() {
        StudycalRun run =
                workplace
                        .run("whatif", "hello", "--per-week", "2h", "--step-limit=500", "--json")
                        .exits(0);
        assertThat(run.out()).containsSubsequence("\"before\"", "\"finish\" : \"2027-01-21\"");
        assertThat(run.out()).containsSubsequence("\"after\"", "\"finish\" : \"2027-02-");
    }

    @Test
    void what_can_not_be_otherwise_is_refused() {
        workplace.run("whatif", "hello").refuses("what would be otherwise?");
        workplace
                .run("whatif", "hello", "--drop", "jogle")
                .refuses("--drop", "no activity 'jogle'");
        workplace.run("whatif", "hello", "--due", "x=2027-02-01").refuses("--due", "'x'");
        workplace
                .run("whatif", "hello", "--effort", "watch-the-course=soon")
                .refuses("effort", "soon");
        workplace.run("whatif", "hello", "--pace", "11").refuses("--pace");
    }

    /** The examples' plans, as anybody has them after a clone. */
    @Test
    void the_answers_in_the_readme_are_those_of_the_examples() throws IOException {
        String readme = Files.readString(Path.of("src/docs/questions.md"));
        Matcher example =
                Pattern.compile(
                                "```console\n\\$ \\./studycal ((?:status|why|whatif) [^\n]*)\n(.*?)```",
                                Pattern.DOTALL)
                        .matcher(readme);
        int examples = 0;
        while (example.find()) {
            String[] args =
                    Pattern.compile("'([^']*)'|(\\S+)")
                            .matcher(example.group(1))
                            .results()
                            .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                            .toArray(String[]::new);
            Workplace.in(Path.of(""))
                    .searchingWith(Search.SOLVER)
                    .run(args)
                    .exits(0)
                    .printsExactly(example.group(2));
            examples++;
        }
        assertThat(examples).isEqualTo(3);
    }
}
